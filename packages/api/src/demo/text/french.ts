import { words, type Word } from './words.js';

export const companies = {
  first: words(`
    Aubépine=aubepine Bellefontaine Chantelouve Clairière=clairiere Grandpré=grandpre Hirondelle Lavandine Mirabelle Noirmont
    Peupliers Roncevaux Saulnier Tournesol Valombre Boisjoli Champfleury Marjolaine Rivebelle`),
  trades: words(`
    Industrie Éditions=editions Logistique Textiles Santé=sante Immobilier Voyages Énergie=energie Formation Outillage Optique
    Emballages Brasserie Assurances Logiciels Mobilier Recrutement`),
  places: words('Nord Sud Ouest Est Lyon Nantes Lille Bordeaux Rennes Grenoble Dijon'),
};

export const agencies: Word[] = [
  ['Marée Haute', 'maree-haute'],
  ['Fil Conducteur', 'fil-conducteur'],
  ['Atelier Boussole', 'atelier-boussole'],
  ['Les Passeurs', 'les-passeurs'],
];

export const families = words(
  'Arnaud Barbier Carpentier Delorme Fabre Garnier Jacquet Lambert Marchand Perrin Renaud Tessier Vasseur',
);

export const givens = words(
  'Adèle=adele Bastien Camille Denis Élise=elise Fabien Hélène=helene Jules Lucie Mathieu Nadine Olivier Sophie Théo=theo',
);
