/** Rooms of one wall and six phones each, and people who tap at moments of their own. */
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '../../src/shared/seeded-random.ts';
import type { EventStream } from './event-stream.ts';

/** A room as the one who taps sees it. */
export interface LiveRoom {
  readonly phones: number;
  /** Opens the stream of the wall; it tells the version of each plan that arrives. */
  openWall(hear: (version: number, at: number) => void): Promise<EventStream>;
  openPhone(index: number): Promise<EventStream>;
  /** Sends a tap; gives the version of the round that holds it. */
  tap(phone: number): Promise<number>;
}

export interface LiveFigures {
  readonly taps: number;
  /** From sending a tap to the wall having received the plan that counts it, in milliseconds, ascending. */
  readonly toWall: readonly number[];
  /** From sending a tap to the answer that it is saved. */
  readonly saved: readonly number[];
  readonly wallBytesPerTap: number;
  readonly phoneBytesPerTap: number;
  /** Processor time of all walls and phones together. */
  readonly clientMsPerTap: number;
}

export interface Pace {
  /** How long everybody taps. */
  readonly seconds: number;
  /** Seconds between two taps of one person, on average. */
  readonly pace: number;
}

/** Every plan that a wall received, by version, and who still waits for one. */
class Wall {
  #newest = 0;
  #newestAt = 0;
  #waiting: { readonly version: number; readonly arrived: (at: number) => void }[] = [];
  readonly #arrivals: { readonly version: number; readonly at: number }[] = [];

  hear(version: number, at: number): void {
    if (version <= this.#newest) return;
    this.#newest = version;
    this.#newestAt = at;
    this.#arrivals.push({ version, at });
    const [arrived, waiting] = [
      this.#waiting.filter((each) => each.version <= version),
      this.#waiting.filter((each) => each.version > version),
    ];
    this.#waiting = waiting;
    for (const each of arrived) each.arrived(this.#newestAt);
  }

  /** When the plan of this version, or of a newer one, had been received. */
  async received(version: number): Promise<number> {
    const found = this.#arrivals.find((arrival) => arrival.version >= version);
    if (found !== undefined) return found.at;
    return new Promise((arrived) => this.#waiting.push({ version, arrived }));
  }
}

/**
 * Lets everybody in all rooms tap for a while. The first second is not counted. `begin` is called when everybody follows
 * and nobody has tapped.
 */
export async function tapInRooms(
  rooms: readonly LiveRoom[],
  { seconds, pace }: Pace,
  begin: () => Promise<void> = async () => undefined,
): Promise<LiveFigures> {
  const streams: { readonly walls: EventStream[]; readonly phones: EventStream[] } = {
    walls: [],
    phones: [],
  };
  const walls: Wall[] = [];
  for (const room of rooms) {
    const wall = new Wall();
    walls.push(wall);
    streams.walls.push(await room.openWall((version, at) => wall.hear(version, at)));
    for (let index = 0; index < room.phones; index += 1) streams.phones.push(await room.openPhone(index));
  }
  const toWall: number[] = [];
  const saved: number[] = [];
  let taps = 0;
  await begin();
  const usedBefore = process.cpuUsage();
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const person = async (roomIndex: number, phone: number): Promise<void> => {
    const room = rooms[roomIndex];
    const wall = walls[roomIndex];
    if (room === undefined || wall === undefined) throw new Error('No such room.');
    const random = seeded(1 + roomIndex * room.phones + phone);
    // Whoever would tap after the end is done
    const wait = () => {
      const ms = 150 + -Math.log(1 - random()) * (pace * 1000 - 150);
      return pause(Math.max(0, Math.min(ms, until - performance.now())));
    };
    await wait();
    for (; performance.now() < until; await wait()) {
      const start = performance.now();
      taps += 1;
      const version = await room.tap(phone);
      const savedAt = performance.now();
      const receivedAt = await wall.received(version);
      if (start < begun + 1000) continue;
      saved.push(savedAt - start);
      toWall.push(receivedAt - start);
    }
  };
  await Promise.all(
    rooms.flatMap(({ phones }, roomIndex) =>
      Array.from({ length: phones }, (_, phone) => person(roomIndex, phone)),
    ),
  );
  const { user, system } = process.cpuUsage(usedBefore);
  const bytes = (all: readonly EventStream[]) => all.reduce((sum, stream) => sum + stream.bytes(), 0);
  const figures = {
    taps,
    toWall: toWall.toSorted((a, b) => a - b),
    saved: saved.toSorted((a, b) => a - b),
    wallBytesPerTap: Math.round(bytes(streams.walls) / taps),
    phoneBytesPerTap: Math.round(bytes(streams.phones) / taps / (rooms[0]?.phones ?? 1)),
    clientMsPerTap: (user + system) / 1000 / taps,
  };
  for (const stream of [...streams.walls, ...streams.phones]) stream.close();
  return figures;
}
