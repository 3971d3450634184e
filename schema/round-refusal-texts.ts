import { dateInWords } from '../src/shared/dutch-time.ts';
import { dateOf, inZone } from '../src/shared/time.ts';
import type { OfCode } from './refusal-kinds.ts';

/** What people read when something about a planning round cannot be (see refusal-texts.ts). */
export const ROUND_REFUSALS = {
  PERIOD_ENDS_BEFORE_START: {
    kind: 'InvalidInput',
    text: () => 'De laatste dag van de periode moet op of na de eerste dag zijn.',
  },
  PERIOD_TOO_LONG: {
    kind: 'InvalidInput',
    text: ({ maxDays }: OfCode<'PERIOD_TOO_LONG'>) =>
      `De periode mag ten hoogste ${maxDays} dagen lang zijn.`,
  },
  PERIOD_NOT_AFTER_FIXED_SESSION: {
    kind: 'InvalidInput',
    text: ({ fixedSessionDate }: OfCode<'PERIOD_NOT_AFTER_FIXED_SESSION'>) =>
      `De periode moet beginnen na ${dateInWords(fixedSessionDate)}, de bijeenkomst die al vaststaat.`,
  },
  PERIOD_TOO_SHORT: {
    kind: 'InvalidInput',
    text: ({ sessionsToPlan, sessionsThatFit }: OfCode<'PERIOD_TOO_SHORT'>) =>
      `In deze periode passen ${sessionsThatFit} bijeenkomsten. Er zijn er ${sessionsToPlan} te plannen.`,
  },
  NO_WEEKDAYS: { kind: 'InvalidInput', text: () => 'Kies ten minste één weekdag.' },
  INVALID_WEEKDAY: {
    kind: 'InvalidInput',
    text: () => 'Weekdagen zijn getallen van 1 (maandag) tot en met 7 (zondag).',
  },
  NO_DAY_PARTS: { kind: 'InvalidInput', text: () => 'Kies ten minste één dagdeel.' },
  DAY_PART_NOT_POSITIVE: {
    kind: 'InvalidInput',
    text: ({ dayPart }: OfCode<'DAY_PART_NOT_POSITIVE'>) =>
      `Het dagdeel ${dayPart} moet later eindigen dan het begint.`,
  },
  DAY_PARTS_OVERLAP: {
    kind: 'InvalidInput',
    text: ({ dayParts }: OfCode<'DAY_PARTS_OVERLAP'>) =>
      `De dagdelen ${dayParts.join(' en ')} vallen over elkaar heen.`,
  },
  INVALID_SESSIONS_TO_PLAN: {
    kind: 'InvalidInput',
    text: ({ sessionsToPlan }: OfCode<'INVALID_SESSIONS_TO_PLAN'>) =>
      `Er kunnen niet ${sessionsToPlan} bijeenkomsten tegelijk worden gepland.`,
  },
  TOO_MANY_SLOTS: {
    kind: 'RuleBroken',
    text: ({ slots, maxSlots }: OfCode<'TOO_MANY_SLOTS'>) =>
      `Dit zijn ${slots} mogelijke momenten, en ${maxSlots} is het meeste. Kies minder weekdagen, minder dagdelen of een kortere periode.`,
  },
  PERIOD_TOO_FAR: {
    kind: 'InvalidInput',
    text: ({ latestDate }: OfCode<'PERIOD_TOO_FAR'>) =>
      `Plan ten hoogste tot en met ${dateInWords(latestDate)}.`,
  },
  INVALID_DAY_PART_NAME: { kind: 'InvalidInput', text: () => 'Geef elk dagdeel een korte naam.' },
  INVALID_SPACING: {
    kind: 'InvalidInput',
    text: () => 'De kortste tussentijd moet ten minste 1 dag zijn en niet langer dan de langste.',
  },
  INVALID_SPACING_TARGET: {
    kind: 'InvalidInput',
    text: () => 'Het streven moet tussen de kortste en de langste tussentijd liggen.',
  },
  INVALID_ATTENDANCE: {
    kind: 'InvalidInput',
    text: () => 'Vul bij aanwezigheid hele getallen van 0 of meer in.',
  },
  MIN_PRESENT_EXCEEDS_GROUP: {
    kind: 'InvalidInput',
    text: ({ groupSize }: OfCode<'MIN_PRESENT_EXCEEDS_GROUP'>) =>
      `De groep heeft ${groupSize} deelnemers. Er kunnen er niet meer aanwezig zijn.`,
  },
  INVALID_SLOT_COUNT: {
    kind: 'InvalidInput',
    text: ({ maxSlots }: OfCode<'INVALID_SLOT_COUNT'>) => `Kies 1 tot en met ${maxSlots} momenten.`,
  },
  SLOT_OF_OTHER_ROUND: {
    kind: 'InvalidInput',
    text: () => 'Een van de momenten hoort niet bij deze planningsronde.',
  },
  ANSWER_FOR_OTHER_ROUND: {
    kind: 'InvalidInput',
    text: () => 'Een van de antwoorden gaat over een moment dat niet bij deze planningsronde hoort.',
  },
  INVALID_ANSWER_COUNT: {
    kind: 'InvalidInput',
    text: ({ maxAnswers }: OfCode<'INVALID_ANSWER_COUNT'>) =>
      `Geef 1 tot en met ${maxAnswers} antwoorden tegelijk.`,
  },
  PARTICIPANT_LEFT: { kind: 'RuleBroken', text: () => 'Deze deelnemer hoort niet meer bij de groep.' },
  PARTICIPANT_NOT_ASKED: {
    kind: 'RuleBroken',
    text: () =>
      'Deze deelnemer doet niet mee aan deze bijeenkomst. De rondvraag is alleen voor wie wel meedoet.',
  },
  NOTHING_TO_LOCK: { kind: 'InvalidInput', text: () => 'Kies een moment, een gastheer of allebei.' },
  SESSION_NOT_IN_ROUND: {
    kind: 'InvalidInput',
    text: ({ firstNumber, lastNumber }: OfCode<'SESSION_NOT_IN_ROUND'>) =>
      `Deze ronde plant bijeenkomst ${firstNumber} tot en met ${lastNumber}.`,
  },
  NO_SUCH_CANDIDATE: {
    kind: 'InvalidInput',
    text: ({ startsAt }: OfCode<'NO_SUCH_CANDIDATE'>) =>
      `Op ${dateInWords(dateOf(startsAt))} is er met deze instellingen geen moment op dat tijdstip.`,
  },
  SESSION_LOCKED_TWICE: {
    kind: 'InvalidInput',
    text: ({ sessionNumber }: OfCode<'SESSION_LOCKED_TWICE'>) =>
      `Bijeenkomst ${sessionNumber} is twee keer vastgezet. Kies er één.`,
  },
  HOST_WISH_TWICE: {
    kind: 'InvalidInput',
    text: () => 'Iemand heeft twee wensen om te ontvangen. Kies er één.',
  },
  WISH_ENDS_BEFORE_START: {
    kind: 'InvalidInput',
    text: () => 'De laatste dag van de wens moet op of na de eerste dag zijn.',
  },
  SETTINGS_ONLY_GROW: {
    kind: 'InvalidInput',
    text: () =>
      'Er is misschien al geantwoord. U kunt daarom alleen momenten toevoegen. Zet een moment uit als het niet meer mee moet doen.',
  },
  ANSWER_BY_OUTSIDE_ROUND: {
    kind: 'InvalidInput',
    text: ({ from, to }: OfCode<'ANSWER_BY_OUTSIDE_ROUND'>) =>
      `Kies een dag van ${dateInWords(from)} tot en met ${dateInWords(to)}.`,
  },
  NOBODY_INVITED: { kind: 'RuleBroken', text: () => 'De groep is nog niet gevraagd om thuis te antwoorden.' },
  EVERYBODY_ANSWERED: { kind: 'RuleBroken', text: () => 'Iedereen heeft al alles beantwoord.' },
  REMINDED_RECENTLY: {
    kind: 'RuleBroken',
    text: ({ notBefore }: OfCode<'REMINDED_RECENTLY'>) =>
      `Er is net een mail gestuurd. Een herinnering kan vanaf ${inZone(notBefore).toFormat('HH.mm')} uur op ${dateInWords(dateOf(notBefore))}.`,
  },
  REPLACEMENT_ALREADY_ASKED: {
    kind: 'RuleBroken',
    text: () => 'De groep is al gevraagd naar een ander moment voor deze bijeenkomst.',
  },
  INVALID_MOMENT_COUNT: {
    kind: 'InvalidInput',
    text: ({ maxMoments }: OfCode<'INVALID_MOMENT_COUNT'>) => `Kies 1 tot en met ${maxMoments} momenten.`,
  },
  MOMENT_TWICE: {
    kind: 'InvalidInput',
    text: ({ startsAt }: OfCode<'MOMENT_TWICE'>) =>
      `Op ${dateInWords(dateOf(startsAt))} staan er twee momenten met hetzelfde begin. Kies er één.`,
  },
  MOMENT_IMPOSSIBLE: {
    kind: 'InvalidInput',
    text: ({ startsAt }: OfCode<'MOMENT_IMPOSSIBLE'>) =>
      `Het moment op ${dateInWords(dateOf(startsAt))} kan niet. De bijeenkomst is dan al, komt aan de verkeerde kant van een andere bijeenkomst, of iemand heeft dan een andere bijeenkomst.`,
  },
  MOMENT_CHANGED: {
    kind: 'RuleBroken',
    text: () => 'Er is net iets veranderd aan dit moment. Kijk opnieuw, en kies dan.',
  },
  HOST_NOT_TO_COME: {
    kind: 'InvalidInput',
    text: () => 'Deze deelnemer is in deze ronde niet aan de beurt om te ontvangen.',
  },
} as const;
