import { createHash } from 'node:crypto';
import type { LevelBound } from '../composition/bounds.ts';
import type { Effect } from '../composition/changes.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import type { CompositionRunId, RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { ComposerThread, type CompositionLook } from './composer-thread.ts';
import { problemOf, type RunFacts, readFacts } from './facts.ts';
import {
  changedByHand,
  compositionOfGroups,
  type HandChange,
  lockedNumbers,
  presentGroups,
} from './groups.ts';
import { findRun, findVersion, listGroupMarks } from './run-store.ts';
import type { CompositionRun, GroupMark, RunGroup } from './types.ts';

/** Looks do not wait for a search. */
const thread = new ComposerThread();
/** Bounds of a whole season take seconds, and nobody who changes something waits for those. */
const boundsThread = new ComposerThread();

/** A version of the groups, with who still takes part. */
export interface Grouping {
  readonly run: CompositionRun;
  readonly facts: RunFacts;
  /** 0: there is no version yet. */
  readonly number: number;
  readonly groups: readonly RunGroup[];
  readonly marks: readonly GroupMark[];
}

/** Undefined when there is no such run, or no such version. Version 0 has no groups. */
export async function readGrouping(
  db: Db,
  now: Instant,
  { runId, number }: { readonly runId: CompositionRunId; readonly number: number | undefined },
): Promise<Grouping | undefined> {
  const run = await findRun(db, runId);
  if (run === undefined) return undefined;
  const wanted = number ?? run.currentNumber;
  const version = wanted === 0 ? { groups: [] } : await findVersion(db, runId, wanted);
  if (version === undefined) return undefined;
  const facts = await readFacts(db, run, now);
  return {
    run,
    facts,
    number: wanted,
    groups: presentGroups(version.groups, facts),
    marks: wanted === run.currentNumber ? await listGroupMarks(db, runId) : [],
  };
}

export interface GroupingView extends Grouping {
  readonly look: CompositionLook;
  /** Another text as soon as other groups would be formed of it, or others be left over. */
  readonly basis: string;
}

/** A version with all that can be said of it. */
export async function viewGrouping(
  { database, clock }: Context,
  asked: { readonly runId: CompositionRunId; readonly number: number | undefined },
): Promise<GroupingView | undefined> {
  const grouping = await readGrouping(database.db, clock(), asked);
  if (grouping === undefined) return undefined;
  return { ...grouping, look: await lookAt(grouping), basis: basisOf(grouping) };
}

/** All that can be said of groups by themselves, with the locked ones as they are. */
export function lookAt(grouping: Grouping): Promise<CompositionLook> {
  return thread.look({
    problem: lockedProblem(grouping),
    composition: compositionOfGroups(grouping.groups),
  });
}

/** How far each level is from the best that can be. */
export async function viewBounds(
  { database, clock }: Context,
  asked: { readonly runId: CompositionRunId; readonly number: number | undefined },
): Promise<readonly LevelBound[]> {
  const grouping = await readGrouping(database.db, clock(), asked);
  if (grouping === undefined || grouping.groups.length === 0) return [];
  return boundsThread.bounds({
    problem: lockedProblem(grouping),
    composition: compositionOfGroups(grouping.groups),
  });
}

export interface EffectView {
  readonly before: Grouping;
  readonly after: readonly RunGroup[];
  readonly effect: Effect;
}

/** What a change by hand would gain and lose; nothing is changed. Undefined when it cannot be done. */
export async function previewChange(
  { database, clock }: Context,
  { runId, change }: { readonly runId: CompositionRunId; readonly change: HandChange },
): Promise<EffectView | undefined> {
  const before = await readGrouping(database.db, clock(), { runId, number: undefined });
  const changed = before && changedByHand(before.groups, change, before.facts);
  if (before === undefined || changed === undefined) return undefined;
  return { before, after: changed.groups, effect: await effectBetween(before, changed.groups) };
}

export interface PlaceView {
  /** The number of the group. */
  readonly group: number;
  /** With whom of the group they would change places; undefined: they just go there. */
  readonly partner: RegistrationId | undefined;
  /** Of going there so. */
  readonly effect: EffectView;
}

/**
 * Where somebody fits best, of the groups that nothing is locked of; the best first. Undefined when they do not take part, or stand in a
 * locked group themselves.
 */
export async function viewBestPlaces(
  { database, clock }: Context,
  {
    runId,
    registrationId,
    most,
  }: { readonly runId: CompositionRunId; readonly registrationId: RegistrationId; readonly most: number },
): Promise<readonly PlaceView[] | undefined> {
  const before = await readGrouping(database.db, clock(), { runId, number: undefined });
  if (before === undefined) return undefined;
  const { facts, groups, marks, run } = before;
  const locked = lockedNumbers(marks);
  const own = groups.find(({ members }) => members.includes(registrationId));
  const isThere = facts.members.some(({ id }) => id === registrationId);
  if (!isThere || (own !== undefined && locked.has(own.number))) return undefined;
  const places = await thread.places({
    problem: problemOf(run, facts),
    composition: compositionOfGroups(groups),
    member: registrationId,
    among: [...groups.keys()].filter((index) => !locked.has(groups[index]?.number ?? 0)),
    most,
  });
  return Promise.all(
    places.flatMap(({ group: index, partner: id }) => {
      const { number = 0, members = [] } = groups[index] ?? {};
      const partner = members.find((each) => each === id);
      const changed = changedByHand(
        groups,
        partner === undefined
          ? { kind: 'move', registrationId, to: number }
          : { kind: 'swap', registrationId, withId: partner },
        facts,
      );
      return changed === undefined ? [] : [placeView(before, { group: number, partner }, changed.groups)];
    }),
  );
}

async function placeView(
  before: Grouping,
  place: Pick<PlaceView, 'group' | 'partner'>,
  after: readonly RunGroup[],
): Promise<PlaceView> {
  return { ...place, effect: { before, after, effect: await effectBetween(before, after) } };
}

/** What the second version gains and loses against the first, by what is true now. */
export async function compareVersions(
  { database, clock }: Context,
  {
    runId,
    first,
    second,
  }: { readonly runId: CompositionRunId; readonly first: number; readonly second: number },
): Promise<EffectView | undefined> {
  const before = await readGrouping(database.db, clock(), { runId, number: first });
  const after = await findVersion(database.db, runId, second);
  if (before === undefined || after === undefined) return undefined;
  const groups = presentGroups(after.groups, before.facts);
  return { before, after: groups, effect: await effectBetween(before, groups) };
}

function effectBetween({ run, facts, groups }: Grouping, after: readonly RunGroup[]): Promise<Effect> {
  return thread.effect({
    problem: problemOf(run, facts),
    first: compositionOfGroups(groups),
    second: compositionOfGroups(after),
  });
}

function lockedProblem({ run, facts, groups, marks }: Grouping) {
  const locked = lockedNumbers(marks);
  const locks = groups.filter(({ number }) => locked.has(number));
  return problemOf(run, facts, compositionOfGroups(locks).groups);
}

/** Who takes part and is in no group. */
export function leftOverOf({ facts, groups }: Pick<Grouping, 'facts' | 'groups'>): readonly RegistrationId[] {
  const placed = new Set(groups.flatMap(({ members }) => members));
  return facts.members.map(({ id }) => id).filter((id) => !placed.has(id));
}

export function basisOf(grouping: Pick<Grouping, 'facts' | 'groups'>): string {
  const groups = grouping.groups.map(({ number, members, guide }) => [
    number,
    guide ?? null,
    [...members].sort(),
  ]);
  const text = JSON.stringify([groups, [...leftOverOf(grouping)].sort()]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
