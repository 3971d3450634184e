import { dateInWords } from '../shared/dutch-time.ts';
import { escapeHtml } from '../shared/html.ts';
import { dateOf } from '../shared/time.ts';
import { COLUMN_NAMES, ONLY_FOR_PROGRAMS, TABLE_NAMES } from './export-names.ts';
import { type CodeNames, valueInWords, wordOf } from './export-words.ts';
import { DATA_KINDS } from './kinds.ts';
import { periodInWords } from './rules.ts';
import type { ExportedKind, ExportedTable, PersonExport } from './types.ts';

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h2{margin-top:2.5rem}dl{margin:0 0 1rem;padding:.5rem 1rem;border-left:3px solid #1f5c99}
dt{font-weight:600}dd{margin:0 0 .25rem;white-space:pre-wrap;overflow-wrap:anywhere}.small{color:#4a4a4a}`;

/** Everything that is kept of a person as a page to read or print; nothing on it comes from elsewhere. */
export function readableExport(made: PersonExport, names: CodeNames): string {
  const on = dateInWords(dateOf(made.madeAt));
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Wat Toerbeurt van u bewaart</title><style>${STYLE}</style></head><body>
<h1>Wat Toerbeurt van u bewaart</h1>
<p>Gemaakt op ${on}. Dit is alles, per soort. Nummers waarmee alleen het programma werkt, staan in het JSON-bestand. Klopt iets niet, of wilt u vergeten worden? Laat het het bureau weten.</p>
${made.kinds.map((kind) => kindSection(kind, names)).join('\n')}
</body></html>
`;
}

function kindSection({ key, tables }: ExportedKind, names: CodeNames): string {
  const kind = DATA_KINDS.find((one) => one.key === key);
  if (kind === undefined) return '';
  const howLong = kind.period === undefined ? kind.since : `${periodInWords(kind.period)} ${kind.since}`;
  return `<section><h2>${escapeHtml(kind.title)}</h2>
<p>${escapeHtml(kind.why)} Hoe lang: ${escapeHtml(howLong)}. Wie het ziet: ${escapeHtml(kind.seenBy)}</p>
${tables.map((table) => tableRows(table, names)).join('\n')}</section>`;
}

function tableRows({ table, did, rows }: ExportedTable, names: CodeNames): string {
  const name = escapeHtml(TABLE_NAMES[table] ?? table);
  if (did) {
    const moments = rows.flatMap((row) => Object.values(row)).map((value) => wordOf(String(value)));
    return `<p class="small">U deed iets met: ${name} (${rows.length} keer). ${escapeHtml([...new Set(moments)].join('; '))}</p>`;
  }
  return `<h3>${name}</h3>${rows.map((row) => oneRow(table, row, names)).join('')}`;
}

function oneRow(table: string, row: ExportedTable['rows'][number], names: CodeNames): string {
  const lines = Object.entries(row)
    .filter(([column]) => !ONLY_FOR_PROGRAMS.test(column))
    .map(([column, value]) => [column, valueInWords(table, column, String(value), names)] as const)
    .filter(([, said]) => said !== '')
    .map(
      ([column, said]) =>
        `<dt>${escapeHtml(COLUMN_NAMES[column] ?? column)}</dt><dd>${escapeHtml(said)}</dd>`,
    );
  if (lines.length === 0) return '';
  return `<dl>${lines.join('')}</dl>`;
}
