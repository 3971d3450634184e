import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { Answer } from './answer.ts';
import { CODINGS, type Coding, coded, codingFor } from './compression.ts';

interface FileType {
  readonly name: string;
  /** Whether compressing makes it smaller. */
  readonly isText: boolean;
}

const TYPES: ReadonlyMap<string, FileType> = new Map([
  ['.html', { name: 'text/html; charset=utf-8', isText: true }],
  ['.js', { name: 'text/javascript; charset=utf-8', isText: true }],
  ['.css', { name: 'text/css; charset=utf-8', isText: true }],
  ['.json', { name: 'application/json; charset=utf-8', isText: true }],
  ['.svg', { name: 'image/svg+xml', isText: true }],
  ['.png', { name: 'image/png', isText: false }],
  ['.ico', { name: 'image/x-icon', isText: false }],
  ['.webmanifest', { name: 'application/manifest+json', isText: true }],
  ['.woff2', { name: 'font/woff2', isText: false }],
  ['.txt', { name: 'text/plain; charset=utf-8', isText: true }],
]);

/** Vite puts a hash of the content in these names: what is under such a name never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

export type AskedHeaders = Pick<IncomingHttpHeaders, 'if-none-match' | 'accept-encoding'>;

/**
 * The files of the built screens. Each is read and compressed once, when it is first asked for, and again when it has
 * changed on the disk.
 */
export class StaticFiles {
  readonly #folder: string;
  readonly #kept = new Map<string, { readonly stamp: string; readonly content: Promise<FileContent> }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A file of the built screens; undefined when there is none under that path. */
  async file(path: string, headers: AskedHeaders): Promise<Answer | undefined> {
    const file = fileUnder(this.#folder, path);
    const type = TYPES.get(extname(file ?? ''));
    if (file === undefined || type === undefined) return undefined;
    const content = await this.#contentOf(file, type);
    if (content === undefined) return undefined;
    const isCompressed = content.coded.size > 0;
    const asked = codingFor(headers);
    const coding = isCompressed ? asked : undefined;
    // Each form has a tag of its own (RFC 9110, section 8.8.3.3)
    const entityTag = `"${content.hash}${coding === undefined ? '' : `-${coding}`}"`;
    const caching = {
      ETag: entityTag,
      'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isCompressed ? { Vary: 'Accept-Encoding' } : {}),
    };
    if (headers['if-none-match']?.split(',').some((tag) => tag.trim() === entityTag)) {
      return { status: 304, headers: caching };
    }
    return {
      status: 200,
      headers: {
        'Content-Type': type.name,
        ...caching,
        ...(coding === undefined ? {} : { 'Content-Encoding': coding }),
      },
      body: (coding && content.coded.get(coding)) ?? content.plain,
    };
  }

  /** A file of the built screens as text; undefined when there is none under that path. */
  async text(path: string): Promise<string | undefined> {
    const file = fileUnder(this.#folder, path);
    const type = TYPES.get(extname(file ?? ''));
    if (file === undefined || type === undefined) return undefined;
    const content = await this.#contentOf(file, type);
    return content && Buffer.from(content.plain).toString();
  }

  async #contentOf(file: string, type: FileType): Promise<FileContent | undefined> {
    const stamp = await stampOf(file);
    if (stamp === undefined) return undefined;
    const kept = this.#kept.get(file);
    if (kept?.stamp === stamp) return kept.content;
    const content = readContent(file, type);
    this.#kept.set(file, { stamp, content });
    // Trouble is told to who asked, and not kept for the next
    content.catch(() => this.#kept.delete(file));
    return content;
  }
}

/** The path inside `folder`; undefined for anything that leads out of it. */
function fileUnder(folder: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const file = normalize(join(folder, decoded));
  return file.startsWith(folder + sep) ? file : undefined;
}

interface FileContent {
  readonly hash: string;
  readonly plain: Uint8Array;
  /** Empty for what is compressed by its nature. */
  readonly coded: ReadonlyMap<Coding, Uint8Array>;
}

async function readContent(file: string, { isText }: FileType): Promise<FileContent> {
  const plain = await readFile(file);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const codings = isText ? CODINGS : [];
  const all = await Promise.all(codings.map(async (coding) => [coding, await coded(plain, coding)] as const));
  return { hash, plain, coded: new Map(all) };
}

/** Changes when the file does; undefined when it is not there. */
async function stampOf(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() ? `${found.mtimeMs} ${found.size}` : undefined;
  } catch (error) {
    // Not there is an answer; anything else (no permission, a broken disk) is trouble.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
