/** The first parts of the paths that the screens themselves show. */
const SCREENS = new Set([
  '',
  'traject',
  'ronde',
  'ronde-voorbereiden',
  'antwoorden',
  'meedoen',
  'inloggen',
  'agenda',
  'bureau',
  'bijeenkomst',
  'mijn-gegevens',
]);

/** Whether a path is one of the screens, so that the answer is index.html. */
export function isScreenPath(path: string): boolean {
  return SCREENS.has(path.split('/')[1] ?? '') && !path.includes('.');
}
