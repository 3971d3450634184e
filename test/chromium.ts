import { findProgram } from './system-programs.ts';

/** Where the browser of the screen tests is: `CHROMIUM_PATH`, or a Chromium or Chrome on the PATH; undefined when there is none. */
export function findChromium(): string | undefined {
  return (
    process.env['CHROMIUM_PATH'] ??
    findProgram('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome')
  );
}
