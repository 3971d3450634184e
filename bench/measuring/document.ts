/** Measured tables in the documents, each between its own markers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

export function writeInDocument(marker: string, text: string, name = 'planner.md'): void {
  const document = new URL(`../../docs/${name}`, import.meta.url);
  const [start, end] = [`<!-- ${marker} -->\n`, `\n<!-- /${marker} -->`];
  const before = readFileSync(document, 'utf8');
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/${name} has no place for ${marker}.`);
  writeFileSync(document, `${before.slice(0, from)}${start}\n${text}${before.slice(to)}`);
}

/** When, on what, and how busy it was: figures of a busy machine are too high, the worst most of all. */
export function circumstances(): string {
  const load = loadavg()[0] ?? 0;
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)} when it began`;
}
