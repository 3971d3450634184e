import { type CalendarReading, type LookedAt, MOST_CHARACTERS } from './busy.ts';

const LONGEST_MILLIS = 10_000;

/** Reads a calendar on this machine, within ten seconds. The program for it is fetched now, not with the page. */
export function readCalendar(text: string, lookedAt: LookedAt): Promise<CalendarReading> {
  if (text.length > MOST_CHARACTERS) return Promise.resolve({ kind: 'problem', problem: 'TOO_LARGE' });
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./calendar-worker.ts', import.meta.url), { type: 'module' });
    const end = (reading: CalendarReading) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(reading);
    };
    const tooComplex = () => end({ kind: 'problem', problem: 'TOO_COMPLEX' });
    const timer = setTimeout(tooComplex, LONGEST_MILLIS);
    worker.addEventListener('message', ({ data }: MessageEvent<CalendarReading>) => end(data));
    worker.addEventListener('error', tooComplex);
    worker.postMessage({ text, lookedAt }, []);
  });
}

/** The text of a chosen file; undefined when it is too large to be read. */
export async function textOf(file: File): Promise<string | undefined> {
  return file.size > MOST_CHARACTERS ? undefined : file.text();
}
