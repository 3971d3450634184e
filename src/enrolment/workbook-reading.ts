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
  const other = otherKind(file);
  if (other !== undefined) return refuse({ code: other });
  const answer = await askThread(file);
  return answer.status === 'read' ? accept(answer.rows) : refuse({ code: 'WORKBOOK_UNREADABLE' });
}

const ZIP = Buffer.from('PK');
/** Of a compound file: what Excel wrote before 2007, and what it still puts around a file with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream in a compound file that has the workbook behind the password. */
const BEHIND_PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

/** What people take for a file of Excel, by its octets: its name says nothing. */
function otherKind(file: Buffer): WorkbookUnreadable['code'] | undefined {
  const begins = (octets: Buffer): boolean => file.subarray(0, octets.length).equals(octets);
  if (begins(COMPOUND)) return file.includes(BEHIND_PASSWORD) ? 'WORKBOOK_PROTECTED' : 'WORKBOOK_OLD_FORMAT';
  return begins(ZIP) || !isLinesOfText(file) ? undefined : 'WORKBOOK_IS_TEXT';
}

const [TAB, LINE_FEED, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20];

function isLinesOfText(file: Buffer): boolean {
  const isOfText = (octet: number): boolean => octet >= SPACE || [TAB, LINE_FEED, RETURN].includes(octet);
  return (file.includes(LINE_FEED) || file.includes(RETURN)) && file.every(isOfText);
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
