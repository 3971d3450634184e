/**
 * `npm run bench -- feeds [--json] [--postgres] [--feeds 1000,100000] [--seconds 2] [--rounds 5]`: requests per second
 * that calendar feeds answer: 304 to a program whose copy is good, 200 with the whole text, 404 to a wrong token. A real
 * server in a process of its own, with that many feeds in its database; programs in another, on connections that stay.
 *
 * `bare` is a server on `node:http` that sends the same octets and does nothing else, asked in turn with the product:
 * what the machine and these clients cost by themselves. The ratio is the median of those of the rounds. `cpu` is what
 * the server's processor did per request, in microseconds: on a busy machine that ratio says more.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newToken } from '../src/access/tokens.ts';
import { startPostgres } from '../test/database/postgres-server.ts';
import { circumstances } from './measuring/document.ts';
import type { BareAnswer } from './measuring/feeds-bare-process.ts';
import type { ClientFigures, ClientOrders } from './measuring/feeds-client-process.ts';
import type { FeedsReady, ServerUsed } from './measuring/feeds-process.ts';
import { type Program, startProgram } from './measuring/server-programs.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    feeds: { type: 'string', default: '1000,100000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
  },
});
const CONNECTIONS = 8;
const TARGETS: Readonly<Record<string, number>> = { '304': 0.8, '200': 0.6 };
const COLUMNS = [
  'feeds',
  'answer',
  'per second',
  'bare',
  'ratio',
  'lowest',
  'highest',
  'target',
  'cpu',
  'bare cpu',
  'ratio',
];

interface Kind {
  readonly status: string;
  readonly requests: readonly string[];
  readonly bare: BareAnswer;
}

if (!values.json) {
  console.log(`${circumstances()}. ${values.postgres ? 'PostgreSQL' : 'SQLite'}, requests per second.\n`);
  row(COLUMNS);
}
const client = await startProgram<string>(here('measuring/feeds-client-process.ts'), []);
for (const count of values.feeds.split(',').map(Number)) await measure(count);
await client.stop();

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-feeds-'));
  const postgres = values.postgres ? await startPostgres() : undefined;
  const product = await startProgram<FeedsReady>(here('measuring/feeds-process.ts'), [String(count)], {
    PORT: '0',
    DEMO: 'off',
    LOG_LEVEL: 'warn',
    DATA_DIR: folder,
    // Wrong tokens are limited per address: each of these comes from one of its own
    TRUST_PROXY: 'on',
    ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
  });
  const kinds = await kindsOf(product.started);
  const bare = await startProgram<{ readonly url: string }>(here('measuring/feeds-bare-process.ts'), [
    JSON.stringify(kinds.map((kind) => kind.bare)),
  ]);
  try {
    for (const kind of kinds) show(count, kind.status, await rounds(product, bare, kind));
  } finally {
    await bare.stop();
    await product.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The requests of each kind, and what the product answers to the first of them. */
async function kindsOf({ url, tokens }: FeedsReady): Promise<readonly Kind[]> {
  const pathOf = (token: string) => `/calendar/${token}.ics`;
  const tags = await Promise.all(
    tokens.map(async (token) => (await fetch(`${url}${pathOf(token)}`)).headers.get('etag') ?? ''),
  );
  const wrong = Array.from({ length: 20_000 }, () => newToken('ical_'));
  const asked = {
    '304': tokens.map((token, index) => ({ token, 'If-None-Match': tags[index] ?? '' })),
    '200': tokens.map((token) => ({ token })),
    '404': wrong.map((token, index) => ({
      token,
      'X-Forwarded-For': `10.${index >> 8}.${index & 255}.1`,
    })),
  };
  return Promise.all(
    Object.entries(asked).map(async ([status, requests]) => {
      const [first] = requests;
      if (first === undefined) throw new Error('A server without feeds.');
      return {
        status,
        requests: requests.map(({ token, ...headers }) => requestText(pathOf(token), headers)),
        bare: await bareAnswer(`/${status}`, url, first),
      };
    }),
  );
}

async function bareAnswer(
  path: string,
  url: string,
  { token, ...headers }: { readonly token: string },
): Promise<BareAnswer> {
  const response = await fetch(`${url}/calendar/${token}.ics`, {
    headers: { ...headers, 'Accept-Encoding': 'identity' },
  });
  // Node sends these by itself
  const own = [...response.headers].filter(([name]) => !/^(?:date|connection|keep-alive)$/.test(name));
  const shown = own.map(([name, value]) => [
    name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    value,
  ]);
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return [path, response.status, Object.fromEntries(shown) as Record<string, string>, body];
}

function requestText(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ Host: 'localhost', 'User-Agent': 'Evolution/3.46.4', ...headers });
  return `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

interface Figures {
  readonly product: number;
  readonly bare: number;
  /** Ascending. */
  readonly ratios: readonly number[];
  /** Microseconds of processor per request. */
  readonly cpu: number;
  readonly bareCpu: number;
}

interface Load {
  readonly perSecond: number;
  readonly cpu: number;
}

async function rounds(
  product: Program<FeedsReady>,
  bare: Program<{ readonly url: string }>,
  kind: Kind,
): Promise<Figures> {
  const bareRequests = kind.requests.map((request) => request.replace(/^GET \S+/, `GET ${kind.bare[0]}`));
  // Not counted: the compiler warms up
  await load(product, kind.requests, kind.status);
  await load(bare, bareRequests, kind.status);
  const pairs: (readonly [Load, Load])[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const first = await load(bare, bareRequests, kind.status);
    const second = await load(product, kind.requests, kind.status);
    pairs.push([second, first]);
  }
  return {
    product: median(pairs.map(([one]) => one.perSecond)),
    bare: median(pairs.map(([, other]) => other.perSecond)),
    ratios: pairs.map(([one, other]) => one.perSecond / other.perSecond).toSorted((a, b) => a - b),
    cpu: median(pairs.map(([one]) => one.cpu)),
    bareCpu: median(pairs.map(([, other]) => other.cpu)),
  };
}

async function load(
  server: Program<{ readonly url: string }>,
  requests: readonly string[],
  status: string,
): Promise<Load> {
  const orders: ClientOrders = {
    port: Number(new URL(server.started.url).port),
    connections: CONNECTIONS,
    seconds: Number(values.seconds),
    requests,
  };
  // As those processes answer
  const used = async () => ((await server.ask()) as ServerUsed).cpuMs;
  const before = await used();
  const { perSecond, statuses } = (await client.ask(orders)) as ClientFigures;
  const cpuMs = (await used()) - before;
  const others = Object.keys(statuses).filter((found) => found !== status);
  if (others.length > 0) throw new Error(`Expected ${status} only: ${JSON.stringify(statuses)}`);
  const answered = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  return { perSecond, cpu: (cpuMs * 1000) / answered };
}

function show(count: number, status: string, { product, bare, ratios, cpu, bareCpu }: Figures): void {
  const shown = {
    feeds: count,
    answer: status,
    perSecond: Math.round(product),
    barePerSecond: Math.round(bare),
    ratio: twoDigits(median(ratios)),
    lowest: twoDigits(ratios[0] ?? 0),
    highest: twoDigits(ratios.at(-1) ?? 0),
    target: TARGETS[status] ?? null,
    cpuMicroseconds: twoDigits(cpu),
    bareCpuMicroseconds: twoDigits(bareCpu),
    cpuRatio: twoDigits(bareCpu / cpu),
  };
  if (values.json) console.log(JSON.stringify(shown));
  else row(Object.values(shown).map((value) => String(value ?? '-')));
}

function median(figures: readonly number[]): number {
  const ascending = figures.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 2)] ?? 0;
}

function twoDigits(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function row(cells: readonly string[]): void {
  console.log(cells.map((cell, index) => cell.padStart(Math.max(8, COLUMNS[index]?.length ?? 0))).join('  '));
}
