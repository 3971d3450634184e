import type { DemonstrationLink } from './service.ts';

const NEW = [
  'Dit is een voorbeeld: een groep met vandaag de eerste bijeenkomst. De mensen zijn verzonnen.',
  'Begin met de link van de begeleider en open een planningsronde. Geef dan antwoord met de links van de wethouders.',
];
const EARLIER = [
  'De database was er al, met de voorbeeldgroep zoals u die achterliet. Hier zijn nieuwe links.',
  'Wilt u opnieuw beginnen? Stop het programma en gooi de map met gegevens weg.',
];

/** What `npm start` prints for who tries the product: where to go, and a link for everyone in the group. */
export function announcement(
  baseUrl: string,
  made: 'new' | 'earlier',
  links: readonly DemonstrationLink[],
): string {
  const width = Math.max(...links.map(({ name }) => name.length));
  const ofWidth = Math.max(...links.map(({ of }) => of.length));
  return [
    '',
    `Toerbeurt draait op ${baseUrl}`,
    '',
    ...(made === 'new' ? NEW : EARLIER),
    'Gebruik voor elke persoon een ander (privé)venster.',
    '',
    ...links.map(({ name, of, path }) => `  ${name.padEnd(width)}  ${of.padEnd(ofWidth)}  ${baseUrl}${path}`),
    '',
    'De links van bureau en begeleider werken één keer, een half uur lang. Start opnieuw voor nieuwe links.',
    '',
    '',
  ].join('\n');
}
