import { hostTurns } from '../hosting/rules.ts';
import { lockedHost } from './changed-problem.ts';
import { bitCount, hostsOf } from './compact-model.ts';
import { mayHostAt } from './host-ability.ts';
import type { PlannedSession, PlanningProblem } from './types.ts';

/**
 * The same slots with another host at as many sessions as possible, the locks and the rotation kept; of those
 * the one whose hosts come first by id, a neutral venue last. Undefined when no other hosts are possible.
 *
 * A table over (session, set of hosts who had their turn): what is possible for the later sessions depends on
 * nothing else. At most 10 times 2^16 entries, in practice some dozens.
 */
export function mostOtherHosts<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  planned: readonly PlannedSession<Person, SlotKey>[],
): readonly PlannedSession<Person, SlotKey>[] | undefined {
  const table = new ChangesTable(problem, planned);
  return table.mostFrom(0, 0) > 0 ? table.hostsOfMost() : undefined;
}

type Choice<Person> = { readonly host: Person | null; readonly bit: number; readonly isOther: boolean };

class ChangesTable<Person extends string, SlotKey extends string> {
  readonly #planned: readonly PlannedSession<Person, SlotKey>[];
  readonly #turns: number;
  /** Per session, by id of the host, a neutral venue last. */
  readonly #choices: readonly (readonly Choice<Person>[])[];
  readonly #known: readonly Map<number, number>[];

  constructor(
    problem: PlanningProblem<Person, SlotKey>,
    planned: readonly PlannedSession<Person, SlotKey>[],
  ) {
    const hosts = hostsOf(problem);
    this.#planned = planned;
    this.#turns = hostTurns(hosts.length, problem.sessionsToPlan);
    this.#choices = planned.map(({ session, slot, host }) => {
      const locked = lockedHost(problem, session);
      const able = hosts.filter((id) => mayHostAt(problem, id, slot).ok);
      return [...able, null]
        .filter((id) => locked === undefined || id === locked)
        .map((id) => ({ host: id, bit: id === null ? 0 : 1 << hosts.indexOf(id), isOther: id !== host }));
    });
    this.#known = planned.map(() => new Map());
  }

  /** The most sessions with another host from this one on; -Infinity when their hosts cannot be filled in. */
  mostFrom(session: number, used: number): number {
    const choices = this.#choices[session];
    if (choices === undefined) return bitCount(used) === this.#turns ? 0 : -Infinity;
    const known = this.#known[session]?.get(used);
    if (known !== undefined) return known;
    const most = Math.max(-Infinity, ...choices.map((choice) => this.#mostWith(choice, session, used)));
    this.#known[session]?.set(used, most);
    return most;
  }

  hostsOfMost(): readonly PlannedSession<Person, SlotKey>[] {
    let used = 0;
    return this.#planned.map((session, index) => {
      const most = this.mostFrom(index, used);
      const choice = this.#choices[index]?.find((one) => this.#mostWith(one, index, used) === most);
      if (choice === undefined) throw new RangeError('The plan has no hosts.');
      used |= choice.bit;
      return { ...session, host: choice.host };
    });
  }

  #mostWith({ bit, isOther }: Choice<Person>, session: number, used: number): number {
    if ((used & bit) !== 0) return -Infinity;
    return this.mostFrom(session + 1, used | bit) + (isOther ? 1 : 0);
  }
}
