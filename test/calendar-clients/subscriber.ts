import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What came of asking for the feeds. A changed event is copied anew and its old copy deleted. */
export interface Synced {
  readonly code: number;
  readonly copied: number;
  readonly deleted: number;
}

/** Somebody who subscribed with vdirsyncer and reads with khal, both of the system's packages. */
export interface Subscriber {
  /** Other addresses, by the names of the calendars. The copies stay. */
  subscribe(urls: Readonly<Record<string, string>>): Promise<void>;
  sync(): Promise<Synced>;
  /** What khal shows of each calendar in the year, in order: start, end, status, title, place, in Amsterdam's time. */
  list(year: number): Promise<Readonly<Record<string, readonly string[]>>>;
}

/** For everything that the programs keep there is a folder of their own; the machine is in another time zone. */
export async function withSubscriber(work: (subscriber: Subscriber) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-subscriber-'));
  try {
    await work(subscriberIn(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function subscriberIn(folder: string): Subscriber {
  const config = join(folder, 'vdirsyncer.conf');
  const khalConfig = join(folder, 'khal.conf');
  const copiesOf = (name: string) => join(folder, 'copies', name);
  let names: readonly string[] = [];
  return {
    async subscribe(urls) {
      names = Object.keys(urls);
      for (const name of names) mkdirSync(copiesOf(name), { recursive: true });
      writeFileSync(config, vdirsyncerConfig(folder, urls, copiesOf));
      writeFileSync(khalConfig, khalConfigFor(folder, names, copiesOf));
      await run('vdirsyncer', ['-c', config, 'discover'], folder);
    },
    async sync() {
      const { code, printed } = await run('vdirsyncer', ['-c', config, 'sync'], folder);
      const count = (pattern: RegExp) => printed.match(pattern)?.length ?? 0;
      return { code, copied: count(/^Copying \(\w+\) item/gm), deleted: count(/^Deleting item/gm) };
    },
    async list(year) {
      const format = '§{calendar}: {start-long-full} – {end-time} {status}{title} @ {location}';
      const days = [`${year}-01-01`, `${year}-12-31`];
      const list = ['-c', khalConfig, 'list', '--day-format', '', '--format', format, ...days];
      const { printed } = await run('khal', list, folder);
      const [, ...events] = printed.split('§');
      const lines = events.map((event) => event.trim().replaceAll('\n', ' / '));
      const ofCalendar = (name: string) =>
        lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
      return Object.fromEntries(names.map((name) => [name, ofCalendar(name)]));
    },
  };
}

function vdirsyncerConfig(
  folder: string,
  urls: Readonly<Record<string, string>>,
  copiesOf: (name: string) => string,
): string {
  const pairs = Object.entries(urls).map(
    ([name, url]) => `
[pair ${name}]
a = "${name}_feed"
b = "${name}_copies"
collections = null
conflict_resolution = "a wins"
[storage ${name}_feed]
type = "http"
url = "${url}"
[storage ${name}_copies]
type = "filesystem"
path = "${copiesOf(name)}"
fileext = ".ics"
`,
  );
  return `[general]\nstatus_path = "${join(folder, 'status')}"\n${pairs.join('')}`;
}

function khalConfigFor(folder: string, names: readonly string[], copiesOf: (name: string) => string): string {
  const calendars = names.map((name) => `[[${name}]]\npath = ${copiesOf(name)}\n`).join('');
  return `[calendars]
${calendars}[locale]
local_timezone = Europe/Amsterdam
default_timezone = Europe/Amsterdam
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(folder, 'khal.db')}
`;
}

function run(
  command: string,
  args: readonly string[],
  home: string,
): Promise<{ readonly code: number; readonly printed: string }> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, LC_ALL: 'C.UTF-8', TZ: 'America/St_Johns' };
  const program = spawn(command, args, { env, cwd: home, stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  const take = (text: Buffer) => {
    printed += text;
  };
  program.stdout.on('data', take);
  program.stderr.on('data', take);
  // To every question: yes
  program.stdin.end('y\n'.repeat(20));
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.once('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}
