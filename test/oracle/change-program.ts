/**
 * How few answers must become "yes" before a plan exists, as a mixed-integer linear program. Written from the
 * format's "What would help", sharing nothing with src/planner but its types.
 *
 * On top of the variables of mip-model.ts, `z{k}_{p}` is 1 when the answer of participant p to the slot of
 * session k is changed. A slot is used once at most, so that says which answer it is.
 */
import type { PlanningProblem } from '../../src/planner/types.ts';
import type { LinearProgram, LinearSum, Row, Term } from '../../src/proving/linear-program.ts';
import {
  chosen,
  dateRows,
  hostRows,
  hostVariable,
  hostVariables,
  onlyWith,
  type SlotChoices,
  slotChoices,
  slotVariable,
  slotVariables,
} from './mip-model.ts';
import { type ProblemFacts, problemFacts, type SlotFacts } from './problem-facts.ts';

/** Somebody's answer to a slot. */
export type AnswerAt = { readonly participant: string; readonly slot: string };

export type ChangeProgram = { readonly program: LinearProgram; readonly changes: LinearSum };

/**
 * `without`: sets of answers that may not be changed all together. When they are all the sets of the fewest
 * there are, one more answer is needed. Undefined: the locks alone make a plan impossible.
 */
export function changeProgram(
  problem: PlanningProblem,
  without: readonly (readonly AnswerAt[])[] = [],
): ChangeProgram | undefined {
  const facts = problemFacts(problem);
  const choices = slotChoices(facts, () => true);
  if (choices === undefined) return undefined;
  const people = facts.people.map((_, person) => person);
  const answers = new Map(without.flat().map((answer) => [answerVariable(facts, answer), answer]));
  const rows = [
    ...dateRows(facts, choices),
    ...hostRows(facts, choices, (slot, person) => slot.canReceive[person] === true),
    ...choices.flatMap((slots, session) => sessionRows(facts, slots, session)),
    ...people.map((person): Row => {
      const terms = choices.flatMap((slots, session) => absentTerms(slots, session, person));
      return { terms, sense: '<=', bound: facts.maxAbsences };
    }),
    ...[...answers].flatMap(([name, answer]) => answerRows(facts, choices, name, answer)),
    ...without.map((set): Row => {
      const terms = set.map((answer): Term => [1, answerVariable(facts, answer)]);
      return { terms, sense: '<=', bound: set.length - 1 };
    }),
  ];
  const changes = choices.flatMap((_, session) => people.map((person) => changeVariable(session, person)));
  return {
    program: {
      rows,
      binaries: [...slotVariables(choices), ...hostVariables(facts), ...changes, ...answers.keys()],
      continuous: [],
    },
    changes: changes.map((name) => [1, name]),
  };
}

/** Only who was absent can be changed; enough present; a host comes, or comes now. */
function sessionRows(facts: ProblemFacts, slots: readonly SlotFacts[], session: number): readonly Row[] {
  const people = facts.people.map((_, person) => person);
  return [
    ...people.map((person) =>
      onlyWith([[1, changeVariable(session, person)]], awayTerms(slots, session, person)),
    ),
    {
      terms: people.flatMap((person) => absentTerms(slots, session, person)),
      sense: '<=',
      bound: facts.people.length - facts.minPresent,
    },
    ...facts.hosts.map((person) =>
      onlyWith(
        [[1, hostVariable(session, person)]],
        [
          ...chosen(
            slots.filter(({ comes }) => comes[person] === true),
            session,
          ),
          [1, changeVariable(session, person)],
        ],
      ),
    ),
  ];
}

/** `c{p}_{s}` is 1 when that answer is changed, in whichever session. */
function answerRows(
  facts: ProblemFacts,
  choices: SlotChoices,
  name: string,
  { participant, slot: id }: AnswerAt,
): readonly Row[] {
  const person = facts.people.indexOf(participant);
  return choices.flatMap((slots, session) =>
    slots
      .filter((slot) => slot.id === id)
      .map(
        (slot): Row => ({
          terms: [
            [1, slotVariable(session, slot)],
            [1, changeVariable(session, person)],
            [-1, name],
          ],
          sense: '<=',
          bound: 1,
        }),
      ),
  );
}

function awayTerms(slots: readonly SlotFacts[], session: number, person: number): LinearSum {
  return chosen(
    slots.filter(({ comes }) => comes[person] !== true),
    session,
  );
}

function absentTerms(slots: readonly SlotFacts[], session: number, person: number): LinearSum {
  return [...awayTerms(slots, session, person), [-1, changeVariable(session, person)]];
}

function changeVariable(session: number, person: number): string {
  return `z${session}_${person}`;
}

function answerVariable({ people, slots }: ProblemFacts, { participant, slot }: AnswerAt): string {
  return `c${people.indexOf(participant)}_${slots.findIndex(({ id }) => id === slot)}`;
}
