/**
 * `npm run bench -- live [--json] [--postgres] [--rooms 1,50] [--seconds 20] [--pace 3]`: how long it takes from a
 * tap on a phone until the wall has received the plan that counts it. A real server in a process of its own; in each room
 * one wall that follows with the screen's own subscription, and six phones that follow with theirs and answer with the
 * screen's own mutation, each person at moments of their own, once in `--pace` seconds on average.
 *
 * `bare` is a server on `node:http` that does nothing but pass on the same number of bytes, in the same run: what the
 * machine and these clients cost by themselves. Milliseconds; `cpu` is what the server's processor did per tap, all
 * threads, and `clients` what all walls and phones did, on the same cores.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../test/database/postgres-server.ts';
import { bareRoom } from './measuring/bare-room.ts';
import { circumstances } from './measuring/document.ts';
import { type LiveFigures, type LiveRoom, type Pace, tapInRooms } from './measuring/live-rooms.ts';
import { productRoom } from './measuring/product-room.ts';
import type { RoomsReady, RoomsUsed } from './measuring/rooms-process.ts';
import { startProgram } from './measuring/server-programs.ts';
import { rounded } from './measuring/stopwatch.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    rooms: { type: 'string', default: '1,50' },
    seconds: { type: 'string', default: '20' },
    pace: { type: 'string', default: '3' },
  },
});
const pace: Pace = { seconds: Number(values.seconds), pace: Number(values.pace) };
const COLUMNS = [
  ...[
    'rooms',
    'server',
    'taps',
    'median',
    'p95',
    'worst',
    'saved p95',
    'cpu',
    'clients',
    'wall bytes',
    'phone bytes',
  ],
  'times bare (p95)',
];

if (!values.json) {
  console.log(`${circumstances()}. Tap to wall, ms.`);
  console.log(
    `In each room a wall and six people, who each tap once in ${pace.pace} seconds on average: ${rounded(6 / pace.pace)} taps a second per room.\n`,
  );
  row(COLUMNS);
}
for (const rooms of values.rooms.split(',').map(Number)) {
  const product = await productFigures(rooms);
  const bare = await bareFigures(rooms, product);
  show(rooms, 'bare', bare);
  show(rooms, values.postgres ? 'postgres' : 'sqlite', product, percentile(bare.toWall, 0.95));
}

type Measured = LiveFigures & { readonly cpuMsPerTap?: number };

async function productFigures(count: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-live-'));
  const postgres = values.postgres ? await startPostgres() : undefined;
  const program = await startProgram<RoomsReady>(here('measuring/rooms-process.ts'), [String(count)], {
    PORT: '0',
    DEMO: 'off',
    LOG_LEVEL: 'warn',
    DATA_DIR: folder,
    ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
  });
  try {
    const { url, rooms: people } = program.started;
    const rooms: LiveRoom[] = [];
    for (const [index, each] of people.entries()) rooms.push(await productRoom(url, each, 1000 + index));
    await tapInRooms(rooms, { ...pace, seconds: 3 });
    // As rooms-process.ts answers
    const used = async (): Promise<RoomsUsed> => (await program.ask()) as RoomsUsed;
    let before: RoomsUsed | undefined;
    const figures = await tapInRooms(rooms, pace, async () => {
      before = await used();
    });
    return { ...figures, cpuMsPerTap: ((await used()).cpuMs - (before?.cpuMs ?? 0)) / figures.taps };
  } finally {
    await program.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bareFigures(
  count: number,
  { wallBytesPerTap, phoneBytesPerTap }: Measured,
): Promise<Measured> {
  const program = await startProgram<{ readonly url: string }>(here('measuring/bare-process.ts'), []);
  const sizes = { wallBytes: wallBytesPerTap, phoneBytes: phoneBytesPerTap };
  const rooms = Array.from({ length: count }, (_, index) =>
    bareRoom(program.started.url, String(index), 6, sizes),
  );
  try {
    await tapInRooms(rooms, { ...pace, seconds: 3 });
    return await tapInRooms(rooms, pace);
  } finally {
    await program.stop();
  }
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function percentile(ascending: readonly number[], part: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * part))] ?? 0;
}

function show(rooms: number, server: string, figures: Measured, barePercentile?: number): void {
  const shown = {
    rooms,
    server,
    taps: figures.taps,
    medianMs: rounded(percentile(figures.toWall, 0.5)),
    p95Ms: rounded(percentile(figures.toWall, 0.95)),
    worstMs: rounded(figures.toWall.at(-1) ?? 0),
    savedP95Ms: rounded(percentile(figures.saved, 0.95)),
    cpuMsPerTap: figures.cpuMsPerTap === undefined ? null : rounded(figures.cpuMsPerTap),
    clientMsPerTap: rounded(figures.clientMsPerTap),
    wallBytesPerTap: figures.wallBytesPerTap,
    phoneBytesPerTap: figures.phoneBytesPerTap,
    timesBare:
      barePercentile === undefined ? null : rounded(percentile(figures.toWall, 0.95) / barePercentile),
  };
  if (values.json) console.log(JSON.stringify(shown));
  else row(Object.values(shown).map((value) => String(value ?? '-')));
}

function row(cells: readonly string[]): void {
  console.log(cells.map((cell, index) => cell.padStart(Math.max(8, COLUMNS[index]?.length ?? 0))).join('  '));
}
