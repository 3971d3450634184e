import { dateInWords } from '../src/shared/dutch-time.ts';
import type { OfCode } from './refusal-kinds.ts';

/** What people read when something about who is in a group, or goes on, cannot be (see refusal-texts.ts). */
export const GROUP_REFUSALS = {
  TRAJECTORY_NOT_FOUND: { kind: 'NotFound', text: () => 'Dit traject bestaat niet, of u mag het niet zien.' },
  PARTICIPANT_NOT_FOUND: { kind: 'NotFound', text: () => 'Deze deelnemer hoort niet bij deze groep.' },
  GROUP_CHANGED: {
    kind: 'GroupChanged',
    text: () => 'Er is intussen iets veranderd in deze groep. Kijk wat er nu gebeurt en beslis opnieuw.',
  },
  ALREADY_LEFT: { kind: 'RuleBroken', text: () => 'Deze deelnemer heeft de groep al verlaten.' },
  INVALID_LAST_DAY: {
    kind: 'InvalidInput',
    text: ({ from, to }: OfCode<'INVALID_LAST_DAY'>) =>
      `Kies een laatste dag van ${dateInWords(from)} tot en met ${dateInWords(to)}.`,
  },
  LEAVES_ALREADY: {
    kind: 'RuleBroken',
    text: () => 'Voor deze deelnemer is al een vertrek vastgelegd. Draai dat eerst terug.',
  },
  LEAVES_NOT: {
    kind: 'RuleBroken',
    text: () => 'Voor deze deelnemer is geen vertrek vastgelegd dat nog komt.',
  },
  ROUND_IN_PROGRESS: {
    kind: 'RuleBroken',
    text: () =>
      'De groep plant nu samen. Leg een vertrek op een latere dag vast als de planning klaar is, of laat de deelnemer vandaag vertrekken.',
  },
  GROUP_FULL: {
    kind: 'RuleBroken',
    text: ({ max }: OfCode<'GROUP_FULL'>) => `De groep is vol: er zijn al ${max} deelnemers.`,
  },
  ALREADY_PARTICIPANT: {
    kind: 'RuleBroken',
    text: () => 'Deze wethouder hoort bij deze groep, of hoorde er eerder bij.',
  },
  INVALID_FIRST_SESSION: {
    kind: 'InvalidInput',
    text: ({ from, to }: OfCode<'INVALID_FIRST_SESSION'>) =>
      `Kies een bijeenkomst die nog komt, van ${from} tot en met ${to}.`,
  },
  NO_OPEN_TURN: {
    kind: 'InvalidInput',
    text: () => 'Bij deze bijeenkomst is geen beurt vrij om de groep te ontvangen.',
  },
  SAME_FACILITATOR: { kind: 'RuleBroken', text: () => 'Deze begeleider is het al.' },
  CONTINUATION_NOT_FOUND: {
    kind: 'NotFound',
    text: () => 'Dit vervolg bestaat niet, of u mag het niet zien.',
  },
  CONTINUATION_CLOSED: {
    kind: 'RuleBroken',
    text: () => 'Over dit vervolg is al beslist: het is begonnen of ingetrokken.',
  },
  CONTINUATION_ALREADY_ASKED: {
    kind: 'RuleBroken',
    text: () => 'Aan de groep is al gevraagd of zij verder gaat.',
  },
  CYCLE_NOT_OVER: {
    kind: 'RuleBroken',
    text: ({ lastSessionNumber }: OfCode<'CYCLE_NOT_OVER'>) =>
      `De groep kan pas verder als bijeenkomst ${lastSessionNumber} is begonnen.`,
  },
  CHOICE_MISSING: {
    kind: 'RuleBroken',
    text: ({ participantIds }: OfCode<'CHOICE_MISSING'>) =>
      participantIds.length === 1
        ? 'Nog 1 deelnemer heeft niet gekozen.'
        : `Nog ${participantIds.length} deelnemers hebben niet gekozen.`,
  },
} as const;
