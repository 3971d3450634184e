import type { Clock } from '../shared/time.ts';
import type { Database } from './database.ts';

/** What every service is given: where things are kept and what time it is. */
export interface Context {
  readonly database: Database;
  readonly clock: Clock;
}
