/** For each candidate the others whom the hard rules let them be with, nearest first; of equals the first. */
import { ALLOWED, MINUTES, type Prepared } from './prepared.ts';

export interface Neighbourhood {
  /** `nearest[candidate * most + rank]`, for ranks below `counts[candidate]` */
  readonly nearest: Int32Array;
  readonly counts: Int32Array;
  /** Listed per candidate at most. */
  readonly most: number;
}

/** Only candidates that are in no locked group have and are neighbours. */
export function neighbourhoodOf({ between, count, free }: Prepared, most: number): Neighbourhood {
  const width = Math.min(most, Math.max(1, free.length - 1));
  const nearest = new Int32Array(count * width);
  const counts = new Int32Array(count);
  for (const one of free) {
    const words = new Float64Array(free.length);
    let length = 0;
    for (const other of free) {
      const word = between[one * count + other] ?? 0;
      if (other === one || (word & ALLOWED) === 0) continue;
      words[length] = (word & MINUTES) * count + other;
      length += 1;
    }
    const listed = words.subarray(0, length).sort().subarray(0, width);
    for (const [rank, word] of listed.entries()) nearest[one * width + rank] = word % count;
    counts[one] = listed.length;
  }
  return { nearest, counts, most: width };
}
