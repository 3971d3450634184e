/** The thread that reads one file of Excel (workbook-reading.ts): a file goes in, its rows come out. */
import { parentPort } from 'node:worker_threads';
import readWorkbookFile from 'read-excel-file/universal';
import type { WorkbookAnswer } from './workbook-reading.ts';
import { isSmallZip } from './workbook-sizes.ts';

const MOST_COLUMNS = 60;

parentPort?.once('message', (file: Uint8Array) => {
  void read(Buffer.from(file)).then((answer) => {
    parentPort?.postMessage(answer);
  });
});

async function read(file: Buffer): Promise<WorkbookAnswer> {
  if (!isSmallZip(file)) return { status: 'unreadable' };
  try {
    const [sheet] = await readWorkbookFile(new Uint8Array(file).buffer);
    if (sheet === undefined) return { status: 'unreadable' };
    return {
      status: 'read',
      rows: sheet.data.map((row) => row.slice(0, MOST_COLUMNS).map(textOf)),
    };
  } catch {
    // Whatever is wrong with it: to who chose the file it is one that cannot be read
    return { status: 'unreadable' };
  }
}

/** A date as its day, a number without signs of its own, nothing as empty text. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
