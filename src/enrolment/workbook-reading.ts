import { Worker } from 'node:worker_threads';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { WorkbookUnreadable } from './errors.ts';

/** What the thread says; rows are texts, the first row first. */
export type WorkbookAnswer =
  | { readonly status: 'read'; readonly rows: readonly (readonly string[])[] }
  | { readonly status: 'unreadable' };

/** Well over what a file within the limits takes. */
const MOST_MS = 10_000;
const MOST_MEGABYTES = 256;
/** What a request may bring, as octets. */
const MOST_OCTETS = 380_000;

/**
 * The rows of the first sheet of a file of Excel, given in base64. It is read in a thread of its own with a limit to its
 * memory and its time: whatever the file is, the server goes on. Formulas are their last outcome.
 */
export async function readWorkbook(
  base64: string,
): Promise<Result<readonly (readonly string[])[], WorkbookUnreadable>> {
  const file = Buffer.from(base64, 'base64');
  if (file.length === 0 || file.length > MOST_OCTETS) return refuse({ code: 'WORKBOOK_UNREADABLE' });
  const answer = await askThread(file);
  return answer.status === 'read' ? accept(answer.rows) : refuse({ code: 'WORKBOOK_UNREADABLE' });
}

function askThread(file: Buffer): Promise<WorkbookAnswer> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 32 },
  });
  const { promise, resolve } = Promise.withResolvers<WorkbookAnswer>();
  const giveUp = (): void => resolve({ status: 'unreadable' });
  const timer = setTimeout(giveUp, MOST_MS);
  worker.once('message', resolve);
  // Out of memory, or anything else that a file brought about
  worker.once('error', giveUp);
  worker.once('exit', giveUp);
  worker.postMessage(new Uint8Array(file));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
