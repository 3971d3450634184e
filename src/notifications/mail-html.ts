import { escapeHtml } from '../shared/html.ts';

/*
 * A mail as HTML, made from its plain text, so that both say the same. Nothing is fetched from elsewhere, and colours follow the
 * reader's: a program that drops the styles shows plain black on white or white on black.
 */

const STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 16px; background: #f8f4ec; color: #1f2b30; font: 16px/1.5 'Segoe UI', -apple-system, Roboto, Arial, sans-serif; }
.mail { max-width: 36rem; margin: 0 auto; padding: 20px 24px 8px; border-top: 6px solid #0f4c5c; border-radius: 6px; background: #fffdf9; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 1rem; color: #0a3642; }
p, table { margin: 0 0 1rem; }
table { border-collapse: collapse; border-left: 4px solid #0f4c5c; }
th, td { text-align: left; vertical-align: top; padding: 2px 0 2px 12px; }
th { font-weight: 600; white-space: nowrap; }
a { color: #0f4c5c; }
@media (max-width: 480px) { body { padding: 8px; } .mail { padding: 16px 16px 4px; } th, td { display: block; } td { padding-bottom: 6px; } }
@media (prefers-color-scheme: dark) {
  body { background: #14191b; color: #f1efec; }
  .mail { background: #1d2427; border-top-color: #8fc7d6; }
  h1 { color: #f1efec; }
  a { color: #8fc7d6; }
  table { border-left-color: #8fc7d6; }
}`;

/** A whole document in Dutch. Subject and text are plain and may be hostile. */
export function mailHtml(subject: string, text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLES}
</style>
</head>
<body>
<div class="mail">
<h1>${escapeHtml(subject)}</h1>
${paragraphs.map(paragraphHtml).join('\n')}
</div>
</body>
</html>
`;
}

/** Lines of `Locatie: Stadhuis` become a table of facts, the line before them its introduction. */
function paragraphHtml(paragraph: string): string {
  const lines = paragraph.split('\n');
  const isFact = lines.map((line) => FACT.test(line));
  const first = isFact.indexOf(true);
  const facts = first === -1 ? [] : lines.slice(first);
  if (facts.length < 2 || !isFact.slice(first).every(Boolean)) return `<p>${linesHtml(lines)}</p>`;
  const before = lines.slice(0, first);
  return [
    ...(before.length === 0 ? [] : [`<p>${linesHtml(before)}</p>`]),
    `<table>${facts.map(factHtml).join('')}</table>`,
  ].join('\n');
}

const FACT = /^([\p{L}\d][^:/]{0,40}): (.+)$/u;

function factHtml(line: string): string {
  const [, label = '', value = ''] = FACT.exec(line) ?? [];
  return `<tr><th scope="row">${escapeHtml(label)}</th><td>${inlineHtml(value)}</td></tr>`;
}

function linesHtml(lines: readonly string[]): string {
  return lines.map(inlineHtml).join('<br>\n');
}

/** Addresses of pages become links; everything else is text. */
function inlineHtml(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('');
}
