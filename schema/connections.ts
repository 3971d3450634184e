import type { Page, PageRequest } from '../src/shared/page.ts';
import { badInput } from './api-errors.ts';

const USUAL_PAGE = 20;
/** More than this nobody reads, and every item may cost further reading. */
const LONGEST_PAGE = 100;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** What a connection costs: each item of the page counts, so a longer page leaves less room. */
export function pageComplexity({ first, last }: PageArguments): { field: number; multiplier: number } {
  return { field: 5, multiplier: Math.max(1, first ?? last ?? USUAL_PAGE) };
}

/** How the place in a list becomes the opaque text of a cursor, and back. */
export interface CursorForm<Cursor> {
  /** The parts that make the place, in order. */
  readonly parts: (cursor: Cursor) => readonly string[];
  readonly read: (parts: readonly string[]) => Cursor;
  readonly count: number;
}

/** What of the arguments of a connection a store is asked for. @throws BAD_INPUT */
export function pageRequest<Cursor>(
  { first, after, last, before }: PageArguments,
  form: CursorForm<Cursor>,
): PageRequest<Cursor> {
  if (first !== null && first !== undefined && last !== null && last !== undefined) {
    throw badInput('Geef first of last, niet allebei.');
  }
  if (last !== null && last !== undefined) {
    if (after) throw badInput('Bij last hoort before, niet after.');
    return { last: lengthOf('last', last), before: cursorOf(before, form) };
  }
  if (before) throw badInput('Bij before hoort last.');
  return { first: lengthOf('first', first ?? USUAL_PAGE), after: cursorOf(after, form) };
}

export function lengthOf(name: string, length: number): number {
  if (length >= 1 && length <= LONGEST_PAGE) return length;
  throw badInput(`${name} moet van 1 tot en met ${LONGEST_PAGE} zijn.`);
}

function cursorOf<Cursor>(text: string | null | undefined, form: CursorForm<Cursor>): Cursor | undefined {
  if (text === null || text === undefined) return undefined;
  const parts = Buffer.from(text, 'base64url').toString('utf8').split('\n');
  const isOurs = parts.length === form.count && parts.every((part) => part.length > 0 && part.length <= 200);
  if (!isOurs || cursorText(form.parts(form.read(parts))) !== text) {
    throw badInput('Dit is geen cursor van deze lijst.');
  }
  return form.read(parts);
}

function cursorText(parts: readonly string[]): string {
  return Buffer.from(parts.join('\n')).toString('base64url');
}

/** A page as Relay wants it. */
export function connectionOf<Item, Cursor>(
  page: Page<Item>,
  form: CursorForm<Cursor>,
  cursorOfItem: (item: Item) => Cursor,
) {
  const edges = page.items.map((node) => ({ cursor: cursorText(form.parts(cursorOfItem(node))), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
