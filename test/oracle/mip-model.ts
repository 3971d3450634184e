/**
 * The planning problem as a mixed-integer linear program, written from the rules of the file format and sharing
 * nothing with src/planner but its types.
 *
 * `x{k}_{s}` is 1 when session k is at slot s, `h{k}_{p}` is 1 when participant p receives the group at session
 * k. One slot a session, so whatever depends on the slot of session k is a sum over its x. `n{k}` is how far the
 * gap before session k is from the target, `most` the most absences of one participant.
 */
import type { PlannedSession, PlanningProblem } from '../../src/planner/types.ts';
import type { LinearProgram, LinearSum, Row, Term } from '../../src/proving/linear-program.ts';
import { type ProblemFacts, problemFacts, type SlotFacts } from './problem-facts.ts';

export type PlanningProgram = {
  readonly program: LinearProgram;
  /** The six levels of the objective, first the most important. */
  readonly levels: readonly LinearSum[];
  readonly planOf: (valueIn: (variable: string) => number) => readonly PlannedSession[];
};

/** Undefined: the locks alone make a plan impossible. */
export function planningProgram(problem: PlanningProblem): PlanningProgram | undefined {
  const facts = problemFacts(problem);
  const choices = slotChoices(facts, (slot) => presentAt(slot) >= facts.minPresent);
  if (choices === undefined) return undefined;
  const gaps = choices.map((_, session) => gapTerms(choices, session));
  const away = facts.people.map((_, person) =>
    sumOver(choices, ({ comes }) => (comes[person] === true ? 0 : 1)),
  );
  const rows = [
    ...dateRows(facts, choices),
    ...hostRows(
      facts,
      choices,
      (slot, person) => slot.comes[person] === true && slot.canReceive[person] === true,
    ),
    ...away.map((terms): Row => ({ terms, sense: '<=', bound: facts.maxAbsences })),
    ...away.map((terms): Row => ({ terms: [...terms, [-1, 'most']], sense: '<=', bound: 0 })),
    ...gaps.flatMap((terms, session): readonly Row[] => [
      { terms: [...terms, [-1, `n${session}`]], sense: '<=', bound: facts.targetGap },
      { terms: [...terms, [1, `n${session}`]], sense: '>=', bound: facts.targetGap },
    ]),
  ];
  return {
    program: {
      rows,
      binaries: [...slotVariables(choices), ...hostVariables(facts)],
      continuous: ['most', ...gaps.map((_, session) => `n${session}`)],
    },
    levels: [
      sumOver(choices, (slot) => facts.people.length - presentAt(slot)),
      [[1, 'most']],
      sumOver(choices, ({ ifNeeded }) => ifNeeded),
      gaps.map((_, session) => [1, `n${session}`]),
      sumOver(choices, ({ day }, session) => (session === facts.sessions - 1 ? day : 0)),
      sumOver(choices, ({ day }) => day),
    ],
    planOf: (valueIn) => planOf(facts, choices, valueIn),
  };
}

/** Per session, the slots that it may have. */
export type SlotChoices = readonly (readonly SlotFacts[])[];

/** Undefined when the locks contradict. */
export function slotChoices(
  { sessions, slots, locks, minGap, maxGap }: ProblemFacts,
  isAllowed: (slot: SlotFacts) => boolean,
): SlotChoices | undefined {
  return locks?.map((lock, index) =>
    slots.filter(
      (slot) =>
        slot.day >= (index + 1) * minGap &&
        slot.day <= (index + 1) * maxGap &&
        index < sessions &&
        (lock.slot ?? slot.id) === slot.id &&
        isAllowed(slot),
    ),
  );
}

/**
 * One slot a session, and every gap within its bounds: a session is on a day only when the session before it is
 * on one that is far and near enough before it, and the other way round. That is stronger for a solver than
 * bounds on the difference of two sums.
 */
export function dateRows({ minGap, maxGap }: ProblemFacts, choices: SlotChoices): readonly Row[] {
  const rows: Row[] = choices.map((slots, session) => ({
    terms: chosen(slots, session),
    sense: '=',
    bound: 1,
  }));
  for (const [session, slots] of choices.entries()) {
    const before = choices[session - 1];
    if (before === undefined) continue;
    const within = (from: SlotFacts, to: SlotFacts): boolean =>
      to.day - from.day >= minGap && to.day - from.day <= maxGap;
    for (const sameDay of byDay(slots))
      rows.push(
        onlyWith(
          chosen(sameDay, session),
          chosen(
            before.filter((slot) => sameDay.some((other) => within(slot, other))),
            session - 1,
          ),
        ),
      );
    for (const sameDay of byDay(before))
      rows.push(
        onlyWith(
          chosen(sameDay, session - 1),
          chosen(
            slots.filter((slot) => sameDay.some((other) => within(other, slot))),
            session,
          ),
        ),
      );
  }
  return rows;
}

/** The host rule: who hosts once, who at most once, which sessions may be at a neutral venue; locked hosts. */
export function hostRows(
  { hosts, sessions, locks }: ProblemFacts,
  choices: SlotChoices,
  mayHost: (slot: SlotFacts, person: number) => boolean,
): readonly Row[] {
  return [
    ...choices.map((_, session): Row => {
      const terms = hosts.map((person): Term => [1, hostVariable(session, person)]);
      return { terms, sense: hosts.length >= sessions ? '=' : '<=', bound: 1 };
    }),
    ...hosts.map((person): Row => {
      const terms = choices.map((_, session): Term => [1, hostVariable(session, person)]);
      return { terms, sense: hosts.length <= sessions ? '=' : '<=', bound: 1 };
    }),
    ...choices.flatMap((slots, session) =>
      hosts.map((person) =>
        onlyWith(
          [[1, hostVariable(session, person)]],
          chosen(
            slots.filter((slot) => mayHost(slot, person)),
            session,
          ),
        ),
      ),
    ),
    ...(locks ?? []).flatMap(({ host }, session): readonly Row[] =>
      host === undefined ? [] : [{ terms: [[1, hostVariable(session, host)]], sense: '=', bound: 1 }],
    ),
  ];
}

/** The left side is at most the right side. */
export function onlyWith(left: LinearSum, right: LinearSum): Row {
  return { terms: [...left, ...right.map(([factor, name]): Term => [-factor, name])], sense: '<=', bound: 0 };
}

export function chosen(slots: readonly SlotFacts[], session: number): LinearSum {
  return slots.map((slot) => [1, slotVariable(session, slot)]);
}

export function slotVariables(choices: SlotChoices): readonly string[] {
  return choices.flatMap((slots, session) => slots.map((slot) => slotVariable(session, slot)));
}

export function hostVariables({ hosts, sessions }: ProblemFacts): readonly string[] {
  return Array.from({ length: sessions }, (_, session) =>
    hosts.map((person) => hostVariable(session, person)),
  ).flat();
}

function sumOver(choices: SlotChoices, factor: (slot: SlotFacts, session: number) => number): LinearSum {
  return choices.flatMap((slots, session) =>
    slots.flatMap((slot): LinearSum => {
      const value = factor(slot, session);
      return value === 0 ? [] : [[value, slotVariable(session, slot)]];
    }),
  );
}

function gapTerms(choices: SlotChoices, session: number): LinearSum {
  return sumOver(choices, ({ day }, index) => (index === session ? day : index === session - 1 ? -day : 0));
}

function byDay(slots: readonly SlotFacts[]): Iterable<readonly SlotFacts[]> {
  return Map.groupBy(slots, ({ day }) => day).values();
}

function presentAt({ comes }: SlotFacts): number {
  return comes.filter(Boolean).length;
}

/** Ids come from outside and may hold anything, so the names are made of numbers. */
export function slotVariable(session: number, slot: SlotFacts): string {
  return `x${session}_${slot.index}`;
}

export function hostVariable(session: number, person: number): string {
  return `h${session}_${person}`;
}

function planOf(
  { people, hosts }: ProblemFacts,
  choices: SlotChoices,
  valueIn: (variable: string) => number,
): readonly PlannedSession[] {
  return choices.map((slots, session) => {
    const slot = slots.find((each) => valueIn(slotVariable(session, each)) > 0.5);
    const host = hosts.find((person) => valueIn(hostVariable(session, person)) > 0.5);
    if (slot === undefined) throw new RangeError(`No slot for session ${session + 2}.`);
    return { session: session + 2, slot: slot.id, host: host === undefined ? null : (people[host] ?? null) };
  });
}
