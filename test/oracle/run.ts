import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { hasCbc } from './cbc-solver.ts';
import { hasMiniZinc } from './minizinc-solver.ts';

/*
 * `npm run test:oracle`: what the planner says against three general solvers. Takes minutes, so it is not part
 * of `npm test`. HiGHS comes with the npm packages; MiniZinc with Gecode and CBC from the system's packages,
 * where this command may install them. With arguments only those files run.
 */

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

function ensureSolvers(): boolean {
  if (hasMiniZinc() && hasCbc()) return true;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    process.stdout.write('Installing the packages minizinc and coinor-cbc.\n');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'minizinc', 'gecode', 'coinor-cbc']);
  }
  if (hasMiniZinc() && hasCbc()) return true;
  process.stderr.write(
    'The oracle tests need MiniZinc with Gecode, and CBC (Debian: apt-get install minizinc coinor-cbc).\n',
  );
  return false;
}

if (!ensureSolvers()) process.exit(1);
const files = process.argv.slice(2);
process.exitCode = run(process.execPath, [
  '--test',
  '--test-concurrency=2',
  ...(files.length === 0 ? globSync('test/oracle/*.oracle.ts').sort() : files),
]);
