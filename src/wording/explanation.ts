import type { NextBest } from '../planner/next-best.ts';
import type { MeasuredPlan, OtherPlan } from '../planner/other-plan.ts';
import { type HostingTurn, type ParticipantAsks, participantAsks } from '../planner/participant-asks.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { changedSessions, sessionsWords, withHost } from './brief.ts';
import { allPoints, firstDifference } from './levels.ts';
import { reasonSentence } from './reasons.ts';
import { type Wording, wordingFor } from './wording.ts';

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
    ...(words.planned === 'firstSession'
      ? [
          'Waarom dit moment en deze gastheer',
          'Hier staat wat het kost als het moment niet kan, en als een ander ontvangt.',
        ]
      : [
          'Waarom deze momenten en gastheren',
          'Bij elke bijeenkomst staat wat het kost als het moment niet kan, en als een ander ontvangt.',
        ]),
    ...next.flatMap((session) => nextBestLines(outcome, session, words)),
    ...(next.some(hasTie) ? [tiesLine(words)] : []),
    '',
    'Wat deze planning van iedereen vraagt',
    ...participantAsks(problem, outcome.sessions).map(
      (asks) => `- ${words.person(asks.participant)}: ${asksWords(problem, asks, words)}`,
    ),
  ];
}

/** The order of ties of search.ts. */
export function tiesLine(words: Wording): string {
  const before = `Bij planningen die op ${allPoints(words)} even goed zijn, gaat die met`;
  return words.planned === 'firstSession'
    ? `${before} het vroegste moment voor; bij hetzelfde moment beslist een vaste volgorde van de gastheren, zodat dezelfde antwoorden altijd dezelfde planning geven.`
    : `${before} de vroegste momenten voor; bij dezelfde momenten beslist een vaste volgorde van de gastheren, zodat dezelfde antwoorden altijd dezelfde planning geven.`;
}

function hasTie({ withoutSlot, otherHost }: NextBest): boolean {
  return [withoutSlot, otherHost].some((plan) => plan.status === 'possible' && plan.decides === null);
}

function nextBestLines(
  best: MeasuredPlan,
  { session, slot, host, withoutSlot, otherHost }: NextBest,
  words: Wording,
): readonly string[] {
  const hostWords = host === null ? 'op een neutrale plek' : `gastheer ${words.person(host)}`;
  return [
    `Bijeenkomst ${session}: ${words.slot(slot)}, ${hostWords}`,
    `  ${withoutSlotWords(best, withoutSlot, words)}`,
    `  ${otherHostWords(best, { session, host, otherHost }, words)}`,
  ];
}

/** What the best plan without the slot costs. */
export function withoutSlotWords(best: MeasuredPlan, plan: OtherPlan, words: Wording): string {
  switch (plan.status) {
    case 'locked':
      return 'Het moment ligt vast.';
    case 'impossible':
      return `Zonder dit moment is er geen planning. ${plan.reasons.map((reason) => reasonSentence(reason, words)).join(' ')}`;
    case 'possible':
      return `Zonder dit moment: ${costWords(best, plan, words)}`;
    default:
      return plan satisfies never;
  }
}

/** What the best plan with another host at the session costs, and who that is. */
export function otherHostWords(
  best: MeasuredPlan,
  { session, host, otherHost: plan }: Pick<NextBest, 'session' | 'host' | 'otherHost'>,
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
      ? `op ${allPoints(words)} even goed`
      : firstDifference(best.objective, plan.objective, words);
  return `${cost}. ${otherwiseWords(best, plan, words)}`;
}

/** Which sessions are otherwise; when there is only one, how. */
function otherwiseWords(best: MeasuredPlan, plan: MeasuredPlan, words: Wording): string {
  if (words.planned !== 'firstSession')
    return `Anders dan nu: ${sessionsWords(changedSessions(best, plan))}.`;
  return plan.sessions
    .map(({ slot, host }) => `Dan is het op ${words.slot(slot)}, ${withHost(host, words)}.`)
    .join(' ');
}

/** What the plan asks of somebody, without the name: `komt bij alle 5 bijeenkomsten; ontvangt bijeenkomst 3.` */
export function asksWords(
  problem: PlanningProblem,
  { attends, ifNeeded, saidNo, notAnswered, turn }: ParticipantAsks,
  words: Wording,
): string {
  const missed = [
    ...(saidNo.length === 0 ? [] : [`kan niet bij ${sessionsWords(saidNo)}`]),
    ...(notAnswered.length === 0 ? [] : [`heeft niet geantwoord voor ${sessionsWords(notAnswered)}`]),
  ];
  return `${[
    attendsWords(problem, attends),
    ...(ifNeeded.length === 0 ? [] : [`als het moet bij ${sessionsWords(ifNeeded)}`]),
    ...missed,
    turnWords(turn, words),
  ].join('; ')}.`;
}

function attendsWords({ sessionsToPlan }: PlanningProblem, attends: readonly number[]): string {
  if (attends.length === 0) return 'komt bij geen enkele bijeenkomst';
  return attends.length < sessionsToPlan || sessionsToPlan === 1
    ? `komt bij ${sessionsWords(attends)}`
    : `komt bij alle ${sessionsToPlan} bijeenkomsten`;
}

export function turnWords(turn: HostingTurn, { planned, since }: Wording): string {
  switch (turn.state) {
    case 'hosts':
      return `ontvangt ${sessionsWords([turn.session])}`;
    case 'carriedOver':
      return planned === 'sessions'
        ? 'heeft nu geen beurt en is als een van de eersten aan de beurt in het vervolg'
        : 'heeft nu geen beurt en ontvangt later in het traject';
    case 'notDue':
      if (turn.hostedFixedSession) return `heeft ${since} ontvangen`;
      return planned === 'sessions'
        ? 'is nu niet aan de beurt om te ontvangen'
        : 'is geen mogelijke gastheer';
    default:
      return turn satisfies never;
  }
}
