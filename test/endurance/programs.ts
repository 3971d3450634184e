import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Database, DatabaseLocation } from '../../src/database/database.ts';
import { newLocation } from '../database/engines.ts';
import type { Started } from './server-process.ts';

/** A server in a process of its own. */
export interface Program extends Started {
  readonly mailFolder: string;
  /** What it logged of level warn and above. */
  readonly complaints: () => string;
  /** Its clock stands still at this moment from now on. */
  setClock(now: string): Promise<void>;
  /** Ends it on the spot, as a power cut does. */
  kill(): Promise<void>;
  /** Ends it with SIGTERM, and asserts that it ended well and had nothing to complain of. */
  stop(): Promise<void>;
}

export interface ProgramWishes {
  readonly demonstration?: boolean;
  readonly timeZone?: string;
  /** Where mail goes; a folder of its own when left out. */
  readonly smtpUrl?: string;
}

/** Where programs of one test keep their data, and the way to start them; all that still run are killed in the end. */
export interface Workshop {
  readonly location: DatabaseLocation;
  start(now: string, wishes?: ProgramWishes): Promise<Program>;
}

export async function withWorkshop(
  engine: Database['engine'],
  work: (workshop: Workshop) => Promise<void>,
): Promise<void> {
  const { location, remove } = await newLocation(engine, 'reference');
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-endurance-'));
  const running = new Set<ChildProcess>();
  let count = 0;
  const start = (now: string, wishes: ProgramWishes = {}): Promise<Program> => {
    count += 1;
    return startProgram(location, join(folder, `mail-${count}`), running, now, wishes);
  };
  try {
    await work({ location, start });
  } finally {
    await Promise.all([...running].map(killed));
    await nobodyConnected(location);
    await remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startProgram(
  location: DatabaseLocation,
  mailFolder: string,
  running: Set<ChildProcess>,
  now: string,
  { demonstration = false, timeZone, smtpUrl }: ProgramWishes,
): Promise<Program> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'server-process.ts'), now], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      DEMO: demonstration ? 'on' : 'off',
      LOG_LEVEL: 'warn',
      MAIL_DIR: mailFolder,
      // Programs of one test start often; they compile the same files
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(mailFolder, '..', 'compiled'),
      ...(location.engine === 'sqlite'
        ? { DATA_DIR: join(location.file, '..') }
        : { DATABASE_URL: location.url }),
      ...(timeZone === undefined ? {} : { TZ: timeZone }),
      ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl, MAIL_FROM: 'Toerbeurt <t@toerbeurt.example>' }),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(program);
  program.once('exit', () => running.delete(program));
  let complaints = '';
  program.stderr?.on('data', (text: Buffer) => {
    complaints += text;
  });
  const ended = once(program, 'close');
  const started: unknown = await Promise.race([
    once(program, 'message').then(([message]) => message),
    ended.then(() => undefined),
  ]);
  assert.ok(started !== undefined, `The program did not start:\n${complaints}`);
  return {
    // What server-process.ts sends
    ...(started as Started),
    mailFolder,
    complaints: () => complaints,
    async setClock(next) {
      const heard = once(program, 'message');
      program.send(next);
      await heard;
    },
    kill: () => killed(program),
    async stop() {
      program.kill('SIGTERM');
      const [code]: readonly unknown[] = await ended;
      assert.deepEqual({ code, complaints }, { code: 0, complaints: '' });
    },
  };
}

async function killed(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit');
  if (program.exitCode === null && program.signalCode === null) {
    program.kill('SIGKILL');
    await ended;
  }
}

/** Waits until PostgreSQL has found out that killed programs are gone: until then their last commit may still come. */
export async function nobodyConnected(location: DatabaseLocation): Promise<void> {
  if (location.engine === 'sqlite') return;
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  const others = `select count(*)::int as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  while ((await client.query(others)).rows[0].others > 0) await setTimeout(20);
  await client.end();
}
