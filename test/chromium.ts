import { findProgram } from './system-programs.ts';

/**
 * Where the browser of the screen tests is: `CHROMIUM_PATH`, or one on the PATH; undefined when there is none. Before a Chromium or
 * Chrome with windows goes the one without (docs/decisions/0024-browser-of-the-tests.md).
 */
export function findChromium(): string | undefined {
  return (
    process.env['CHROMIUM_PATH'] ??
    findProgram(
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
    )
  );
}
