import { lockedHost } from '../planner/changed-problem.ts';
import type { MeasuredPlan, OtherPlan } from '../planner/other-plan.ts';
import type {
  InfeasibilityReason,
  PlannedSession,
  PlanningProblem,
  PlanOutcome,
  SlotObstacle,
} from '../planner/types.ts';
import type { AsHost, WhyNotParticipant } from '../planner/why-not-participant.ts';
import type { NotAsSession, WhyNotSlot } from '../planner/why-not-slot.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { dateOf } from '../shared/time.ts';
import { briefLines, gainAndPrice, sessionsWords, withHost } from './brief.ts';
import { costWords, tiesLine, turnWords } from './explanation.ts';
import { allPoints } from './levels.ts';
import { obstacleWords, reasonSentence } from './reasons.ts';
import { inList, type Wording, wordingFor } from './wording.ts';

/** Why the plan does not use this slot, in Dutch. `outcome` is that of the problem as it is. */
export function whyNotSlotLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  why: WhyNotSlot,
): readonly string[] {
  const words = wordingFor(problem);
  return [`Waarom niet op ${words.slot(why.slot)}?`, ...slotVerdictLines(problem, outcome, why, words)];
}

function slotVerdictLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  why: WhyNotSlot,
  words: Wording,
): readonly string[] {
  switch (why.verdict) {
    case 'planned':
      return [plannedSlotWords(why, words)];
    case 'obstructed':
      return [
        `${SLOT_IMPOSSIBLE}:`,
        ...why.obstacles.map((obstacle) => `- ${slotObstacleWords(problem, obstacle, why, words)}`),
      ];
    case 'nobodyCanHost':
      return [`${SLOT_IMPOSSIBLE}: ${nobodyCanHostWords(words)}.`];
    case 'noPlan':
      return [NOT_THE_SLOT];
    case 'notBest':
      return outcome.status === 'infeasible'
        ? []
        : [
            words.planned === 'firstSession'
              ? 'Dit moment kan. De beste planning ermee staat hieronder.'
              : slotPossibleWords(why.session),
            ...comparedLines(problem, outcome, why.plan, words),
          ];
    case 'inNoPlan':
      return [
        `${SLOT_IMPOSSIBLE}: ${IN_NO_PLAN}.`,
        ...why.asSession.map((as) => `- ${notAsSessionWords(problem, why.slot, as, words)}`),
      ];
    default:
      return why satisfies never;
  }
}

export const SLOT_IMPOSSIBLE = 'Dit moment kan niet';
export const IN_NO_PLAN = 'er is geen planning met dit moment erin';
export const NOT_THE_SLOT =
  'Aan dit moment zelf ligt het niet. Er is geen enkele planning, met of zonder dit moment.';
export const NO_PLAN_FOR_ANYBODY =
  'Er is geen enkele planning, dus ook niet een waarin het voor deze deelnemer anders is.';

export function plannedSlotWords(
  { session, host }: Pick<PlannedSession, 'session' | 'host'>,
  words: Wording,
): string {
  return `Dit moment zit in de planning: bijeenkomst ${session}, ${withHost(host, words)}.`;
}

export function slotPossibleWords(session: number): string {
  return `Dit moment kan. De beste planning ermee heeft het als bijeenkomst ${session}.`;
}

export function nobodyCanHostWords({ planned }: Wording): string {
  return planned === 'sessions'
    ? 'niemand van wie nog moet ontvangen, kan de groep dan ontvangen'
    : 'geen mogelijke gastheer kan de groep dan ontvangen';
}

/** The rule that a slot breaks by itself; who is missing, where that is the rule. */
export function slotObstacleWords(
  problem: PlanningProblem,
  obstacle: SlotObstacle,
  { saidNo, notAnswered }: WhyNotSlot,
  words: Wording,
): string {
  if (obstacle !== 'TOO_FEW_PRESENT') return obstacleWords(obstacle, words);
  const present = problem.participants.length - saidNo.length - notAnswered.length;
  const missing = [
    ...(saidNo.length === 0 ? [] : [`Kan niet: ${inList(saidNo.map(words.person))}.`]),
    ...(notAnswered.length === 0 ? [] : [`Heeft niet geantwoord: ${inList(notAnswered.map(words.person))}.`]),
  ];
  return [
    `er komen te weinig deelnemers: ${present}, en het moeten er minstens ${problem.attendance.minPresent} zijn.`,
    ...missing,
  ].join(' ');
}

/** Why the session of this number cannot be on the slot: `Als bijeenkomst 3: die ligt vast op een ander moment.` */
export function notAsSessionWords(
  problem: PlanningProblem,
  slot: string,
  not: NotAsSession,
  words: Wording,
): string {
  return `Als bijeenkomst ${not.session}: ${whyNotAsSession(problem, slot, not, words)}`;
}

function whyNotAsSession(
  problem: PlanningProblem,
  slot: string,
  { session, plan }: NotAsSession,
  words: Wording,
): string {
  if (plan.status === 'locked') return 'die ligt vast op een ander moment.';
  const outOfReach = plan.reasons.find(
    (reason) => reason.code === 'SESSION_OUT_OF_REACH' && reason.session === session,
  );
  return outOfReach?.code === 'SESSION_OUT_OF_REACH'
    ? outOfReachWords(problem, slot, outOfReach, words)
    : ifSoWords(plan.reasons, words);
}

/** Days the session could be on by the spacing; both inclusive. Not every day between them needs to do. */
function outOfReachWords(
  problem: PlanningProblem,
  slot: string,
  { earliest, latest }: Extract<InfeasibilityReason, { readonly code: 'SESSION_OUT_OF_REACH' }>,
  { planned }: Wording,
): string {
  const found = problem.slots.find(({ id }) => id === slot);
  const date = found === undefined ? undefined : dateOf(found.start, problem.timeZone);
  return date !== undefined && date >= earliest && date <= latest
    ? 'voor de bijeenkomst ervoor is er geen moment dat kan en op een afstand is die mag.'
    : `die moet door de ${planned === 'firstSession' ? 'afstand' : 'afstanden'} van ${dateInWords(earliest)} tot en met ${dateInWords(latest)} zijn.`;
}

/** Why a problem changed in one thing has no plan, said as what follows from the change. */
function ifSoWords(reasons: readonly InfeasibilityReason[], words: Wording): string {
  return reasons.map((reason) => ifSoSentence(reason, words)).join(' Ook: ');
}

function ifSoSentence(reason: InfeasibilityReason, words: Wording): string {
  if (reason.code === 'SESSION_OUT_OF_REACH')
    return `dan is er voor bijeenkomst ${reason.session} geen moment dat kan en op een afstand is die mag.`;
  if (reason.code === 'PARTICIPANT_MISSES_TOO_MANY')
    return words.planned === 'firstSession'
      ? `dan mist ${words.person(reason.participant)} de bijeenkomst, en dat mag niet.`
      : `dan mist ${words.person(reason.participant)} hoe dan ook minstens ${words.count(reason.leastAbsences, 'bijeenkomst', 'bijeenkomsten')}; ${reason.maxAbsences} mag.`;
  if (reason.code === 'GROUP_MISSES_TOO_MANY')
    return words.planned === 'firstSession'
      ? `dan ${reason.leastAbsences === 1 ? 'mist' : 'missen'} minstens ${words.count(reason.leastAbsences, 'deelnemer', 'deelnemers')} de bijeenkomst, en dat mag niet.`
      : `dan missen de deelnemers samen minstens ${reason.leastAbsences} keer een bijeenkomst; hoogstens ${reason.mostAllowed} mag.`;
  if (reason.code === 'NO_COMBINATION')
    return 'dan is er met geen enkele keuze van de andere momenten en gastheren aan alle regels te voldoen.';
  return reasonSentence(reason, words);
}

/** Another plan against the best one: gain, price and its sessions. */
function comparedLines(
  problem: PlanningProblem,
  best: MeasuredPlan,
  plan: Extract<OtherPlan, { readonly status: 'possible' }>,
  words: Wording,
): readonly string[] {
  return [
    ...comparedSentences(best, plan, words),
    ...briefLines(problem, best, plan.sessions, words).map((line) => `  ${line}`),
  ];
}

/** Another plan against the best one: what decides, and what is better and less good besides. */
export function comparedSentences(
  best: MeasuredPlan,
  plan: Pick<Extract<OtherPlan, { readonly status: 'possible' }>, 'objective' | 'sessions' | 'decides'>,
  words: Wording,
): readonly string[] {
  const { gain, price } = gainAndPrice(best, plan, words);
  return [
    ...(plan.decides === null
      ? [`Die is op ${allPoints(words)} even goed. ${tiesLine(words)}`]
      : [`Die is minder goed, want ${price[0] ?? ''}.`]),
    ...(price.length > 1 ? [`Ook: ${price.slice(1).join('; ')}.`] : []),
    ...(gain.length === 0 ? [] : [`Wel: ${gain.join('; ')}. Maar dat weegt minder zwaar.`]),
  ];
}

/** Why the plan is not otherwise for this participant, in Dutch. */
export function whyNotParticipantLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  why: WhyNotParticipant,
): readonly string[] {
  const words = wordingFor(problem);
  const title = `Waarom niet anders voor ${words.person(why.participant)}?`;
  if (why.verdict === 'noPlan' || outcome.status === 'infeasible') return [title, NO_PLAN_FOR_ANYBODY];
  return [
    title,
    `Deze deelnemer ${turnWords(why.turn, words)}.`,
    ...why.asHost.map((as) => `- ${asHostLine(problem, outcome, as, words)}`),
    ...missingLines(problem, outcome, why.missed, why.missingNone, words),
  ];
}

function asHostLine(problem: PlanningProblem, best: MeasuredPlan, as: AsHost, words: Wording): string {
  const planned = best.sessions.find(({ session }) => session === as.session);
  return `Bijeenkomst ${as.session} (${words.slot(planned?.slot ?? '')}): ${asHostThereWords(as)}. ${asHostWords(problem, best, as, words)}`;
}

/** Whether somebody could host the session on the slot it has: `is dan afwezig` */
export function asHostThereWords({ refusal }: Pick<AsHost, 'refusal'>): string {
  switch (refusal) {
    case 'HOST_ABSENT':
      return 'is dan afwezig';
    case 'HOST_CANNOT_RECEIVE':
      return 'komt dan wel, maar kan de groep niet ontvangen';
    case null:
      return 'zou dan kunnen ontvangen';
    default:
      return refusal satisfies never;
  }
}

/** What the best plan in which somebody hosts the session costs, or why there is none. */
export function asHostWords(
  problem: PlanningProblem,
  best: MeasuredPlan,
  { session, plan }: AsHost,
  words: Wording,
): string {
  switch (plan.status) {
    case 'locked':
      return lockedHost(problem, words.numberInProblem(session)) === undefined
        ? 'Deze deelnemer ligt vast als gastheer van een andere bijeenkomst.'
        : 'De gastheer van deze bijeenkomst ligt vast.';
    case 'impossible':
      return `Er is geen planning met deze gastheer hier: ${ifSoWords(plan.reasons, words)}`;
    case 'possible':
      return `Als gastheer${words.planned === 'firstSession' ? '' : ' hier'}: ${costWords(best, plan, words)}`;
    default:
      return plan satisfies never;
  }
}

function missingLines(
  problem: PlanningProblem,
  best: MeasuredPlan,
  missed: readonly number[],
  plan: OtherPlan | null,
  words: Wording,
): readonly string[] {
  const [sentence = '', ...why] = missingNoneSentences(missed, plan, words);
  return plan?.status === 'possible'
    ? [`${sentence} Dit is de beste:`, ...comparedLines(problem, best, plan, words)]
    : [sentence, ...why.map((line) => `- ${line}`)];
}

/** What somebody misses, whether there is a plan in which they miss nothing, and if not why. */
export function missingNoneSentences(
  missed: readonly number[],
  plan: OtherPlan | null,
  words: Wording,
): readonly string[] {
  if (plan === null) return ['Deze deelnemer mist niets.'];
  const misses = `Deze deelnemer mist ${sessionsWords(missed)}.`;
  switch (plan.status) {
    case 'locked':
      return [`${misses} Er ligt een bijeenkomst vast op een moment waarop deze deelnemer niet kan.`];
    case 'impossible':
      if (plan.reasons.some((reason) => reason.code === 'NO_USABLE_SLOT' && reason.slots === 0))
        return [
          `${misses} Er is geen planning waarin deze deelnemer niets mist, want deze deelnemer kan op geen enkel moment.`,
        ];
      return [
        `${misses} Er is geen planning waarin deze deelnemer niets mist. Met alleen de momenten waarop deze deelnemer kan:`,
        ifSoWords(plan.reasons, words),
      ];
    case 'possible':
      return [`${misses} Er is ook een planning waarin deze deelnemer niets mist.`];
    default:
      return plan satisfies never;
  }
}
