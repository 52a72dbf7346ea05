import { words, type Sentences, type Word } from './words.js';

export const companies = {
  first: words(`
    Alder Briar Cinder Copperfield Driftwood Elmbrook Fallow Gannet Harrow Ironwood Juniper Kestrel Larkspur Marlow Oakhollow
    Pinecrest Quarrybank Redfern Saltmarsh Tamarack Umberly Willowmere Yarrow Ashdown Bramblewick Cobblestone Dovecote Eastmere
    Foxglove Greywater Hollowell Inkwell Kingfisher Longmeadow Millrace Nettleton Otterburn Penrose Rookwood Sandpiper`),
  trades: words(`
    Logistics Foods Instruments Analytics Homes Travel Press Textiles Dental Energy Robotics Brewing Learning Freight Fitness
    Interiors Legal Farms Optics Packaging Outdoors Staffing Marine Clinics Hardware Pharma Coatings Insurance Aviation Studios
    Security Networks Furniture Mobility Recruiting`),
  places: words(
    'North South Coastal Central Highland Harbour Valley Metro Lakeside Riverside Western Eastern Island Summit Prairie Delta',
  ),
};

export const agencies: Word[] = [
  ['Lanternfish Digital', 'lanternfish'],
  ['Second Wind Agency', 'second-wind'],
  ['Bright Furrow', 'bright-furrow'],
  ['Paper Kite Growth', 'paper-kite'],
  ['Slow River Consulting', 'slow-river'],
  ['Tin Whistle Media', 'tin-whistle'],
  ['Quiet Engine', 'quiet-engine'],
  ['Harbour & Pine', 'harbour-pine'],
  ['Fieldnote Partners', 'fieldnote'],
  ['Copper Thread', 'copper-thread'],
  ['Ninth Gate Marketing', 'ninth-gate'],
  ['Long Table Studio', 'long-table'],
  ['Moth & Flame', 'moth-flame'],
  ['Plainsong CRM', 'plainsong'],
  ['Open Ledger Advisory', 'open-ledger'],
  ['Saltbox Solutions', 'saltbox'],
];

export const families = words(`
  Ashworth Bennett Calloway Dawson Ellery Fairchild Granger Hollis Ingram Jarvis Keating Langley Merrick Nolan Osborne Prescott
  Quinn Rowe Sinclair Thorne Underhill Vance Whitlock Yates Abbott Bishop Carver Drake Frost Hale`);

export const givens = words(`
  Alice Ben Clara Daniel Emma Felix Grace Henry Isla Jack Kate Liam Maya Noah Olivia Paul Rosa Sam Tessa Umar Vera Will Zoe
  Priya Wei Amir Lena Marcus Nadia Oscar`);

export const sentences: Sentences = {
  relationships: [
    'Met the head of marketing twice; a workshop is booked.',
    'We have run their website for three years.',
    'Referred by an existing customer; spoke with the owner.',
    'They came to our webinar and asked for a follow-up.',
    'We implemented their ERP and sit in the weekly meeting.',
    'Introduced at a trade fair; proposal presented to the board.',
  ],
  needs: [
    'Wants one place for leads that now live in five spreadsheets.',
    'Replies to enquiries get lost; wants a shared inbox with history.',
    'Wants to follow up after events without doing it by hand.',
    'Forecasts are guesses; wants a pipeline that managers trust.',
    'Wants to change the website without a developer.',
    'Wants to see churn coming and act on it.',
  ],
  questions: [
    'Who signs on their side?',
    'When does their budget open?',
    'What do they use today, and until when is it paid?',
    'Can you join the call next week?',
    'Does the proposed edition cover their requirements?',
  ],
  answers: [
    'The COO signs; it goes to the board next week.',
    'It is in this year’s budget; they want to decide by quarter end.',
    'The current contract runs to the end of the fiscal year.',
    'Thursday afternoon works; I will send an agenda.',
    'It does; only the number of seats has to change.',
  ],
  notes: [
    'Shared the recording of the demo.',
    'They sent their org chart.',
    'Two competitors are left; they care about support more than price.',
  ],
  lossReasons: [
    'No budget this year',
    'Stayed with what they have',
    'Chose another vendor',
    'The champion left the company',
  ],
  refusals: ['The relationship with the customer could not be confirmed.', 'The same deal is registered already.'],
};
