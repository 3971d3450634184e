import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/*
 * `npm test`: gets what the tests need and runs them all. PostgreSQL comes with the npm packages and is started by
 * test/database/setup.ts; a browser comes from the system's packages where this command may install one. With
 * arguments only those files run.
 */

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

function ensureChromium(): boolean {
  if (findChromium() !== undefined) return true;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    process.stdout.write('No browser found: installing the package chromium.\n');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (findChromium() !== undefined) return true;
  process.stderr.write(
    'The screen tests need a browser: install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n',
  );
  return false;
}

const files = process.argv.slice(2);
const all = files.length === 0;
if (all && !ensureChromium()) process.exit(1);
if (all && run('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(1);
process.exitCode = run(process.execPath, [
  '--test',
  '--test-concurrency=2',
  '--test-timeout=600000',
  '--test-global-setup=test/database/setup.ts',
  ...(all ? globSync('test/**/*.test.ts').sort() : files),
]);
