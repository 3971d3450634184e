/** A mark, a string, a number or a word, with the white space before it. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a string may not hold them
  /[\t\n\r ]*(?:([[\]{},:])|("[^"\\\u0000-\u001f]*(?:\\["\\/bfnrtu][^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

/**
 * Where a text stops being JSON (RFC 8259): the offset of the first token that may not stand there, or the length of
 * the text when it only stops too early. For texts that `JSON.parse` refuses without saying where.
 */
export function jsonFaultOffset(text: string): number {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const found = TOKEN.exec(text);
    if (found === null) return startOfToken(text, offset);
    const [, mark, string] = found;
    const next = after(expected, mark ?? (string === undefined ? 'other' : 'string'), open);
    if (next === undefined) return startOfToken(text, offset);
    expected = next;
    offset = TOKEN.lastIndex;
  }
}

function startOfToken(text: string, offset: number): number {
  let start = offset;
  while ('\t\n\r '.includes(text.charAt(start)) && start < text.length) start += 1;
  return start;
}

/** What may follow; undefined when the token may not stand where it does. Keeps the list of open brackets. */
function after(expected: Expected, token: string, open: ('[' | '{')[]): Expected | undefined {
  const inside = open.at(-1);
  if (token === ']' || token === '}') {
    const closes = inside === (token === ']' ? '[' : '{');
    const mayEnd = expected === 'commaOrEnd' || expected === (token === ']' ? 'valueOrEnd' : 'keyOrEnd');
    if (!closes || !mayEnd) return undefined;
    open.pop();
    return 'commaOrEnd';
  }
  switch (expected) {
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'commaOrEnd':
      if (token !== ',' || inside === undefined) return undefined;
      return inside === '{' ? 'key' : 'value';
    case 'key':
    case 'keyOrEnd':
      return token === 'string' ? 'colon' : undefined;
    case 'value':
    case 'valueOrEnd':
      if (token === ',' || token === ':') return undefined;
      if (token !== '[' && token !== '{') return 'commaOrEnd';
      open.push(token);
      return token === '[' ? 'valueOrEnd' : 'keyOrEnd';
    default:
      return expected satisfies never;
  }
}
