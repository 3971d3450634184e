import type { SessionStatus } from '../gql/graphql.ts';

interface Timed {
  readonly status: SessionStatus;
  readonly startsAt: string;
}

/** Whether a session is planned and has not begun, by the clock of the device; what may still be done the API decides. */
export function isToCome({ status, startsAt }: Timed, now: number = Date.now()): boolean {
  return status === 'PLANNED' && Date.parse(startsAt) > now;
}
