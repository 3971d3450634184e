import { whyInfeasible } from '../planner/conflict.ts';
import { explainPlan } from '../planner/explanation.ts';
import type { HeldAndToCome } from '../planner/held-sessions.ts';
import { type Repair, repairPlan } from '../planner/repair.ts';
import type { Affected, HostChange, SessionChange } from '../planner/repair-changes.ts';
import type { ChangeCounts } from '../planner/repair-search.ts';
import { asPeopleCount } from '../planner/session-numbers.ts';
import type { Objective, PlannedSession, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import type { CalendarDate } from '../shared/time.ts';
import { conflictLines } from '../wording/conflict.ts';
import { firstSessionLevels } from '../wording/first-date.ts';
import { reasonSentence } from '../wording/reasons.ts';
import { inList, joined, slotDate, type Wording, wordingFor } from '../wording/wording.ts';
import { necessityLines } from './plan-necessity.ts';
import { fixedSessionLines, hostWords, levelLines, sessionLines } from './plan-report.ts';

type Repaired = Extract<Repair, { status: 'optimal' }>;

/** The repaired plan as an outcome, with the field that it adds to the JSON, and all of it in Dutch. */
export function repairAnswer(
  problem: PlanningProblem,
  plan: readonly PlannedSession[],
  heldBefore: CalendarDate | undefined,
): {
  readonly outcome: PlanOutcome;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
} {
  const { cut, ...told } = repairPlan(problem, plan, { heldBefore });
  const counted = asPeopleCount(problem, { ...told, held: cut.held, toCome: cut.toCome });
  const repair = { ...counted, cut: { ...cut, held: counted.held, toCome: counted.toCome } };
  const { necessity } = repair;
  const held = repair.cut.held.map(({ session }) => session);
  const missedBefore = Object.fromEntries(repair.cut.missedBefore);
  if (repair.status === 'infeasible') {
    const { status, reasons } = repair;
    // With held sessions the rules of what is to come are not those of the file
    const conflict =
      held.length === 0 ? asPeopleCount(problem, whyInfeasible(problem, { status, reasons })) : undefined;
    return {
      outcome: { status, reasons },
      fields: { ...(conflict && { conflict }), repair: { held, missedBefore, necessity } },
      lines: [
        ...impossibleLines(problem, repair),
        ...(conflict === undefined ? [] : ['', ...conflictLines(problem, conflict)]),
      ],
    };
  }
  const { status, objective, sessions, counts, changes, affected } = repair;
  return {
    outcome: { status, objective, sessions },
    fields: { repair: { held, missedBefore, counts, changes, affected, necessity } },
    lines: repairLines(problem, repair),
  };
}

function impossibleLines(
  problem: PlanningProblem,
  repair: Extract<Repair, { status: 'infeasible' }>,
): readonly string[] {
  const words = repairWording(problem);
  return [
    `${words.title}, aangepast`,
    '',
    ...necessityLines(problem, repair, words),
    '',
    'Er is geen planning meer mogelijk die aan alle regels voldoet.',
    ...repair.reasons.map((reason) => `- ${reasonSentence(reason, words)}`),
    ...missedLines(repair.cut, words),
  ];
}

function repairLines(problem: PlanningProblem, repair: Repaired): readonly string[] {
  const words = repairWording(problem);
  return [
    `${words.title}, aangepast`,
    '',
    ...necessityLines(problem, repair, words),
    '',
    'Wat er verandert en wat blijft',
    ...heldLines(repair.cut, words),
    ...repair.changes.flatMap((change) => changeLines(problem, change, words)).map((line) => `- ${line}`),
    '',
    ...affectedLines(problem, repair, words),
    ...planLines(problem, repair, words),
    ...whyLines(problem, repair, words),
  ];
}

/** A plan may name people who have left: of them only the id is known. */
function repairWording(problem: PlanningProblem): Wording {
  const words = wordingFor(problem);
  const known = new Set(problem.participants.map(({ id }) => id));
  return {
    ...words,
    person: (id) => (known.has(id) ? words.person(id) : `iemand die niet meer in de groep zit (${id})`),
  };
}

function whyLines(problem: PlanningProblem, repair: Repaired, words: Wording): readonly string[] {
  if (repair.sessions.length === repair.cut.held.length) return ['Er is niets meer te plannen.'];
  const levels = levelsOf(problem, repair, words);
  return [
    'Waarom dit de beste aanpassing is',
    `Eerst telt hoe weinig er verandert (1 tot en met 3), daarna hoe goed ${repair.cut.held.length === 0 ? 'de planning is' : 'is wat nog komt'} (4 tot en met ${3 + levels.length}).`,
    'Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere aanpassing bestaat niet.',
    ...[...countLines(repair.counts, isCancelled(repair)), ...levels].map(
      (line, index) => `${index + 1}. ${line}`,
    ),
  ];
}

function heldLines({ held }: HeldAndToCome, words: Wording): readonly string[] {
  if (held.length === 0) return [];
  const numbers = inList(held.map(({ session }) => session));
  return [
    held.length === 1
      ? `- Bijeenkomst ${numbers} is al geweest.`
      : `- ${words.count(held.length, 'bijeenkomst is', 'bijeenkomsten zijn')} al geweest: ${numbers}.`,
  ];
}

function changeLines(problem: PlanningProblem, change: SessionChange, words: Wording): readonly string[] {
  const moment = (slot: string): string => momentWords(problem, slot);
  switch (change.change) {
    case 'held':
      return [];
    case 'kept':
      return [`${nameOf(change)} blijft op ${moment(change.slot)}${hostAfter(change.host, words)}`];
    case 'movedTime':
      return [
        `${nameOf(change)} blijft op dezelfde dag, maar gaat van ${moment(change.from)} naar ${moment(change.to)}${hostAfter(change.host, words)}`,
      ];
    case 'moved':
      return [
        `${nameOf(change)} gaat van ${moment(change.from)} naar ${moment(change.to)}${hostAfter(change.host, words)}`,
      ];
    case 'cancelled':
      return [`Bijeenkomst ${change.was} vervalt: ${moment(change.from)}.`];
    case 'added':
      return [
        `Bijeenkomst ${change.session} komt erbij: ${moment(change.to)}. ${hostWords(change.host, words)}.`,
      ];
    default:
      return change satisfies never;
  }
}

function nameOf({ was, session }: { readonly was: number; readonly session: number }): string {
  return was === session ? `Bijeenkomst ${session}` : `Bijeenkomst ${was}, die nu bijeenkomst ${session} is,`;
}

function hostAfter(change: HostChange, words: Wording): string {
  if (change.kind === 'kept')
    return change.host === null
      ? ', op een neutrale plek.'
      : `, met dezelfde gastheer: ${words.person(change.host)}.`;
  const { from, to } = change;
  if (to === null) return `. Dat is nu op een neutrale plek, niet meer bij ${words.person(from ?? '')}.`;
  return from === null
    ? `. De gastheer wordt ${words.person(to)}; eerst was het op een neutrale plek.`
    : `. De gastheer wordt ${words.person(to)}, in plaats van ${words.person(from)}.`;
}

function momentWords(problem: PlanningProblem, slot: string): string {
  return problem.slots.some(({ id }) => id === slot)
    ? slotDate(problem, slot)
    : `een moment dat niet meer in het bestand staat (${slot})`;
}

/** Who has to hear something: everyone of other moments, and some of what is theirs alone. */
function affectedLines(problem: PlanningProblem, repair: Repaired, words: Wording): readonly string[] {
  const moments = repair.changes.flatMap((change) =>
    change.change === 'moved' || change.change === 'movedTime' ? [change.session] : [],
  );
  const others = repair.changes.flatMap((change) => {
    if (change.change === 'cancelled') return [`Iedereen: bijeenkomst ${change.was} vervalt.`];
    return change.change === 'added' ? [`Iedereen: bijeenkomst ${change.session} komt erbij.`] : [];
  });
  const places = repair.changes.flatMap((change) =>
    'was' in change && change.change !== 'cancelled' && change.host.kind === 'changed'
      ? [change.session]
      : [],
  );
  const lines = [
    ...(moments.length === 0 ? [] : [`Iedereen: het moment van bijeenkomst ${inList(moments)} verandert.`]),
    ...others,
    ...(places.length === 0 ? [] : [`Iedereen: de plek van bijeenkomst ${inList(places)} verandert.`]),
    ...repair.affected.map((affected) => affectedWords(problem, affected, words)),
  ];
  if (lines.length === 0) return [];
  return ['Wie dit moet weten', ...lines.map((line) => `- ${line}`), ''];
}

function affectedWords(
  problem: PlanningProblem,
  { participant, nowMisses, nowComes, hosting }: Affected,
  words: Wording,
): string {
  const parts = [
    ...(hosting === null ? [] : [hostingWords(problem, hosting)]),
    ...(nowMisses.length === 0 ? [] : [`mist nu bijeenkomst ${inList(nowMisses)}`]),
    ...(nowComes.length === 0 ? [] : [`kan nu wel bij bijeenkomst ${inList(nowComes)} zijn`]),
  ];
  return `${words.person(participant)}: ${parts.join('; ')}.`;
}

function hostingWords(problem: PlanningProblem, { from, to }: NonNullable<Affected['hosting']>): string {
  const before = from === null ? '' : momentWords(problem, from);
  if (to === null) return `ontvangt de groep niet meer op ${before}`;
  const now = `ontvangt de groep op ${slotDate(problem, to)}`;
  return from === null ? now : `${now}, in plaats van op ${before}`;
}

function planLines(problem: PlanningProblem, { cut, sessions }: Repaired, words: Wording): readonly string[] {
  const toCome = sessions.slice(cut.held.length);
  const explained = explainPlan(cut.problem, toCome).sessions;
  return [
    'De hele planning',
    ...joined(
      fixedSessionLines(problem, words),
      ...cut.held.map(({ session, slot, host }) => [
        `Bijeenkomst ${session} (is geweest): ${momentWords(problem, slot)}`,
        `  ${hostWords(host, words)}`,
      ]),
      ...explained.map((session) => sessionLines(problem, session, words)),
    ),
    '',
  ];
}

function isCancelled({ changes }: Repaired): boolean {
  return changes.some(({ change }) => change === 'cancelled');
}

function countLines({ dates, times, hosts }: ChangeCounts, cancelled: boolean): readonly string[] {
  const of = (count: number, change: string, changes: string): string =>
    `${count === 1 ? '1 bijeenkomst' : `${count === 0 ? 'Geen' : count} ${count === 0 ? 'bijeenkomst' : 'bijeenkomsten'}`} ${count < 2 ? change : changes}.`;
  return [
    cancelled
      ? of(dates, 'krijgt een andere dag of vervalt', 'krijgen een andere dag of vervallen')
      : of(dates, 'krijgt een andere dag', 'krijgen een andere dag'),
    of(times, 'krijgt een andere tijd op dezelfde dag', 'krijgen een andere tijd op dezelfde dag'),
    of(
      hosts,
      'krijgt een andere gastheer of een neutrale plek',
      'krijgen een andere gastheer of een neutrale plek',
    ),
  ];
}

function levelsOf(problem: PlanningProblem, { objective, cut }: Repaired, words: Wording): readonly string[] {
  const lastHeld = cut.held.at(-1);
  if (lastHeld === undefined && words.planned === 'firstSession')
    return firstSessionLevels(problem, objective, words, 'leastChanged');
  const since = lastHeld === undefined ? words.since : `bijeenkomst ${lastHeld.session}`;
  const [absences, most, ...lines] = levelLines(objective, problem.spacing.targetDays, words, since, '');
  if (lastHeld === undefined) return [absences ?? '', most ?? '', ...lines];
  const toCome =
    objective[0] === 0
      ? 'Niemand mist een bijeenkomst die nog komt.'
      : `Samen missen de deelnemers ${words.count(objective[0], 'keer', 'keer')} een bijeenkomst die nog komt.`;
  return [toCome, mostWithHeld(objective, cut), ...lines];
}

function mostWithHeld([, most]: Objective, { missedBefore }: HeldAndToCome): string {
  const counted = missedBefore.size === 0 ? '' : ', ook als wat al is geweest meetelt';
  return most === 0
    ? 'Dus mist ook niemand er meer dan een ander.'
    : `Niemand mist er meer dan ${most}${counted}.`;
}

function missedLines({ missedBefore }: HeldAndToCome, words: Wording): readonly string[] {
  return [...missedBefore].map(
    ([person, count]) =>
      `- ${words.person(person)} heeft al ${words.count(count, 'bijeenkomst', 'bijeenkomsten')} gemist. Dat telt mee.`,
  );
}
