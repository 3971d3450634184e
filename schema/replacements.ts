import { hostRight } from '../src/access/gate.ts';
import {
  type AssessedMoment,
  isImpossibleBy,
  type MomentAnswer,
  type MomentWarning,
} from '../src/planning/replacement-problem.ts';
import { assessTyped, findReplacements, type Replacements } from '../src/planning/replacements.ts';
import { momentInWords } from '../src/shared/dutch-time.ts';
import type { Period, Session } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { badInput } from './api-errors.ts';
import { builder } from './builder.ts';
import { MomentAnswerEnum } from './enums.ts';
import { ParticipantType } from './node-types.ts';
import { markName } from './planning-texts.ts';

const MOST = 10;

/** A moment with the session that would move there. */
export interface ShownMoment extends AssessedMoment {
  readonly session: Session;
}
interface ShownReplacements extends Omit<Replacements, 'moments'> {
  readonly moments: readonly ShownMoment[];
}

export async function replacementsOf(
  api: ApiContext,
  session: Session,
  most: number,
): Promise<ShownReplacements | null> {
  if (most < 1 || most > MOST) throw badInput(`Vraag 1 tot en met ${MOST} momenten.`);
  const right = await hostRight(api.db, api.viewer, session.id);
  const found = right && (await findReplacements(api.context, right, { most }));
  if (found === undefined) return null;
  return { ...found, moments: found.moments.map((moment) => ({ ...moment, session })) };
}

export async function typedMoment(
  api: ApiContext,
  session: Session,
  period: Period,
): Promise<ShownMoment | null> {
  const right = await hostRight(api.db, api.viewer, session.id);
  const assessed = right && (await assessTyped(api.context, right, period));
  return assessed?.ok ? { ...assessed.value, session } : null;
}

const reached = { rule: 'reached' } as const;

const MomentPersonType = builder.objectRef<MomentAnswer>('MomentPerson').implement({
  description: 'What is known of one participant at a moment.',
  access: reached,
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Who.',
      resolve: ({ participantId }) => participantId,
    }),
    answer: t.expose('answer', { type: MomentAnswerEnum, description: 'What is known.' }),
  }),
});

const MomentWarningType = builder.objectRef<MomentWarning>('MomentWarning').implement({
  description: 'What somebody should know before a session moves to a moment.',
  access: reached,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, for programs: `TOO_CLOSE`.' }),
    inWords: t.string({ description: 'In Dutch, without names.', resolve: warningInWords }),
    isImpossible: t.boolean({
      description: 'Whether moving there would be refused.',
      resolve: isImpossibleBy,
    }),
  }),
});

export const AssessedMomentType = builder.objectRef<ShownMoment>('AssessedMoment').implement({
  description: 'A moment that a session could move to, and what that costs whom.',
  access: reached,
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'Start, inclusive.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'End, exclusive.' }),
    whenInWords: t.string({
      description: 'Day and local times in Dutch: `dinsdag 9 februari 2027, 13.30 – 16.30 uur`.',
      resolve: ({ startsAt, endsAt }) => momentInWords(startsAt, endsAt),
    }),
    canCome: t.int({
      description: 'How many participants said yes, or if need be.',
      resolve: ({ answers }) =>
        answers.filter(({ answer }) => answer === 'yes' || answer === 'ifNeeded').length,
    }),
    ifNeeded: t.int({
      description: 'Of them, how many only if need be.',
      resolve: ({ answers }) => answers.filter(({ answer }) => answer === 'ifNeeded').length,
    }),
    cannotCome: t.int({
      description: 'How many cannot come.',
      resolve: ({ answers }) =>
        answers.filter(({ answer }) => answer === 'no' || answer === 'engaged').length,
    }),
    notKnown: t.int({
      description: 'Of how many nothing is known.',
      resolve: ({ answers }) => answers.filter(({ answer }) => answer === 'unanswered').length,
    }),
    people: t.field({
      type: [MomentPersonType],
      nullable: true,
      description: 'Of each participant what is known, for the guide. Null for the host: numbers will do.',
      resolve: async ({ answers, session }, _args, api) =>
        (await api.sight()).guides(session.trajectoryId) ? [...answers] : null,
    }),
    warnings: t.field({
      type: [MomentWarningType],
      description: 'What to know beforehand; none for a moment that keeps all rules and is an ordinary day.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

export const ReplacementsType = builder.objectRef<ShownReplacements>('Replacements').implement({
  description: 'Where a session could move while all others stay, from what everybody answered before.',
  access: reached,
  fields: (t) => ({
    moments: t.field({
      type: [AssessedMomentType],
      description: 'The best first; empty when no moment that is known of keeps the rules.',
      resolve: ({ moments }) => [...moments],
    }),
    known: t.exposeInt('known', {
      description: 'How many moments to come the group was ever asked about.',
    }),
  }),
});

function warningInWords(warning: MomentWarning): string {
  switch (warning.code) {
    case 'TOO_CLOSE':
      return `Dit is ${days(warning.days)} van bijeenkomst ${warning.otherNumber}; afgesproken is minstens ${warning.minDays}.`;
    case 'TOO_FAR':
      return `Dit is ${days(warning.days)} van bijeenkomst ${warning.otherNumber}; afgesproken is hoogstens ${warning.maxDays}.`;
    case 'TOO_FEW_PRESENT':
      return `Er kunnen dan hoogstens ${warning.present} deelnemers; afgesproken is minstens ${warning.minPresent}.`;
    case 'HOST_CANNOT_COME':
      return 'De gastheer kan dan niet.';
    case 'HOST_CANNOT_RECEIVE':
      return 'De gastheer kan de groep dan niet ontvangen.';
    case 'HOST_NOT_KNOWN':
      return 'Het is niet bekend of de gastheer dan kan.';
    case 'MISSES_TOO_MANY':
      return `${warning.count === 1 ? 'Eén deelnemer mist' : `${warning.count} deelnemers missen`} dan vaker dan ${warning.max} keer een bijeenkomst.`;
    case 'MARK':
      return `Let op: ${markName(warning.mark)}.`;
    case 'FACILITATOR_CANNOT_COME':
      return 'De begeleider kan dan niet.';
    case 'SESSION_ORDER':
      return `Zo komt de bijeenkomst aan de verkeerde kant van bijeenkomst ${warning.otherNumber}.`;
    case 'SOMEBODY_ENGAGED':
      return 'Iemand uit de groep heeft dan al een andere bijeenkomst.';
    default:
      return warning satisfies never;
  }
}

function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dagen`;
}
