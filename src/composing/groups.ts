import { giveGuide, moveMember, swapMembers } from '../composition/changes.ts';
import type { Violation } from '../composition/checker.ts';
import type { Composition } from '../composition/types.ts';
import type { PersonId, RegistrationId } from '../shared/ids.ts';
import type { RunFacts } from './facts.ts';
import { freeNumbers } from './rules.ts';
import type { GroupMark, RunGroup, VersionChange } from './types.ts';

/* Groups of a version, as the search knows them and back. */

/**
 * The groups with who still takes part: who took the registration back, was left out, or guides no more, is not in them. A group
 * that nobody is left in is none.
 */
export function presentGroups(
  groups: readonly RunGroup[],
  { members, guides }: Pick<RunFacts, 'members' | 'guides'>,
): readonly RunGroup[] {
  const present = new Set(members.map(({ id }) => id));
  const guiding = new Set(guides.map(({ id }) => id));
  return groups
    .map(({ number, members: all, guide }) => ({
      number,
      members: all.filter((id) => present.has(id)),
      guide: guide !== undefined && guiding.has(guide) ? guide : undefined,
    }))
    .filter((group) => group.members.length > 0);
}

export function compositionOfGroups(groups: readonly RunGroup[]): Composition {
  return { groups: groups.map(({ members, guide }) => ({ members, guide })) };
}

export function lockedNumbers(marks: readonly GroupMark[]): ReadonlySet<number> {
  return new Set(marks.filter(({ isLocked }) => isLocked).map(({ number }) => number));
}

/**
 * Groups that a search found, with their numbers: locked groups, which come first, keep theirs; others get what is free,
 * from north to south.
 */
export function numberedFound(
  found: Composition,
  locked: readonly RunGroup[],
  { members }: Pick<RunFacts, 'members'>,
): readonly RunGroup[] {
  const latitudes = new Map<string, number>(
    members.map(({ id, municipality }) => [id, municipality.latitude]),
  );
  const northOf = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + (latitudes.get(id) ?? 0), 0) / Math.max(1, ids.length);
  const rest = found.groups
    .slice(locked.length)
    .toSorted((one, other) => northOf(other.members) - northOf(one.members));
  const numbers = freeNumbers(rest.length, new Set(locked.map(({ number }) => number)));
  return [
    ...locked,
    ...rest.map(
      (group, index): RunGroup => ({
        number: numbers[index] ?? 0,
        // cast: the search gives back the ids that it was given
        members: group.members as readonly RegistrationId[],
        guide: group.guide as PersonId | undefined,
      }),
    ),
  ].toSorted((one, other) => one.number - other.number);
}

/** What somebody of the office does to the groups by hand. */
export type HandChange =
  | {
      readonly kind: 'move';
      readonly registrationId: RegistrationId;
      /** The number of a group; `new`: a group of their own; `none`: left over. */
      readonly to: number | 'new' | 'none';
    }
  | {
      readonly kind: 'swap';
      readonly registrationId: RegistrationId;
      /** In whose place they come, and who comes in theirs. */
      readonly withId: RegistrationId;
    }
  | { readonly kind: 'guide'; readonly group: number; readonly guide: PersonId | undefined };

export interface Changed {
  readonly groups: readonly RunGroup[];
  readonly change: VersionChange;
  /** Numbers of groups that are not what they were. */
  readonly touched: readonly number[];
}

/** The groups after a change by hand; undefined when it names a group or somebody that is not there, or changes nothing. */
export function changedByHand(
  groups: readonly RunGroup[],
  change: HandChange,
  { members, guides }: Pick<RunFacts, 'members' | 'guides'>,
): Changed | undefined {
  const isMember = (wanted: RegistrationId): boolean => members.some(({ id }) => id === wanted);
  if (change.kind === 'move') return isMember(change.registrationId) ? moved(groups, change) : undefined;
  if (change.kind === 'swap') {
    const areMembers = isMember(change.registrationId) && isMember(change.withId);
    return areMembers ? swapped(groups, change) : undefined;
  }
  const at = groups.findIndex(({ number }) => number === change.group);
  const group = groups[at];
  const isKnown = change.guide === undefined || guides.some(({ id }) => id === change.guide);
  if (group === undefined || !isKnown || group.guide === change.guide) return undefined;
  return {
    groups: withNumbers(
      giveGuide(compositionOfGroups(groups), at, change.guide),
      groups.map(({ number }) => number),
    ),
    change: { kind: 'guide', group: change.group, guide: change.guide ?? null },
    touched: [change.group],
  };
}

function moved(
  groups: readonly RunGroup[],
  { registrationId, to }: Extract<HandChange, { kind: 'move' }>,
): Changed | undefined {
  const from = groups.find(({ members }) => members.includes(registrationId))?.number;
  const [free = 1] = freeNumbers(1, new Set(groups.map(({ number }) => number)));
  const number = to === 'new' ? free : to === 'none' ? undefined : to;
  const at = to === 'new' ? groups.length : groups.findIndex((group) => group.number === number);
  if (number === from || (number !== undefined && at < 0)) return undefined;
  const isLeftEmpty = groups.some((group) => group.number === from && group.members.length === 1);
  // A group that nobody is left in goes: the numbers go with their groups
  const numbers = [...groups.map((group) => group.number), ...(to === 'new' ? [free] : [])].filter(
    (each) => !(isLeftEmpty && each === from),
  );
  return {
    groups: withNumbers(
      moveMember(compositionOfGroups(groups), registrationId, number === undefined ? undefined : at),
      numbers,
    ),
    change: { kind: 'move', registrationId, from: from ?? null, to: number ?? null },
    touched: [from, number].filter((each) => each !== undefined),
  };
}

/** Undefined for two who are in one group, or both in none: then nothing changes. */
function swapped(
  groups: readonly RunGroup[],
  { registrationId, withId }: Extract<HandChange, { kind: 'swap' }>,
): Changed | undefined {
  const numberOf = (id: RegistrationId) => groups.find(({ members }) => members.includes(id))?.number;
  const [from, to] = [numberOf(registrationId), numberOf(withId)];
  if (from === to) return undefined;
  return {
    groups: withNumbers(
      swapMembers(compositionOfGroups(groups), registrationId, withId),
      groups.map(({ number }) => number),
    ),
    change: { kind: 'swap', registrationId, from: from ?? null, withId, to: to ?? null },
    touched: [from, to].filter((each) => each !== undefined),
  };
}

function withNumbers({ groups }: Composition, numbers: readonly number[]): readonly RunGroup[] {
  return groups
    .map(
      (group, index): RunGroup => ({
        number: numbers[index] ?? 0,
        // cast: made of ids of the groups before
        members: group.members as readonly RegistrationId[],
        guide: group.guide as PersonId | undefined,
      }),
    )
    .toSorted((one, other) => one.number - other.number);
}

/** Whether two groups are the same people with the same facilitator. */
export function areSame(one: RunGroup | undefined, other: RunGroup | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.guide === other.guide &&
    one.members.length === other.members.length &&
    one.members.every((id) => other.members.includes(id))
  );
}

/** Whether a rule is broken by the group at this place; a facilitator with too many groups breaks it in each of them. */
export function isAbout(violation: Violation, index: number, { guide }: Pick<RunGroup, 'guide'>): boolean {
  if ('group' in violation) return violation.group === index;
  return violation.rule === 'guideOverloaded' && violation.guide === guide;
}
