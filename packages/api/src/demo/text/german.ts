import { words, type Word } from './words.js';

export const companies = {
  first: words(`
    Ahornberg Birkental Falkenhof Grünwiese=gruenwiese Hasenbrück=hasenbrueck Kieselbach Lindenau Morgenfeld Nebelstein
    Rabenholz Seehaupt Tannengrund Uhlental Wiesengrund Zirbenhof Eschenrode Hirschau Kranichfeld Silberbach Steinmühle=steinmuehle`),
  trades: words(`
    Maschinenbau Lebensmittel Verlag Logistik Textil Medizintechnik Immobilien Brauerei Energie Bildung Werkzeuge Optik Verpackung
    Reisen Metallbau Software Personal Messtechnik Versicherung`),
  places: words('Nord Süd=sued West Ost Hamburg Köln=koeln Leipzig Stuttgart Bremen Dresden München=muenchen Kassel'),
};

export const agencies: Word[] = [
  ['Klarwerk Digital', 'klarwerk'],
  ['Zweite Idee', 'zweite-idee'],
  ['Nordlicht Vertrieb', 'nordlicht-vertrieb'],
  ['Handschlag Beratung', 'handschlag'],
  ['Leuchtturm & Partner', 'leuchtturm-partner'],
];

export const families = words(
  'Bergmann Dietrich Engel Fuchs Grünberg=gruenberg Huber Jansen Keller Lorenz Neumann Pohl Seidel Vogt Winkler',
);

export const givens = words(
  'Anja Bernd Carla Dirk Eva Florian Greta Heike Jonas Katrin Lukas Miriam Nils Petra Sven Ulrike',
);
