/*
 * An independent reading of RFC 5545 for our feeds: works on octets, shares nothing with the renderer.
 */

const EVENT_ONCE = [
  'UID',
  'SEQUENCE',
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
  'DTSTART',
  'DTEND',
  'SUMMARY',
  'DESCRIPTION',
  'CLASS',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
];
const EVENT_AT_MOST_ONCE = ['LOCATION', 'GEO', 'URL', 'X-APPLE-STRUCTURED-LOCATION'];
const CALENDAR_ONCE = [
  'VERSION',
  'PRODID',
  'CALSCALE',
  'NAME',
  'X-WR-CALNAME',
  'X-WR-CALDESC',
  'X-WR-TIMEZONE',
  'REFRESH-INTERVAL',
  'X-PUBLISHED-TTL',
];
const TEXT_PROPERTIES = new Set([
  'NAME',
  'X-WR-CALNAME',
  'X-WR-CALDESC',
  'PRODID',
  'UID',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
]);
const UTC_STAMP = /^\d{8}T\d{6}Z$/;
const CONTENT_LINE = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/;

interface ContentLine {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Every rule that `text` breaks, in words; empty when it is a feed as RFC 5545 and our own rules want it. */
export function brokenRules(text: string): string[] {
  return [...octetRules(Buffer.from(text)), ...grammarRules(contentLinesOf(text))];
}

function octetRules(octets: Buffer): string[] {
  const broken: string[] = [];
  // latin1 keeps one character per octet.
  const text = octets.toString('latin1');
  if (!text.endsWith('END:VCALENDAR\r\n')) broken.push('does not end in END:VCALENDAR and CRLF');
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) broken.push('a bare CR or LF');
  for (const line of text.split('\r\n').slice(0, -1)) {
    if (line.length > 75) broken.push(`a line of ${line.length} octets`);
    if (line === '' || line === ' ') broken.push('an empty line');
    const bytes = Buffer.from(line, 'latin1');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
    if (/[\u0000-\u001f\u007f]/.test(line)) broken.push('a control character');
    if (Buffer.compare(Buffer.from(bytes.toString('utf8')), bytes) !== 0) {
      broken.push('a line that is no UTF-8 by itself');
    }
  }
  if (/[\u0080-\u009f\u2028\u2029]/.test(octets.toString('utf8'))) broken.push('a C1 control or separator');
  return broken;
}

function contentLinesOf(text: string): readonly string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '');
}

function grammarRules(lines: readonly string[]): string[] {
  const broken: string[] = [];
  const own: ContentLine[] = [];
  const parts: string[] = [];
  let path: readonly string[] = [];
  let event: ContentLine[] = [];
  for (const line of lines) {
    const match = CONTENT_LINE.exec(line);
    if (match === null) {
      broken.push(`no content line: ${line}`);
      continue;
    }
    const [, name = '', parameters = '', value = ''] = match;
    const parsed = { name, parameters, value };
    if (name === 'BEGIN') {
      path = [...path, value];
      if (path.length === 2) parts.push(value);
      event = [];
    } else if (name === 'END') {
      if (path.at(-1) !== value) broken.push(`END:${value} closes ${path.at(-1)}`);
      if (value === 'VEVENT') broken.push(...eventRules(event));
      path = path.slice(0, -1);
    } else if (path.join() === 'VCALENDAR') {
      if (parts.length > 0) broken.push(`${name} after a component`);
      own.push(parsed);
    } else {
      event.push(parsed);
    }
    broken.push(...valueRules(parsed));
  }
  if (path.length > 0) broken.push(`${path.join()} is not closed`);
  if (parts[0] !== 'VTIMEZONE') broken.push('the time zone is not the first component');
  if (parts.slice(1).some((part) => part !== 'VEVENT')) broken.push(`components: ${parts.join()}`);
  return [...broken, ...occurrenceRules(own, CALENDAR_ONCE, [])];
}

function eventRules(event: readonly ContentLine[]): string[] {
  const broken = occurrenceRules(event, EVENT_ONCE, EVENT_AT_MOST_ONCE);
  const valueNamed = (wanted: string) => event.find(({ name }) => name === wanted)?.value ?? '';
  if (valueNamed('DTSTAMP') !== valueNamed('LAST-MODIFIED')) broken.push('DTSTAMP is not LAST-MODIFIED');
  for (const stamp of ['DTSTAMP', 'LAST-MODIFIED', 'CREATED']) {
    if (!UTC_STAMP.test(valueNamed(stamp))) broken.push(`${stamp} is not UTC`);
  }
  for (const { name, parameters, value } of event) {
    if (name !== 'DTSTART' && name !== 'DTEND') continue;
    const local = parameters === ';TZID=Europe/Amsterdam' && /^\d{8}T\d{6}$/.test(value);
    if (!local && !(parameters === '' && UTC_STAMP.test(value))) broken.push(`${name} is floating`);
  }
  return broken;
}

function occurrenceRules(
  lines: readonly ContentLine[],
  once: readonly string[],
  atMostOnce: readonly string[],
): string[] {
  const count = (wanted: string) => lines.filter(({ name }) => name === wanted).length;
  return [
    ...once.filter((name) => count(name) !== 1).map((name) => `${name} occurs ${count(name)} times`),
    ...atMostOnce.filter((name) => count(name) > 1).map((name) => `${name} occurs ${count(name)} times`),
    ...lines
      .filter(({ name }) => !once.includes(name) && !atMostOnce.includes(name))
      .map(({ name }) => `${name} has no place here`),
  ];
}

function valueRules({ name, value }: ContentLine): string[] {
  if (!TEXT_PROPERTIES.has(name)) return [];
  const rest = value.replace(/\\[;,n]/g, '');
  return /[\\;,]/.test(rest) ? [`${name} is not escaped: ${value}`] : [];
}
