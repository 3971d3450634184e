import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never ends on a file system that takes no
 * folders and says so with ENOENT, such as /proc; here that is an error like any other.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = path; !isThere(folder); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.toReversed()) makeOne(folder);
}

function isThere(folder: string): boolean {
  return dirname(folder) === folder || statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Somebody else may make the same folder at the same moment. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isThere(folder)) throw error;
  }
}
