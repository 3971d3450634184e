import { withoutControls } from '../shared/plain-text.ts';

/** An element of an XML document: text, or other elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** What is undefined or empty is left out, with an element of which nothing remains. */
export type XmlContent = string | undefined | readonly (XmlElement | undefined)[];

export function xml(
  name: string,
  content: XmlContent,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | undefined {
  if (typeof content === 'string') return content === '' ? undefined : { name, attributes, content };
  const elements = content?.filter((element) => element !== undefined) ?? [];
  return elements.length === 0 ? undefined : { name, attributes, content: elements };
}

/** The whole document (XML 1.0, UTF-8), indented by two. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}\n`;
}

function lines({ name, attributes, content }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${indent}<${name}${written.join('')}>`;
  if (typeof content === 'string') return `${start}${escaped(content)}</${name}>`;
  const inner = content.map((element) => lines(element, `${indent}  `));
  return `${start}\n${inner.join('\n')}\n${indent}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML 1.0 cannot hold at all are left out: text is plain before it gets here, an old row may not be. */
function escaped(text: string): string {
  return withoutControls(text.toWellFormed()).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
