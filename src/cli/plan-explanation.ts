import type { NextBest } from '../planner/next-best.ts';
import type { MeasuredPlan, OtherPlan } from '../planner/other-plan.ts';
import { type HostingTurn, type ParticipantAsks, participantAsks } from '../planner/participant-asks.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { changedSessions, sessionsWords } from './plan-brief.ts';
import { levelDifference } from './plan-levels.ts';
import { reasonSentence } from './plan-reasons.ts';
import { slotDate, type Wording, wordingFor } from './plan-wording.ts';

/** Why these slots and hosts, and what the plan asks of everyone, in Dutch. `next` is of the same outcome. */
export function explanationLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  next: readonly NextBest[],
): readonly string[] {
  if (outcome.status === 'infeasible')
    return ['Er is geen planning om uit te leggen. Met --what-helps ziet u wat zou helpen.'];
  const words = wordingFor(problem);
  return [
    'Waarom deze momenten en gastheren',
    'Bij elke bijeenkomst staat wat het kost als het moment niet kan, en als een ander ontvangt.',
    ...next.flatMap((session) => nextBestLines(problem, outcome, session, words)),
    ...(next.some(hasTie) ? [TIES] : []),
    '',
    'Wat deze planning van iedereen vraagt',
    ...participantAsks(problem, outcome.sessions).map((asks) => `- ${asksWords(problem, asks, words)}`),
  ];
}

/** The order of ties of search.ts. */
export const TIES =
  'Bij planningen die op alle zes punten even goed zijn, gaat die met de vroegste momenten voor; bij dezelfde momenten beslist de volgorde van de id van de gastheren.';

function hasTie({ withoutSlot, otherHost }: NextBest): boolean {
  return [withoutSlot, otherHost].some((plan) => plan.status === 'possible' && plan.decides === null);
}

function nextBestLines(
  problem: PlanningProblem,
  best: MeasuredPlan,
  { session, slot, host, withoutSlot, otherHost }: NextBest,
  words: Wording,
): readonly string[] {
  const hostWords = host === null ? 'op een neutrale plek' : `gastheer ${words.person(host)}`;
  return [
    `Bijeenkomst ${session}: ${slotDate(problem, slot)}, ${hostWords}`,
    `  ${withoutSlotWords(problem, best, withoutSlot, words)}`,
    `  ${otherHostWords(best, session, host, otherHost, words)}`,
  ];
}

function withoutSlotWords(
  problem: PlanningProblem,
  best: MeasuredPlan,
  plan: OtherPlan,
  words: Wording,
): string {
  switch (plan.status) {
    case 'locked':
      return 'Het moment ligt vast.';
    case 'impossible':
      return `Zonder dit moment is er geen planning. ${plan.reasons.map((reason) => reasonSentence(problem, reason, words)).join(' ')}`;
    case 'possible':
      return `Zonder dit moment: ${costWords(best, plan, words)}`;
    default:
      return plan satisfies never;
  }
}

function otherHostWords(
  best: MeasuredPlan,
  session: number,
  host: string | null,
  plan: OtherPlan,
  words: Wording,
): string {
  switch (plan.status) {
    case 'locked':
      return 'De gastheer ligt vast.';
    case 'impossible':
      return host === null
        ? 'Een gastheer is bij deze bijeenkomst niet mogelijk: dan is er geen planning.'
        : 'Een andere gastheer is bij deze bijeenkomst niet mogelijk: dan is er geen planning.';
    case 'possible': {
      const other = plan.sessions.find((planned) => planned.session === session)?.host ?? null;
      return `${otherHostChoice(host, other, words)} de beste keus: ${costWords(best, plan, words)}`;
    }
    default:
      return plan satisfies never;
  }
}

function otherHostChoice(host: string | null, other: string | null, words: Wording): string {
  if (other === null) return 'Zonder deze gastheer is een neutrale plek';
  return `Met een ${host === null ? '' : 'andere '}gastheer is ${words.person(other)}`;
}

/** What another plan costs on the level that decides, and which sessions change with it. */
export function costWords(
  best: MeasuredPlan,
  plan: Extract<OtherPlan, { readonly status: 'possible' }>,
  words: Wording,
): string {
  const cost =
    plan.decides === null
      ? 'op alle zes punten even goed'
      : levelDifference(plan.decides.level, plan.decides.best, plan.decides.other, words);
  return `${cost}. Anders dan nu: ${sessionsWords(changedSessions(best, plan))}.`;
}

function asksWords(
  problem: PlanningProblem,
  { participant, attends, ifNeeded, saidNo, notAnswered, turn }: ParticipantAsks,
  words: Wording,
): string {
  const missed = [
    ...(saidNo.length === 0 ? [] : [`kan niet bij ${sessionsWords(saidNo)}`]),
    ...(notAnswered.length === 0 ? [] : [`heeft niet geantwoord voor ${sessionsWords(notAnswered)}`]),
  ];
  return `${words.person(participant)}: ${[
    attendsWords(problem, attends),
    ...(ifNeeded.length === 0 ? [] : [`als het moet bij ${sessionsWords(ifNeeded)}`]),
    ...missed,
    turnWords(turn),
  ].join('; ')}.`;
}

function attendsWords({ sessionsToPlan }: PlanningProblem, attends: readonly number[]): string {
  if (attends.length === 0) return 'komt bij geen enkele bijeenkomst';
  return attends.length < sessionsToPlan || sessionsToPlan === 1
    ? `komt bij ${sessionsWords(attends)}`
    : `komt bij alle ${sessionsToPlan} bijeenkomsten`;
}

export function turnWords(turn: HostingTurn): string {
  switch (turn.state) {
    case 'hosts':
      return `ontvangt ${sessionsWords([turn.session])}`;
    case 'carriedOver':
      return 'heeft nu geen beurt en is als een van de eersten aan de beurt in het vervolg';
    case 'notDue':
      return turn.hostedFixedSession
        ? 'heeft bijeenkomst 1 ontvangen'
        : 'is nu niet aan de beurt om te ontvangen';
    default:
      return turn satisfies never;
  }
}
