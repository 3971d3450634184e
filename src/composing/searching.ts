import type { OfficeRight } from '../access/types.ts';
import type { Composition } from '../composition/types.ts';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import { lockRow } from '../database/locks.ts';
import type { CompositionRunId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { currentGroups, keepMarks } from './changing.ts';
import { ComposerThread, type SentSearch } from './composer-thread.ts';
import type { StartSearchRefusal, StopSearchRefusal } from './errors.ts';
import { problemOf, type RunFacts, type RunProblem, readFacts } from './facts.ts';
import { compositionOfGroups, lockedNumbers, numberedFound, presentGroups } from './groups.ts';
import { decideOnRun, type RunRequest } from './holding.ts';
import { SOLVER_SECONDS, stepsFor } from './rules.ts';
import { findRun, insertVersion, listGroupMarks, updateRun } from './run-store.ts';
import {
  askToStop,
  beat,
  countSearches,
  endSearch,
  failSilent,
  findSearch,
  insertSearch,
} from './search-store.ts';
import type { CompositionSearch, RunGroup, SearchEffort } from './types.ts';

const BEAT_MS = 400;
/** One search after the other, however many the office asks for. */
const thread = new ComposerThread();

interface Running {
  readonly database: Database;
  readonly ended: Promise<void>;
  readonly sent: SentSearch;
}
const running = new Set<Running>();

export interface SearchRequest extends RunRequest {
  readonly effort: SearchEffort;
  /** Goes on from the groups that are worked on, and finds nothing worse; else begins anew. */
  readonly fromCurrent: boolean;
}

interface Task {
  readonly searchId: string;
  readonly facts: RunFacts;
  readonly problem: RunProblem;
  readonly locked: readonly RunGroup[];
  readonly start: Composition | undefined;
  readonly steps: number;
  readonly solverSeconds: number;
  readonly seed: number;
}

/**
 * Begins to look for groups, beside the requests. Locked groups stay as they are. What comes of it is a new version, and is worked on
 * unless something was decided about the run meanwhile.
 */
export async function startSearch(
  context: Context,
  right: OfficeRight,
  { effort, fromCurrent, ...request }: SearchRequest,
): Promise<Result<CompositionRunId, StartSearchRefusal>> {
  let task: Task | undefined;
  const begun = await decideOnRun<StartSearchRefusal>(
    context,
    right,
    request,
    async ({ trx, run, actor, now }) => {
      await failSilent(trx, run.id, now);
      const facts = await readFacts(trx, run, now);
      const { least } = run.settings.sizes;
      if (facts.members.length < least) return refuse({ code: 'TOO_FEW_TO_COMPOSE', least });
      const groups = presentGroups(await currentGroups(trx, run), facts);
      const isLocked = lockedNumbers(await listGroupMarks(trx, run.id));
      const locked = groups.filter(({ number }) => isLocked.has(number));
      const seed = 1 + (await countSearches(trx, run.id));
      const runVersion = run.version + 1;
      const searchId = await insertSearch(trx, { runId: run.id, runVersion, by: actor.personId, now });
      task = {
        searchId,
        facts,
        problem: problemOf(run, facts, compositionOfGroups(locked).groups),
        locked,
        start: fromCurrent && groups.length > 0 ? compositionOfGroups(groups) : undefined,
        steps: stepsFor(effort, facts.members.length),
        solverSeconds: SOLVER_SECONDS[effort],
        seed,
      };
      return accept({});
    },
    { SEARCH_ALREADY_RUNNING: { code: 'SEARCH_ALREADY_RUNNING' } },
  );
  if (begun.ok && task !== undefined) begin(context, task);
  return begun;
}

/** Ends a search: with the best so far as a version, or with nothing. */
export function stopSearch(
  { database, clock }: Context,
  _right: OfficeRight,
  { runId, keep }: { readonly runId: CompositionRunId; readonly keep: boolean },
): Promise<Result<CompositionRunId, StopSearchRefusal>> {
  return database.decide<CompositionRunId, StopSearchRefusal>(async (trx) => {
    if ((await findRun(trx, runId)) === undefined) return refuse({ code: 'COMPOSITION_NOT_FOUND' });
    const state = keep ? 'stopping' : 'cancelling';
    const isAsked = await askToStop(trx, runId, { state, now: clock() });
    return isAsked ? accept(runId) : refuse({ code: 'NO_SEARCH_RUNNING' });
  });
}

/** Before the database is closed: searches end, with the best so far. */
export async function endSearches(database: Database): Promise<void> {
  const own = [...running].filter((each) => each.database === database);
  for (const { sent } of own) sent.stop();
  await Promise.all(own.map(({ ended }) => ended));
}

function begin(context: Context, task: Task): void {
  const { problem, start, seed, steps, solverSeconds } = task;
  const sent = thread.search({ problem, budget: { seed, steps }, start, solverSeconds });
  const entry: Running = { database: context.database, sent, ended: finish(context, task, sent) };
  running.add(entry);
  void entry.ended.finally(() => running.delete(entry));
}

async function finish(context: Context, task: Task, sent: SentSearch): Promise<void> {
  const { database, clock } = context;
  const beating = new Beating(context, task.searchId, sent);
  try {
    const found = await sent.result;
    await beating.end();
    await keepFound(context, task, found);
  } catch (error) {
    // The edge: nobody waits for this. The office sees that it failed, and the operator why
    beating.stop();
    warn(error);
    // Where this cannot be written down either, the search is silent, and seen as failed for that
    await endSearch(database.db, task.searchId, { state: 'failed', now: clock() }).catch(warn);
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}

/** Says that a search goes on as long as it does, and stops it when the office wants so. */
class Beating {
  readonly #timer: NodeJS.Timeout;
  #last: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;

  constructor({ database, clock }: Context, searchId: string, sent: SentSearch) {
    const once = async (): Promise<void> => {
      try {
        const state = await beat(database.db, searchId, { share: sent.share(), now: clock() });
        if (state !== 'running') sent.stop();
      } catch (error) {
        // Told by end(): a search that cannot say where it is ends
        this.#failure = { error };
        sent.stop();
      }
    };
    this.#timer = setInterval(() => {
      this.#last = this.#last.then(once);
    }, BEAT_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** @throws what went wrong with saying so */
  async end(): Promise<void> {
    this.stop();
    await this.#last;
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}

/** Makes a version of what was found, unless the search was to end with nothing or the run is closed. */
async function keepFound({ database, clock }: Context, task: Task, found: Composition): Promise<void> {
  await database.transaction(async (trx) => {
    const now = clock();
    const seen = await findSearch(trx, task.searchId);
    if (seen === undefined) return;
    await lockRow(database, trx, 'composition_runs', seen.runId);
    const search = await findSearch(trx, task.searchId);
    const open = await findRun(trx, seen.runId);
    if (search === undefined || open?.state.kind !== 'open' || !isWanted(search)) {
      await endSearch(trx, task.searchId, { state: 'cancelled', now });
      return;
    }
    const number = open.lastNumber + 1;
    const groups = numberedFound(found, task.locked, task.facts);
    await insertVersion(trx, {
      runId: open.id,
      number,
      baseNumber: open.currentNumber,
      change: { kind: 'search', locked: task.locked.length },
      groups,
      madeAt: now,
      madeBy: search.startedBy,
    });
    const isAsItWas = open.version === search.runVersion;
    if (isAsItWas) await keepMarks(trx, open, { groups }, now);
    await updateRun(trx, open.id, { lastNumber: number, ...(isAsItWas ? { currentNumber: number } : {}) });
    await endSearch(trx, task.searchId, { state: 'done', now, resultNumber: number });
  });
}

function isWanted({ state }: CompositionSearch): boolean {
  return state === 'running' || state === 'stopping';
}
