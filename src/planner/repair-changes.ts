import type { PlannedSession, PlanningProblem } from './types.ts';

/** Who receives the group: the same as in the old plan, or another. Null is a neutral venue. */
export type HostChange<Person extends string = string> =
  | { readonly kind: 'kept'; readonly host: Person | null }
  | { readonly kind: 'changed'; readonly from: Person | null; readonly to: Person | null };

/** What becomes of a session. `was` and `from` are of the old plan, `session` and `to` of the new one. */
export type SessionChange<Person extends string = string, SlotKey extends string = string> =
  | {
      readonly change: 'held';
      readonly session: number;
      readonly slot: SlotKey;
      readonly host: Person | null;
    }
  | {
      /** Start and end stay. */
      readonly change: 'kept';
      readonly was: number;
      readonly session: number;
      readonly slot: SlotKey;
      readonly host: HostChange<Person>;
    }
  | {
      /** `movedTime`: to another time of the same day. `moved`: to another day. */
      readonly change: 'movedTime' | 'moved';
      readonly was: number;
      readonly session: number;
      readonly from: SlotKey;
      readonly to: SlotKey;
      readonly host: HostChange<Person>;
    }
  | {
      readonly change: 'cancelled';
      readonly was: number;
      readonly from: SlotKey;
      readonly host: Person | null;
    }
  | {
      readonly change: 'added';
      readonly session: number;
      readonly to: SlotKey;
      readonly host: Person | null;
    };

/** What changes for one participant, besides the moments, which are everyone's. */
export type Affected<Person extends string = string, SlotKey extends string = string> = {
  readonly participant: Person;
  /** New sessions, by number, that they miss while they would have come to the old one. */
  readonly nowMisses: readonly number[];
  /** New sessions, by number, that they come to while they would have missed the old one. */
  readonly nowComes: readonly number[];
  /** The slots at which they receive the group, before and now. Null when these are the same. */
  readonly hosting: { readonly from: SlotKey | null; readonly to: SlotKey | null } | null;
};

/** An old plan and the new one: `became[i]` is the index of the new session that old session i became. */
export type Replanned<Person extends string, SlotKey extends string> = {
  readonly problem: PlanningProblem<Person, SlotKey>;
  readonly old: readonly PlannedSession<Person, SlotKey>[];
  readonly sessions: readonly PlannedSession<Person, SlotKey>[];
  readonly became: readonly (number | undefined)[];
  /** Whether old session i is on the same calendar day. */
  readonly keepsDate: (old: number) => boolean;
};

/** In the order of the new plan, cancelled sessions last. */
export function sessionChanges<Person extends string, SlotKey extends string>(
  replanned: Replanned<Person, SlotKey>,
): readonly SessionChange<Person, SlotKey>[] {
  const { old, sessions, became } = replanned;
  const cancelled = old.filter((_, index) => became[index] === undefined);
  return [
    ...sessions.map((planned, index) => {
      const was = old[became.indexOf(index)];
      return was === undefined
        ? ({ change: 'added', session: planned.session, to: planned.slot, host: planned.host } as const)
        : changeOf(replanned, was, planned);
    }),
    ...cancelled.map(
      ({ session, slot, host }) => ({ change: 'cancelled', was: session, from: slot, host }) as const,
    ),
  ];
}

function changeOf<Person extends string, SlotKey extends string>(
  { problem, old, keepsDate }: Replanned<Person, SlotKey>,
  was: PlannedSession<Person, SlotKey>,
  planned: PlannedSession<Person, SlotKey>,
): SessionChange<Person, SlotKey> {
  const host: HostChange<Person> =
    was.host === planned.host
      ? { kind: 'kept', host: was.host }
      : { kind: 'changed', from: was.host, to: planned.host };
  const numbers = { was: was.session, session: planned.session };
  if (isSameTime(problem, was.slot, planned.slot))
    return { change: 'kept', ...numbers, slot: planned.slot, host };
  const change = keepsDate(old.indexOf(was)) ? 'movedTime' : 'moved';
  return { change, ...numbers, from: was.slot, to: planned.slot, host };
}

function isSameTime<SlotKey extends string>(
  { slots }: PlanningProblem<string, SlotKey>,
  left: SlotKey,
  right: SlotKey,
): boolean {
  if (left === right) return true;
  const [one, other] = [left, right].map((id) => slots.find((slot) => slot.id === id));
  return one !== undefined && one.start === other?.start && one.end === other.end;
}

/** In the order of the participants; only those for whom something changes. */
export function affectedBy<Person extends string, SlotKey extends string>({
  problem,
  old,
  sessions,
  became,
}: Replanned<Person, SlotKey>): readonly Affected<Person, SlotKey>[] {
  const exists = new Set(problem.slots.map(({ id }) => id));
  return problem.participants.flatMap(({ id: participant }) => {
    const answers = problem.availability.get(participant);
    const comes = (slot: SlotKey): boolean => ['yes', 'ifNeeded'].includes(answers?.get(slot) ?? 'no');
    const nowMisses: number[] = [];
    const nowComes: number[] = [];
    for (const [index, { slot }] of old.entries()) {
      const planned = sessions[became[index] ?? -1];
      if (planned === undefined || !exists.has(slot) || comes(slot) === comes(planned.slot)) continue;
      (comes(slot) ? nowMisses : nowComes).push(planned.session);
    }
    const from = old.find(({ host }) => host === participant)?.slot ?? null;
    const to = sessions.find(({ host }) => host === participant)?.slot ?? null;
    const hosting =
      from === to || (from !== null && to !== null && isSameTime(problem, from, to)) ? null : { from, to };
    return nowMisses.length + nowComes.length === 0 && hosting === null
      ? []
      : [{ participant, nowMisses, nowComes, hosting }];
  });
}
