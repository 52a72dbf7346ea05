import { line } from '../small-program.js';

/** Who walks the road of a deal: the vendor's people, the two partners who compete, and whom each talks to at the customer. */
export const [ANDO, BABA] = ['ops:ando', 'ops:baba'];
export const [CHIBA, DOI, ENDO] = ['pdm:chiba', 'pdm:doi', 'gs:endo'];
export const [AOZORA, HOSHI] = ['partner:aozora', 'partner:hoshi'];
export const hanako = { name: 'Hanako Mori', email: 'hanako@fuji.example' };
export const kenji = { name: 'Kenji Sato', email: 'kenji@fuji.example' };

/** What is sold, a month: the service hub first as Starter, then as Professional. */
export const MARKETING = line('MARKETING_HUB', '96000');
export const STARTER = line('SERVICE_HUB', '6000', 'STARTER');
export const SERVICE = line('SERVICE_HUB', '30000');
