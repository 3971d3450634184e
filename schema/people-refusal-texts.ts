import type { CouncilEveningField } from '../src/council/errors.ts';
import type { OfCode } from './refusal-kinds.ts';

const COUNCIL_TEXTS: Readonly<Record<CouncilEveningField, (maxLength: number) => string>> = {
  name: (maxLength) => `Geef de avond een naam van ten hoogste ${maxLength} tekens, zoals Raad.`,
  weekday: () => 'Kies op welke dag van de week de avond is.',
  ends: () => 'De eindtijd moet na de begintijd zijn, op dezelfde dag.',
  endsOn: () => 'De laatste dag is al voorbij. Kies een latere dag, of laat die leeg.',
};

/** What people read when something about their own details cannot be (see refusal-texts.ts). */
export const PEOPLE_REFUSALS = {
  INVALID_TELEPHONE: {
    kind: 'InvalidInput',
    text: () => 'Vul een telefoonnummer in zoals 06 12345678 of +31 6 12345678, of laat het leeg.',
  },
  INVALID_EMAIL: { kind: 'InvalidInput', text: () => 'Vul een e-mailadres in, zoals naam@gemeente.nl.' },
  EMAIL_NEEDS_SIGN_IN: {
    kind: 'RuleBroken',
    text: () =>
      'U werkt zelf met Toerbeurt, en logt in met dit e-mailadres. Log in met een link uit uw mail om het te wijzigen.',
  },
  TOO_MANY_EMAIL_CHANGES: {
    kind: 'RuleBroken',
    text: () =>
      'Er zijn het afgelopen uur al vijf mails gestuurd. Kijk in uw mail, of probeer het over een uur.',
  },
  INVALID_COUNCIL_EVENING: {
    kind: 'InvalidInput',
    text: ({ field, maxLength }: OfCode<'INVALID_COUNCIL_EVENING'>) => COUNCIL_TEXTS[field](maxLength),
  },
  COUNCIL_EVENING_KNOWN: {
    kind: 'RuleBroken',
    text: () => 'Deze avond staat er al, met dezelfde naam, dag en weken. Misschien vulde een ander hem in.',
  },
  TOO_MANY_COUNCIL_EVENINGS: {
    kind: 'RuleBroken',
    text: ({ most }: OfCode<'TOO_MANY_COUNCIL_EVENINGS'>) =>
      `Er staan al ${most} vaste avonden. Haal er eerst een weg.`,
  },
  SERVES_ONESELF: { kind: 'RuleBroken', text: () => 'Kies twee verschillende personen.' },
  SERVES_ALREADY: {
    kind: 'RuleBroken',
    text: () => 'Deze persoon houdt de agenda van deze wethouder al bij.',
  },
  STAFF_ALREADY: { kind: 'RuleBroken', text: () => 'Deze persoon heeft deze rol al.' },
  STAFF_NOT: { kind: 'RuleBroken', text: () => 'Deze persoon heeft deze rol niet (meer).' },
  LAST_OF_OFFICE: {
    kind: 'RuleBroken',
    text: () => 'Dit is de laatste van het bureau. Voeg eerst iemand anders toe.',
  },
  STILL_GUIDES: {
    kind: 'RuleBroken',
    text: ({ groups }: OfCode<'STILL_GUIDES'>) =>
      `Deze persoon begeleidt nog: ${groups.join(', ')}. Kies daar eerst een andere begeleider.`,
  },
  NO_CALENDAR_TO_KEEP: {
    kind: 'NotFound',
    text: () => 'Deze persoon is nu geen wethouder, of bestaat niet.',
  },
  TOO_MANY_SECRETARIES: {
    kind: 'RuleBroken',
    text: ({ max }: OfCode<'TOO_MANY_SECRETARIES'>) =>
      `Er houden al ${max} mensen deze agenda bij. Haal eerst iemand weg.`,
  },
  SERVES_NOT: {
    kind: 'RuleBroken',
    text: () => 'Deze persoon houdt de agenda van deze wethouder niet (meer) bij.',
  },
  ERASURE_OBSTRUCTED: {
    kind: 'RuleBroken',
    text: () => 'Deze persoon kan nog niet worden vergeten. Op deze pagina staat wat eerst moet gebeuren.',
  },
  ERASURE_OUTDATED: {
    kind: 'RuleBroken',
    text: () => 'Er is intussen iets veranderd. Kijk eerst wat er nu wordt vergeten.',
  },
  ERASURE_NOT_ASKED: {
    kind: 'RuleBroken',
    text: () => 'Deze persoon vroeg dit niet, of het verzoek is al afgehandeld.',
  },
  ERASURE_REASON_NEEDED: {
    kind: 'InvalidInput',
    text: () => 'Schrijf op waarom niet, met ten hoogste 300 tekens.',
  },
  MAIL_NOT_FAILED: {
    kind: 'RuleBroken',
    text: () => 'Deze mail is al opnieuw onderweg. Op deze pagina staat wat er nu is.',
  },
  MAIL_OF_MOMENT: {
    kind: 'RuleBroken',
    text: () =>
      'Deze mail was voor één moment. Was het een link? Dan kan wie hem nodig heeft, zelf een nieuwe vragen.',
  },
} as const;
