import { plainText } from '../shared/plain-text.ts';

const MAX_LINE_OCTETS = 75;

/**
 * Text as a calendar may hold it: no control characters, no lone surrogates, composed, one line unless
 * `lineBreaks`; empty when nothing is left. A backslash becomes a slash: node-ical and python-icalendar read an
 * escaped backslash before an n as a line break.
 */
export function calendarText(text: string, { lineBreaks = false }: { lineBreaks?: boolean } = {}): string {
  const clean = plainText(text, { maxLength: Number.MAX_SAFE_INTEGER, lineBreaks }) ?? '';
  return clean.replaceAll('\\', '/');
}

/** A TEXT value (RFC 5545, 3.3.11): backslash, semicolon, comma and line break escaped, nothing else. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** The content lines of a calendar text: long ones put together again, empty ones left out (RFC 5545, 3.1). */
export function contentLines(text: string): string[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
}

/** The text of content lines: folded, every line ended by CRLF, the last one too (RFC 5545, 3.1). */
export function calendarOctets(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Breaks a content line so that no part is longer than 75 octets of UTF-8, the leading space counted. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= MAX_LINE_OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_LINE_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
