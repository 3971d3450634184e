import type { ApiContext } from '../../schema/api-context.ts';
import { findSight } from '../access/sight.ts';
import { viewerFor } from '../access/viewer.ts';
import { Looks } from '../audit/looks.ts';
import type { CalendarReader } from '../busy-times/service.ts';
import type { Context } from '../database/context.ts';

/** What a running server gives to every request. */
export interface ApiServices {
  readonly context: Context;
  readonly baseUrl: string;
  readonly calendars: CalendarReader;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

export interface ApiCaller {
  readonly token: string | undefined;
  readonly forgetCookie: ApiContext['forgetCookie'];
  readonly keepCookie: ApiContext['keepCookie'];
  readonly codeAttempts: ApiContext['codeAttempts'];
  readonly formsSent: ApiContext['formsSent'];
  readonly linksAsked: ApiContext['linksAsked'];
  readonly noteRefused: ApiContext['noteRefused'];
}

/** Who asks, looked up now: for each request, and again for each event of a subscription. */
export async function apiContextFor(services: ApiServices, caller: ApiCaller): Promise<ApiContext> {
  const { context, baseUrl, calendars, stopping } = services;
  const { db } = context.database;
  const viewer = await viewerFor(db, caller.token, context.clock());
  let seen: ReturnType<ApiContext['sight']> | undefined;
  const sight: ApiContext['sight'] = () => {
    if (seen === undefined) {
      const asked = findSight(db, viewer);
      seen = asked;
      // Once it is there nobody has to wait for it; when it fails, whoever asks next hears why
      asked.then(
        (found) => {
          seen = found;
        },
        () => undefined,
      );
    }
    return seen;
  };
  return { context, db, viewer, sight, looks: new Looks(), baseUrl, calendars, stopping, ...caller };
}
