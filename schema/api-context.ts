import type { Sight } from '../src/access/sight.ts';
import type { Viewer } from '../src/access/types.ts';
import type { CalendarReader } from '../src/busy-times/service.ts';
import type { Context } from '../src/database/context.ts';
import type { Db } from '../src/database/tables.ts';

/** What every resolver is given. Made anew for each request, and for each event of a subscription. */
export interface ApiContext {
  /** For services: the database and the clock. */
  readonly context: Context;
  /** For reading. */
  readonly db: Db;
  readonly viewer: Viewer;
  /** The token that the viewer came with; signing out ends it. */
  readonly token: string | undefined;
  /** What the viewer may see; read from the database when first asked. */
  readonly sight: () => Sight | Promise<Sight>;
  /** Takes the cookie away from the browser that asks; nothing happens for a program. */
  readonly forgetCookie: () => void;
  /** Links start with it; no slash at the end. */
  readonly baseUrl: string;
  /** Reads calendars at addresses that people give. */
  readonly calendars: CalendarReader;
  /** Ends when the server stops: subscriptions then end too. */
  readonly stopping: AbortSignal;
}
