import type { DemonstrationLink } from './service.ts';

/** What `npm start` prints for who tries the product: where to go, and a link for everyone in the group. */
export function announcement(baseUrl: string, links: readonly DemonstrationLink[]): string {
  const width = Math.max(...links.map(({ name }) => name.length));
  const ofWidth = Math.max(...links.map(({ of }) => of.length));
  return [
    '',
    `Toerbeurt draait op ${baseUrl}`,
    '',
    'Dit is een voorbeeld: een groep met vandaag de eerste bijeenkomst. De mensen zijn verzonnen.',
    'Begin met de link van de begeleider en open een planningsronde. Geef dan antwoord met de links van de wethouders.',
    'Gebruik voor elke persoon een ander (privé)venster.',
    '',
    ...links.map(({ name, of, path }) => `  ${name.padEnd(width)}  ${of.padEnd(ofWidth)}  ${baseUrl}${path}`),
    '',
    'De links van bureau en begeleider werken één keer, een half uur lang. Start opnieuw voor nieuwe links.',
    '',
    '',
  ].join('\n');
}
