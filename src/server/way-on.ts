import { screenAt } from './screen-paths.ts';

/** Paths of our screens hold no more than this: no host, no second slash, no backslash that a browser would turn. */
const PLAIN_PATH = /^\/[\w%~=+-]*(?:\/[\w%~=+-]+)*$/;
const LONGEST = 500;

/**
 * Where a link of a mail leads once its button is pressed: the screen that `naar` in its address names, else the
 * overview. Only a path of our own screens: a link of ours never takes anybody to another site.
 */
export function wayOn(url: string): string {
  const path = new URLSearchParams(url.split('?')[1] ?? '').get('naar');
  if (path === null || path.length > LONGEST || !PLAIN_PATH.test(path)) return '/';
  return screenAt(path) ? path : '/';
}

/** The address of a link of a mail with the screen that it leads to. */
export function withWayOn(link: string, path: string): string {
  return path === '/' ? link : `${link}?naar=${encodeURIComponent(path)}`;
}
