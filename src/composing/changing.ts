import type { OfficeRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { CompositionRunId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { ChangeGroupsRefusal, InvalidComposition, RunRefusal } from './errors.ts';
import { readFacts } from './facts.ts';
import { areSame, changedByHand, type HandChange, lockedNumbers, presentGroups } from './groups.ts';
import { decideOnRun, type RunRequest } from './holding.ts';
import { MAX_GROUP_NAME_LENGTH, readName } from './rules.ts';
import { deleteGroupMarks, findVersion, insertVersion, listGroupMarks, putGroupMark } from './run-store.ts';
import type { CompositionRun, RunGroup, RunVersion } from './types.ts';

/* What the office does to groups by hand: each a new version. */

/**
 * Takes somebody to another group, lets two change places, or gives a group another facilitator: no rule stands in the way, as the office has seen what
 * it costs. Nobody goes into or out of a locked group.
 */
export function changeGroups(
  context: Context,
  right: OfficeRight,
  { change, ...request }: RunRequest & { readonly change: HandChange },
): Promise<Result<CompositionRunId, ChangeGroupsRefusal>> {
  return decideOnRun<ChangeGroupsRefusal>(context, right, request, async ({ trx, run, actor, now }) => {
    const facts = await readFacts(trx, run, now);
    const before = presentGroups(await currentGroups(trx, run), facts);
    const changed = changedByHand(before, change, facts);
    if (changed === undefined) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    const marks = await listGroupMarks(trx, run.id);
    const locked = lockedNumbers(marks.filter(({ number }) => groupOf(before, number) !== undefined));
    const lockedGroup = changed.touched.find((number) => locked.has(number));
    if (lockedGroup !== undefined) return refuse({ code: 'COMPOSITION_GROUP_LOCKED', group: lockedGroup });
    const number = run.lastNumber + 1;
    await insertVersion(trx, {
      runId: run.id,
      number,
      baseNumber: run.currentNumber,
      change: changed.change,
      groups: changed.groups,
      madeAt: now,
      madeBy: actor.personId,
    });
    const ended = marks
      .map((mark) => mark.number)
      .filter((each) => [before, changed.groups].some((groups) => groupOf(groups, each) === undefined));
    await deleteGroupMarks(trx, run.id, ended);
    return accept({ change: { currentNumber: number, lastNumber: number } });
  });
}

/** The groups that are worked on, as they were written down; none as long as there is no version. */
export async function currentGroups(
  trx: Trx,
  { id, currentNumber }: Pick<CompositionRun, 'id' | 'currentNumber'>,
): Promise<readonly RunGroup[]> {
  return (await findVersion(trx, id, currentNumber))?.groups ?? [];
}

/** Works on with another version. What was said of a group that is not the same in both counts no more. */
export function continueFrom(
  context: Context,
  right: OfficeRight,
  { number, ...request }: RunRequest & { readonly number: number },
): Promise<Result<CompositionRunId, RunRefusal>> {
  return decideOnRun<RunRefusal>(context, right, request, async ({ trx, run, now }) => {
    const wanted = await findVersion(trx, run.id, number);
    if (wanted === undefined) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    await keepMarks(trx, run, wanted, now);
    return accept({ change: { currentNumber: number } });
  });
}

/**
 * Of the version that is worked on from now on, marks stay where the group is the same as it was: of those who still take part, as
 * who left it since is in neither.
 */
export async function keepMarks(
  trx: Trx,
  run: Pick<CompositionRun, 'id' | 'currentNumber'>,
  next: Pick<RunVersion, 'groups'>,
  now: Instant,
): Promise<void> {
  const marks = await listGroupMarks(trx, run.id);
  if (marks.length === 0) return;
  const facts = await readFacts(trx, run, now);
  const before = presentGroups(await currentGroups(trx, run), facts);
  const after = presentGroups(next.groups, facts);
  const changed = marks
    .map(({ number }) => number)
    .filter((number) => !areSame(groupOf(before, number), groupOf(after, number)));
  await deleteGroupMarks(trx, run.id, changed);
}

function groupOf(groups: readonly RunGroup[], wanted: number): RunGroup | undefined {
  return groups.find(({ number }) => number === wanted);
}

export interface MarkRequest extends RunRequest {
  readonly number: number;
  /** As typed; empty: none of its own. Undefined: as it was. */
  readonly name: string | undefined;
  readonly isLocked: boolean | undefined;
}

/** Gives a group a name, locks it, or lets it go again. */
export function markGroup(
  context: Context,
  right: OfficeRight,
  { number, name: typed, isLocked, ...request }: MarkRequest,
): Promise<Result<CompositionRunId, RunRefusal | InvalidComposition>> {
  return decideOnRun<RunRefusal | InvalidComposition>(context, right, request, async ({ trx, run, now }) => {
    const groups = await currentGroups(trx, run);
    if (groups.every((group) => group.number !== number)) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    const before = (await listGroupMarks(trx, run.id)).find((mark) => mark.number === number);
    const isUnnamed = typed?.trim() === '';
    const name = typed === undefined ? before?.name : readName(typed, MAX_GROUP_NAME_LENGTH);
    if (typed !== undefined && !isUnnamed && name === undefined)
      return refuse({ code: 'INVALID_COMPOSITION', field: 'name' });
    const mark = {
      number,
      name: isUnnamed ? undefined : name,
      isLocked: isLocked ?? before?.isLocked ?? false,
    };
    await putGroupMark(trx, run.id, mark, now);
    return accept({});
  });
}
