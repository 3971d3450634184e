import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { Answer } from './answer.ts';
import { screensMissingPage } from './pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Vite puts a hash of the content in these names: what is under such a name never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** The first parts of the paths that the screens themselves show. */
const SCREENS = new Set([
  '',
  'traject',
  'ronde',
  'antwoorden',
  'inloggen',
  'agenda',
  'bureau',
  'bijeenkomst',
]);

/** Whether a path is one of the screens, so that the answer is index.html. */
export function isScreenPath(path: string): boolean {
  return SCREENS.has(path.split('/')[1] ?? '') && !path.includes('.');
}

/** A file of the built screens; undefined when there is none under that path. */
export async function builtFile(
  folder: string,
  path: string,
  headers: Pick<IncomingHttpHeaders, 'if-none-match'>,
): Promise<Answer | undefined> {
  const file = fileUnder(folder, path);
  const type = TYPES[extname(file ?? '')];
  if (file === undefined || type === undefined) return undefined;
  const content = await contentOf(file);
  if (content === undefined) return undefined;
  const entityTag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const caching = {
    ETag: entityTag,
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (headers['if-none-match']?.split(/\s*,\s*/).includes(entityTag))
    return { status: 304, headers: caching };
  return { status: 200, headers: { 'Content-Type': type, ...caching }, body: content };
}

/** index.html for every screen; a page that says what to do when nobody built the screens. */
export async function screen(
  folder: string,
  headers: Pick<IncomingHttpHeaders, 'if-none-match'>,
): Promise<Answer> {
  return (await builtFile(folder, '/index.html', headers)) ?? screensMissingPage();
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

async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return (await stat(file)).isFile() ? await readFile(file) : undefined;
  } catch (error) {
    // Not there is an answer; anything else (no permission, a broken disk) is trouble.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
