import type { Sight } from '../src/access/sight.ts';
import type { Viewer } from '../src/access/types.ts';
import type { Looks } from '../src/audit/looks.ts';
import type { CalendarReader } from '../src/busy-times/service.ts';
import type { Context } from '../src/database/context.ts';
import type { Db } from '../src/database/tables.ts';
import type { Instant } from '../src/shared/time.ts';

/** A short code can be guessed where a token cannot: who was wrong too often waits, also with a right one. */
export interface CodeAttempts {
  secondsToWait(): number | undefined;
  countWrong(): void;
}

/** What a stranger may ask for, such as forms to send; each costs a mail to somebody. */
export interface AttemptsOfNetwork {
  secondsToWait(): number | undefined;
  count(): void;
}

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
  /** For an event that several hear: what is loaded under it for one of them is there for the others. */
  readonly reading?: object | undefined;
  /** What is asked was found not to be too much before: at an earlier event of the same subscription. */
  readonly isCounted?: boolean;
  /** Takes the cookie away from the browser that asks; nothing happens for a program. */
  readonly forgetCookie: () => void;
  /** Gives the browser that asks this token as its cookie until then; nothing happens for a program. */
  readonly keepCookie: (token: string, until: Instant) => void;
  /** What this network address may still guess of the short codes to join with. */
  readonly codeAttempts: CodeAttempts;
  /** What this network address may still send of the forms to register with. */
  readonly formsSent: AttemptsOfNetwork;
  /** What this network address may still ask of links to sign in with. */
  readonly linksAsked: AttemptsOfNetwork;
  /** Writes in the log that a decision was refused with NOT_ALLOWED or NOT_FOUND (resolvers/decision.ts). */
  readonly noteRefused: (decision: string, code: string) => void;
  /** What sensitive data was seen for this request; written down before the answer is given. */
  readonly looks: Looks;
  /** Links start with it; no slash at the end. */
  readonly baseUrl: string;
  /** Reads calendars at addresses that people give. */
  readonly calendars: CalendarReader;
  /** Ends when the server stops: subscriptions then end too. */
  readonly stopping: AbortSignal;
}
