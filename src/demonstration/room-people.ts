/** What a phone of the room says about one moment. */
export interface RoomAnswer {
  readonly slotId: string;
  readonly answer: 'YES' | 'IF_NEEDED' | 'NO';
  readonly canHost: boolean;
}

/** A moment on which a phone is asked. */
export interface RoomSlot {
  readonly id: string;
  readonly date: string;
  readonly dayPart: string;
}

/** One touch of a finger: a single moment, or a whole row of them answered at once. */
export interface Tap {
  readonly waitMs: number;
  readonly answers: readonly RoomAnswer[];
}

/** A sequence of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sunday is 0. Most councils meet on days that a group is not asked about; some do not. */
const TAKEN_WEEKDAYS: readonly number[] = [2, 3, 4, 2, 3, 5];

/**
 * How one person of the room answers: one weekday is mostly taken (the council, a committee) and goes in one tap, the rest
 * day by day. All waits together are `totalMs`. Every slot is answered exactly once, nearly in order of date.
 */
export function tapsOf(slots: readonly RoomSlot[], seed: number, totalMs: number): readonly Tap[] {
  const chance = chanceFrom(seed);
  const taken = TAKEN_WEEKDAYS[seed % TAKEN_WEEKDAYS.length];
  const isTaken = ({ date }: RoomSlot) => new Date(`${date}T00:00:00Z`).getUTCDay() === taken;
  const whole = slots
    .filter(isTaken)
    .map(({ id }): RoomAnswer => ({ slotId: id, answer: 'NO', canHost: true }));
  const rows: (readonly RoomAnswer[])[] = slots
    .filter((slot) => !isTaken(slot))
    .map(({ id }) => [{ slotId: id, answer: answerFor(chance()), canHost: chance() < 0.85 }]);
  if (whole.length > 0) rows.splice(Math.floor(chance() * Math.min(4, rows.length)), 0, whole);
  const weights = rows.map(() => 0.3 + chance());
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return rows.map((answers, place) => ({
    waitMs: Math.round(((weights[place] ?? 0) / sum) * totalMs),
    answers,
  }));
}

function answerFor(chance: number): RoomAnswer['answer'] {
  if (chance < 0.72) return 'YES';
  return chance < 0.87 ? 'IF_NEEDED' : 'NO';
}
