/** An XML document read back, without a thought for who wrote it. Throws at whatever is not well formed. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Read[];
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]*/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readXml(document: string): Read {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(head)) throw new Error('no XML declaration');
  const text = document.slice(head.length);
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 60)}`);
    at = pattern.lastIndex;
    return found;
  };
  const element = ([, closing, name = '', attributes = '', empty]: RegExpExecArray): Read => {
    if (closing === '/') throw new Error(`unexpected end of ${name}`);
    const read = { name, attributes: attributesOf(attributes), text: '', children: [] as Read[] };
    if (empty === '/') return read;
    for (;;) {
      read.text += decoded(match(TEXT)[0]);
      const tag = match(TAG);
      if (tag[1] !== '/') read.children.push(element(tag));
      else if (tag[2] === name) return read;
      else throw new Error(`${name} ended as ${tag[2]}`);
    }
  };
  const root = element(match(TAG));
  if (text.slice(at).trim() !== '') throw new Error('something after the root');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
  );
}

function decoded(text: string): string {
  return text.replace(/&([^;]*);/g, (_, name: string) => {
    const sign = ENTITIES[name];
    if (sign === undefined) throw new Error(`unknown entity ${name}`);
    return sign;
  });
}

/** Every element under `path`, such as `cac:TaxTotal/cac:TaxSubtotal`; `*` is any name. */
export function all(from: Read, path: string): readonly Read[] {
  return path
    .split('/')
    .reduce<readonly Read[]>(
      (found, name) =>
        found.flatMap(({ children }) => children.filter((child) => name === '*' || child.name === name)),
      [from],
    );
}

/** The text of the one element under `path`; undefined when there is none. */
export function value(from: Read, path: string): string | undefined {
  return all(from, path)[0]?.text.trim();
}

/** Every element of the document, the root included. */
export function everyElement(root: Read): readonly Read[] {
  return [root, ...root.children.flatMap(everyElement)];
}
