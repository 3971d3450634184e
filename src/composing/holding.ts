import type { Actor, OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import type { ConstraintCode } from '../database/violations.ts';
import type { CompositionRunId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { RunRefusal } from './errors.ts';
import { findRun, type RunChange, updateRun } from './run-store.ts';
import { askToStop } from './search-store.ts';
import type { CompositionRun } from './types.ts';

/** Which run, as it was looked at. */
export interface RunRequest {
  readonly runId: CompositionRunId;
  /** `version` of the run. */
  readonly version: number;
}

export interface HeldRun {
  readonly trx: Trx;
  readonly run: CompositionRun;
  readonly actor: Actor;
  readonly now: Instant;
}

/** What a decision about a run does; its version goes up. */
export interface RunDecision {
  readonly change?: RunChange;
  /** Written down; undefined for what is tried out and counts for nothing yet. */
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, number>> };
}

/**
 * One decision about a run that is open: the run is held, and refused when somebody else decided about it since it was looked
 * at. Of two who press at once the second is told so.
 */
export function decideOnRun<Refusal extends { readonly code: string }>(
  context: Context,
  { actor }: OfficeRight,
  request: RunRequest,
  work: (held: HeldRun) => Promise<Result<RunDecision, Refusal>>,
  refusals: { readonly [Code in ConstraintCode]?: Refusal } = {},
): Promise<Result<CompositionRunId, Refusal | RunRefusal>> {
  const { database, clock } = context;
  return database.decide<CompositionRunId, Refusal | RunRefusal>(async (trx) => {
    const held = await holdRun(context, trx, request);
    if (!held.ok) return held;
    const now = clock();
    const decided = await work({ trx, run: held.value, actor, now });
    if (!decided.ok) return decided;
    const { change, audit } = decided.value;
    await updateRun(trx, request.runId, change);
    // Nobody waits for groups of a run that is closed, and other searches wait for this one
    if (change?.closed !== undefined) await askToStop(trx, request.runId, { state: 'cancelling', now });
    if (audit !== undefined) {
      await recordAudit(trx, {
        at: now,
        actor,
        action: audit.action,
        subjectKind: 'compositionRun',
        subjectId: request.runId,
        details: audit.details ?? {},
      });
    }
    return accept(request.runId);
  }, refusals);
}

/** Holds the run until the end of the transaction, when it is open and as it was looked at. */
async function holdRun(
  { database }: Context,
  trx: Trx,
  { runId, version }: RunRequest,
): Promise<Result<CompositionRun, RunRefusal>> {
  await lockRow(database, trx, 'composition_runs', runId);
  const run = await findRun(trx, runId);
  if (run === undefined) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
  if (run.state.kind !== 'open') return refuse({ code: 'COMPOSITION_CLOSED' });
  if (run.version !== version) return refuse({ code: 'COMPOSITION_OUTDATED', currentVersion: run.version });
  return accept(run);
}
