import { once } from 'node:events';
import { redeemSignInLink } from '../../src/access/sign-in.ts';
import { type DatabaseLocation, openDatabase } from '../../src/database/database.ts';
import type { Instant } from '../../src/shared/time.ts';

/*
 * A process of its own that redeems one sign-in link several times at once: it opens the database, says that it is
 * ready, waits until it is told to go, and sends what became of each attempt.
 */

// What the test that starts this process gives along
const { location, token, now, attempts } = JSON.parse(process.argv[2] ?? '') as {
  location: DatabaseLocation;
  token: string;
  now: Instant;
  attempts: number;
};
const database = await openDatabase(location);
process.send?.('ready');
await once(process, 'message');
const context = { database, clock: () => now };
const results = await Promise.all(Array.from({ length: attempts }, () => redeemSignInLink(context, token)));
await database.close();
process.send?.(results.map((result) => (result.ok ? 'signed in' : result.refusal.code)));
process.disconnect();
