import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { findDovecot } from './dovecot.ts';
import { findProgram } from './system-programs.ts';

/*
 * `npm test`: gets what the tests need and runs them all. PostgreSQL comes with the npm packages and is started by
 * test/database/setup.ts; a browser, an IMAP server and calendar programs come from the system's packages where this command may
 * install them. With arguments only those files run.
 */

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

const ENDING_MS = 5000;

/**
 * The tests in a process of its own. When this one is told to end they are too, with all that they started: by a word, and
 * a moment later by force, as a test runner that was interrupted may stay.
 */
function runTests(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const tests = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  });
  const tell = (signal: NodeJS.Signals): void => {
    if (tests.exitCode === null && tests.signalCode === null && tests.pid !== undefined) {
      process.kill(process.platform === 'win32' ? tests.pid : -tests.pid, signal);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      tell(signal);
      setTimeout(() => tell('SIGKILL'), ENDING_MS).unref();
    });
  }
  return new Promise((resolve, reject) => {
    tests.once('error', reject);
    tests.once('exit', (status) => resolve(status ?? 1));
  });
}

interface Needed {
  readonly isThere: () => boolean;
  readonly debianPackage: string;
  /** What to do about it where nothing may be installed. */
  readonly otherwise: string;
}

const NEEDED: readonly Needed[] = [
  {
    isThere: () => findChromium() !== undefined,
    debianPackage: 'chromium-headless-shell',
    otherwise:
      'The screen tests need a browser: install Chromium (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH.',
  },
  {
    isThere: () => findDovecot() !== undefined,
    debianPackage: 'dovecot-imapd',
    otherwise:
      'The tests of replies need an IMAP server: install Dovecot (Debian: apt-get install dovecot-imapd).',
  },
  {
    isThere: () => globSync('/usr/lib/*/libical.so.3').length > 0,
    debianPackage: 'libical3',
    otherwise: 'The tests of calendar programs need libical 3 (Debian: apt-get install libical3).',
  },
  ...['vdirsyncer', 'khal', 'calcurse'].map((program) => ({
    isThere: () => findProgram(program) !== undefined,
    debianPackage: program,
    otherwise: `The tests of calendar programs need ${program} (Debian: apt-get install ${program}).`,
  })),
];

function ensure({ isThere, debianPackage, otherwise }: Needed): boolean {
  if (isThere()) return true;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    process.stdout.write(`Installing the package ${debianPackage}.\n`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage]);
  }
  if (isThere()) return true;
  process.stderr.write(`${otherwise}\n`);
  return false;
}

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 2 ** 30;

/**
 * Where the tests may keep their databases: in memory where the system has a folder for that with enough room (each test makes
 * some, and copying them to a disk takes most of its time), else where all temporary files go.
 */
function temporaryFolder(): string {
  const room = existsSync(MEMORY) ? statfsSync(MEMORY) : { bavail: 0, bsize: 0 };
  const isRoomy = room.bavail * room.bsize >= ENOUGH_BYTES;
  const folder = mkdtempSync(join(isRoomy ? MEMORY : tmpdir(), 'toerbeurt-tests-'));
  // PostgreSQL and Dovecot run as somebody else than root
  chmodSync(folder, 0o755);
  return folder;
}

const files = process.argv.slice(2);
const all = files.length === 0;
if (all && !NEEDED.every(ensure)) process.exit(1);
if (all && run('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(1);
const temporary = temporaryFolder();
process.exitCode = await runTests(
  [
    '--test',
    // Browsers and programs wait for each other a quarter of the time; each file may take some ten connections of PostgreSQL
    `--test-concurrency=${Math.min(availableParallelism() + 1, 6)}`,
    '--test-timeout=600000',
    '--test-global-setup=test/database/setup.ts',
    ...(all ? globSync('test/**/*.test.ts').sort() : files),
  ],
  {
    // Each file runs in a process of its own, and many start others: what one compiled the next need not
    TMPDIR: temporary,
    // Programs may not be started from memory everywhere
    TEST_DISK: tmpdir(),
    NODE_COMPILE_CACHE: join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'),
    // The screens, as built above; a single file of tests builds what is there now
    ...(all ? { TEST_SCREENS: join(import.meta.dirname, '..', 'dist', 'web') } : {}),
  },
);
rmSync(temporary, { recursive: true, force: true });
