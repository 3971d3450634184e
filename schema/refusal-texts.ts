import type { HostingField, VenueField } from '../src/trajectories/types.ts';
import { COMPOSING_REFUSALS } from './composing-refusal-texts.ts';
import { ENROLMENT_REFUSALS } from './enrolment-refusal-texts.ts';
import { FEE_REFUSALS } from './fee-refusal-texts.ts';
import { FORMING_REFUSALS } from './forming-refusal-texts.ts';
import { GROUP_REFUSALS } from './group-refusal-texts.ts';
import { PEOPLE_REFUSALS } from './people-refusal-texts.ts';
import type { OfCode, Refusal, RefusalKind } from './refusal-kinds.ts';
import { ROUND_REFUSALS } from './round-refusal-texts.ts';

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60);
  return count === 1 ? '1 minuut' : `${count} minuten`;
}

const VENUE_TEXTS: Readonly<Record<VenueField, string>> = {
  name: 'Vul de naam van het gebouw in, met ten hoogste 100 tekens.',
  street: 'Straat en huisnummer: gebruik ten hoogste 100 tekens.',
  postalCode: 'Een postcode heeft vier cijfers en twee letters, zoals 8011 AB.',
  place: 'Vul de plaats in, met ten hoogste 80 tekens.',
  directions: 'Route of ingang: gebruik ten hoogste 1000 tekens.',
};
const HOSTING_FIELDS: Readonly<Record<HostingField, string>> = {
  room: 'Zaal',
  parking: 'Parkeren',
  lunch: 'Lunch',
};

const SWAP_STATES: Readonly<Record<OfCode<'SWAP_CLOSED'>['state'], string>> = {
  agreed: 'U hebt al geruild.',
  declined: 'Deze vraag om te ruilen is al afgeslagen.',
  withdrawn: 'Deze vraag om te ruilen is ingetrokken.',
  lapsed: 'Ruilen kan zo niet meer: een van de bijeenkomsten is intussen veranderd of begonnen.',
};

/**
 * The one place that turns a refusal into what people read (Dutch, B1) and what type it is in the API. A new code in
 * a module does not compile until it has its line here.
 */
export const REFUSALS = {
  SIGN_IN_FIRST: { kind: 'NotAllowed', text: () => 'Log eerst in.' },
  NOT_ALLOWED: { kind: 'NotAllowed', text: () => 'Dit mag u niet doen.' },
  NOT_FOUND: { kind: 'NotFound', text: () => 'Dit bestaat niet, of u mag het niet zien.' },
  ROUND_NOT_FOUND: {
    kind: 'NotFound',
    text: () => 'Deze planningsronde bestaat niet, of u mag haar niet zien.',
  },
  SESSION_NOT_FOUND: {
    kind: 'NotFound',
    text: () => 'Deze bijeenkomst bestaat niet, of u mag haar niet zien.',
  },

  FEED_NOT_FOUND: { kind: 'NotFound', text: () => 'Dit agenda-abonnement bestaat niet, of is niet van u.' },
  FEED_REVOKED: {
    kind: 'RuleBroken',
    text: () => 'Dit agenda-abonnement is ingetrokken. Maak een nieuw aan.',
  },
  FEED_ALREADY_ACTIVE: {
    kind: 'RuleBroken',
    text: () => 'U hebt al een link voor deze agenda. Wilt u een andere, vernieuw dan de link.',
  },
  NO_HOLDS_HERE: {
    kind: 'RuleBroken',
    text: () => 'Datums die nog niet gekozen zijn, staan alleen in de agenda van een wethouder.',
  },
  NO_SUCH_CALENDAR: { kind: 'RuleBroken', text: () => 'U hebt geen agenda van deze soort.' },
  WHOSE_CALENDAR: {
    kind: 'RuleBroken',
    text: () => 'U beheert de agenda van meer dan één wethouder. Kies voor wie de link is.',
  },

  INVALID_CALENDAR_ADDRESS: {
    kind: 'InvalidInput',
    text: () => 'Dit is geen adres van een agenda op internet. Het begint met https:// of webcal://.',
  },
  CALENDAR_UNREACHABLE: {
    kind: 'RuleBroken',
    text: () =>
      'Wij konden op dit adres geen agenda ophalen. Kijk of u het hele adres hebt overgenomen, of kies een bestand.',
  },
  CALENDAR_TOO_LARGE: {
    kind: 'RuleBroken',
    text: () => 'Deze agenda is te groot. Maak een agenda met alleen de komende maanden.',
  },
  NOT_A_CALENDAR: { kind: 'RuleBroken', text: () => 'Wat op dit adres staat, is geen agenda.' },
  TOO_MANY_CALENDARS: {
    kind: 'RuleBroken',
    text: ({ retryAfterSeconds }: OfCode<'TOO_MANY_CALENDARS'>) =>
      `U hebt vaak achter elkaar een agenda opgehaald. Probeer het over ${minutes(retryAfterSeconds)} opnieuw.`,
  },

  LINK_UNKNOWN: {
    kind: 'RuleBroken',
    text: () => 'Deze link werkt niet. Kijk of u de hele link hebt overgenomen.',
  },
  TOO_MANY_LINKS_ASKED: {
    kind: 'RuleBroken',
    text: () => 'Vanaf uw netwerk is heel vaak om een link gevraagd. Probeer het over een kwartier opnieuw.',
  },
  LINK_ALREADY_USED: { kind: 'RuleBroken', text: () => 'Deze link is al gebruikt. Vraag een nieuwe aan.' },
  LINK_EXPIRED: { kind: 'RuleBroken', text: () => 'Deze link is te oud. Vraag een nieuwe aan.' },

  SIGNED_IN_ALREADY: {
    kind: 'RuleBroken',
    text: () => 'U bent op dit toestel al ingelogd. Log eerst uit als u met de code wilt meedoen.',
  },
  TOO_MANY_ATTEMPTS: {
    kind: 'RuleBroken',
    text: () => 'Er zijn te veel codes geprobeerd. Wacht even en probeer het dan opnieuw.',
  },
  JOIN_CODE_UNKNOWN: {
    kind: 'RuleBroken',
    text: () =>
      'Deze code werkt niet. Kijk nog eens op het scherm in de zaal: misschien staat er een nieuwe.',
  },
  NAME_IN_USE: {
    kind: 'RuleBroken',
    text: () =>
      'Op deze naam doet al een telefoon mee. Zeg of u dat zelf bent met een tweede apparaat, of dat u helpt.',
  },
  TOO_MANY_DEVICES: {
    kind: 'RuleBroken',
    text: () => 'Op deze naam doen al te veel telefoons mee. Vraag de begeleider er een weg te halen.',
  },
  NAME_NOT_IN_GROUP: {
    kind: 'RuleBroken',
    text: () => 'Deze naam hoort niet bij deze groep. Kies uw naam opnieuw.',
  },
  INVALID_HELPER_NAME: {
    kind: 'InvalidInput',
    text: ({ maxLength }: OfCode<'INVALID_HELPER_NAME'>) =>
      `Vul uw eigen naam in, ten hoogste ${maxLength} tekens.`,
  },
  DEVICE_NOT_FOUND: { kind: 'NotFound', text: () => 'Dit toestel doet niet meer mee.' },

  OUTDATED: {
    kind: 'Outdated',
    text: () => 'Iemand anders heeft dit net gewijzigd. Kijk wat er nu staat en probeer het opnieuw.',
  },
  PERSON_DOUBLE_BOOKED: {
    kind: 'DoubleBooked',
    text: () => 'Iemand uit de groep of de begeleider heeft dan al een andere bijeenkomst.',
  },
  PROPOSAL_OUTDATED: {
    kind: 'ProposalOutdated',
    text: () => 'Het voorstel is net veranderd door een nieuw antwoord. Bekijk het nieuwe voorstel.',
  },
  NO_PLAN_POSSIBLE: { kind: 'NoPlan', text: () => 'Met deze antwoorden is geen planning mogelijk.' },

  INVALID_NAME: {
    kind: 'InvalidInput',
    text: ({ maxLength }: OfCode<'INVALID_NAME'>) => `Geef een naam van ten hoogste ${maxLength} tekens.`,
  },
  INVALID_SESSION_COUNT: {
    kind: 'InvalidInput',
    text: ({ min, max }: OfCode<'INVALID_SESSION_COUNT'>) =>
      `Het aantal bijeenkomsten moet van ${min} tot en met ${max} zijn.`,
  },
  GROUP_SIZE: {
    kind: 'InvalidInput',
    text: ({ min, max, size }: OfCode<'GROUP_SIZE'>) =>
      `Een groep heeft ${min} tot en met ${max} wethouders. Nu zijn het er ${size}.`,
  },
  DUPLICATE_PERSON: { kind: 'InvalidInput', text: () => 'Iemand staat twee keer in de groep.' },
  HOST_NOT_IN_GROUP: {
    kind: 'InvalidInput',
    text: () => 'De gastheer van de eerste bijeenkomst moet een van de wethouders zijn.',
  },
  FACILITATOR_IN_GROUP: { kind: 'InvalidInput', text: () => 'De begeleider kan geen deelnemer zijn.' },
  FACILITATOR_NOT_ACTIVE: { kind: 'InvalidInput', text: () => 'Deze persoon is nu geen begeleider.' },
  NO_CURRENT_TERM: {
    kind: 'InvalidInput',
    text: ({ personIds }: OfCode<'NO_CURRENT_TERM'>) =>
      personIds.length === 1
        ? 'Een van de gekozen personen is nu geen wethouder.'
        : `${personIds.length} van de gekozen personen zijn nu geen wethouder.`,
  },
  MUNICIPALITY_TAKEN: {
    kind: 'RuleBroken',
    text: () => 'Twee wethouders van dezelfde gemeente kunnen niet in één groep.',
  },
  ...PEOPLE_REFUSALS,

  INVALID_START: {
    kind: 'InvalidInput',
    text: () => 'Deze begintijd bestaat niet of bestaat twee keer die dag.',
  },
  INVALID_END: {
    kind: 'InvalidInput',
    text: () => 'Deze eindtijd bestaat niet of bestaat twee keer die dag.',
  },
  END_NOT_AFTER_START: { kind: 'InvalidInput', text: () => 'Het einde moet na het begin zijn.' },
  SESSION_TOO_LONG: {
    kind: 'InvalidInput',
    text: ({ maxHours }: OfCode<'SESSION_TOO_LONG'>) => `Een bijeenkomst duurt ten hoogste ${maxHours} uur.`,
  },
  START_IN_PAST: { kind: 'InvalidInput', text: () => 'Dit moment is al voorbij.' },
  INVALID_VENUE: { kind: 'InvalidInput', text: ({ field }: OfCode<'INVALID_VENUE'>) => VENUE_TEXTS[field] },
  INVALID_HOSTING: {
    kind: 'InvalidInput',
    text: ({ field, maxLength }: OfCode<'INVALID_HOSTING'>) =>
      `${HOSTING_FIELDS[field]}: gebruik ten hoogste ${maxLength} tekens.`,
  },
  INVALID_REASON: { kind: 'InvalidInput', text: () => 'Geef een reden van één of enkele zinnen.' },

  PAST_SESSION: { kind: 'RuleBroken', text: () => 'Deze bijeenkomst is al begonnen of voorbij.' },
  SESSION_CANCELLED: { kind: 'RuleBroken', text: () => 'Deze bijeenkomst is vervallen.' },
  SESSION_ORDER: {
    kind: 'RuleBroken',
    text: ({ otherNumber }: OfCode<'SESSION_ORDER'>) =>
      `Zo komt de bijeenkomst aan de verkeerde kant van bijeenkomst ${otherNumber}.`,
  },
  HOST_TURN_TAKEN: {
    kind: 'RuleBroken',
    text: () => 'Deze gastheer ontvangt in deze cyclus al een andere keer.',
  },
  SAME_SESSION: { kind: 'RuleBroken', text: () => 'Kies twee verschillende bijeenkomsten om te ruilen.' },
  NO_HOST_TO_SWAP: {
    kind: 'RuleBroken',
    text: () => 'Een van de bijeenkomsten heeft geen gastheer om te ruilen.',
  },
  SAME_HOST: { kind: 'RuleBroken', text: () => 'Beide bijeenkomsten hebben dezelfde gastheer.' },
  SWAP_ALREADY_OPEN: {
    kind: 'RuleBroken',
    text: () =>
      'Voor een van deze bijeenkomsten loopt al een vraag om te ruilen. Wacht op antwoord, of trek die vraag in.',
  },
  SWAP_NOT_FOUND: { kind: 'NotFound', text: () => 'Deze vraag om te ruilen bestaat niet, of is niet aan u.' },
  SWAP_CLOSED: { kind: 'RuleBroken', text: ({ state }: OfCode<'SWAP_CLOSED'>) => SWAP_STATES[state] },
  DIFFERENT_CYCLES: { kind: 'RuleBroken', text: () => 'Ruilen kan alleen binnen één cyclus.' },
  TURN_HAS_PASSED: { kind: 'RuleBroken', text: () => 'Een van de bijeenkomsten is al begonnen of voorbij.' },
  HOST_MAY_NOT_HOST_THERE: {
    kind: 'RuleBroken',
    text: ({ because }: OfCode<'HOST_MAY_NOT_HOST_THERE'>) =>
      because === 'HOST_ABSENT'
        ? 'Een van de gastheren kan niet op het andere moment.'
        : 'Een van de gastheren kan op het andere moment niet ontvangen.',
  },

  ROUND_CLOSED: {
    kind: 'RuleBroken',
    text: ({ status }: OfCode<'ROUND_CLOSED'>) =>
      status === 'confirmed' ? 'De planning is al vastgelegd.' : 'Deze planningsronde is ingetrokken.',
  },
  ROUND_ALREADY_OPEN: { kind: 'RuleBroken', text: () => 'Er is al een planningsronde open voor deze groep.' },
  CYCLE_ALREADY_PLANNED: {
    kind: 'RuleBroken',
    text: () => 'De bijeenkomsten van deze cyclus zijn al gepland.',
  },
  NOTHING_TO_PLAN: {
    kind: 'RuleBroken',
    text: () => 'Alle bijeenkomsten van deze cyclus hebben al een datum.',
  },
  NO_FIXED_SESSION: { kind: 'RuleBroken', text: () => 'Er staat geen bijeenkomst vast om vanaf te tellen.' },
  PLAN_NOT_ASKED: {
    kind: 'RuleBroken',
    text: () => 'De begeleider heeft het voorstel teruggenomen. U plant nog even verder.',
  },
  PLAN_NOT_CONFIRMED: { kind: 'RuleBroken', text: () => 'Deze planning staat niet vast.' },
  PLAN_ALREADY_UNDONE: {
    kind: 'RuleBroken',
    text: () => 'Iemand anders heeft het vastleggen al ongedaan gemaakt.',
  },
  UNDO_TOO_LATE: {
    kind: 'RuleBroken',
    text: () =>
      'De minuut is voorbij en de mails zijn onderweg. U kunt een bijeenkomst wel verplaatsen of laten vervallen.',
  },
  PLANNED_SESSION_CHANGED: {
    kind: 'RuleBroken',
    text: ({ sessionNumbers }: OfCode<'PLANNED_SESSION_CHANGED'>) =>
      `Dit kan niet meer, want ${sessionNumbers.length === 1 ? 'bijeenkomst' : 'de bijeenkomsten'} ${sessionNumbers.join(' en ')} ${sessionNumbers.length === 1 ? 'is' : 'zijn'} al veranderd.`,
  },
  PLAN_ALREADY_CONFIRMED: { kind: 'RuleBroken', text: () => 'De planning is al vastgelegd.' },

  ...ENROLMENT_REFUSALS,
  ...COMPOSING_REFUSALS,
  ...FEE_REFUSALS,
  ...FORMING_REFUSALS,
  ...GROUP_REFUSALS,
  ...ROUND_REFUSALS,
} as const satisfies {
  readonly [Code in Refusal['code']]: {
    readonly kind: RefusalKind;
    readonly text: (refusal: OfCode<Code>) => string;
  };
};
