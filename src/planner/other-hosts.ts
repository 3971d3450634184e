import { hostTurns } from '../hosting/rules.ts';
import { lockedHost } from './changed-problem.ts';
import { bitCount, hostsOf } from './compact-model.ts';
import { mayHostAt } from './host-ability.ts';
import type { PlannedSession, PlanningProblem } from './types.ts';

/**
 * The same slots with another host at as many sessions as possible, the locks and the rotation kept; of those
 * the one whose hosts come first by id, a neutral venue last. Undefined when no other hosts are possible.
 */
export function mostOtherHosts<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  planned: readonly PlannedSession<Person, SlotKey>[],
): readonly PlannedSession<Person, SlotKey>[] | undefined {
  const table = new HostsTable(problem, planned, (session, host) => (host === session.host ? 0 : 1));
  return table.mostFrom(0, 0) > 0 ? table.hostsOfMost() : undefined;
}

/**
 * The best plan in which every session has a host that is allowed there, when it can have the slots of the best
 * plan; undefined when it cannot. Needs no search: hosts are no part of the objective, so a plan on the slots of
 * the best plan is as good as the best, and no other slots come before these in the order of ties. `best` is
 * the sessions of the best plan; of the ways to fill in the hosts the first by id counts, a neutral venue last.
 */
export function onSameSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: readonly PlannedSession<Person, SlotKey>[],
  isAllowed: (session: PlannedSession<Person, SlotKey>, host: Person | null) => boolean,
): readonly PlannedSession<Person, SlotKey>[] | undefined {
  const table = new HostsTable(problem, best, (session, host) => (isAllowed(session, host) ? 0 : -Infinity));
  return table.mostFrom(0, 0) === 0 ? table.hostsOfMost() : undefined;
}

type Choice<Person> = { readonly host: Person | null; readonly bit: number; readonly worth: number };

/**
 * The hosts of given slots that are worth most together: a table over (session, set of hosts who had their turn),
 * since what is possible for the later sessions depends on nothing else. At most 10 times 2^16 entries, in
 * practice some dozens.
 */
class HostsTable<Person extends string, SlotKey extends string> {
  readonly #planned: readonly PlannedSession<Person, SlotKey>[];
  readonly #turns: number;
  /** Per session, by id of the host, a neutral venue last. */
  readonly #choices: readonly (readonly Choice<Person>[])[];
  readonly #known: readonly Map<number, number>[];

  constructor(
    problem: PlanningProblem<Person, SlotKey>,
    planned: readonly PlannedSession<Person, SlotKey>[],
    worthOf: (session: PlannedSession<Person, SlotKey>, host: Person | null) => number,
  ) {
    const hosts = hostsOf(problem);
    this.#planned = planned;
    this.#turns = hostTurns(hosts.length, problem.sessionsToPlan);
    this.#choices = planned.map((session) => {
      const locked = lockedHost(problem, session.session);
      const able = hosts.filter((id) => mayHostAt(problem, id, session.slot).ok);
      return [...able, null]
        .filter((id) => locked === undefined || id === locked)
        .map((id) => ({
          host: id,
          bit: id === null ? 0 : 1 << hosts.indexOf(id),
          worth: worthOf(session, id),
        }));
    });
    this.#known = planned.map(() => new Map());
  }

  /** The most worth of this session and those after it; -Infinity when their hosts cannot be filled in. */
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

  #mostWith({ bit, worth }: Choice<Person>, session: number, used: number): number {
    if ((used & bit) !== 0) return -Infinity;
    return this.mostFrom(session + 1, used | bit) + worth;
  }
}
