import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFeed } from '../calendar/feed-text.ts';
import type { Feed, SessionEvent } from '../calendar/types.ts';
import { fixedSessionOf } from '../planner/first-date.ts';
import type { PlannedSession, PlanningProblem } from '../planner/types.ts';
import { makeFolder } from '../shared/folders.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';

/** R 000: six sessions make a trajectory, of which a first date is the first. */
const SESSIONS_OF_TRAJECTORY = 6;

/**
 * Writes the planned sessions as calendars: `groep.ics`, the same for every participant (a calendar shows
 * when and where, never who), and `begeleider.ics`, which names the group. The fixed session is left out: it
 * is already in everyone's calendar. Gives the paths; a refusal carries the system's code.
 */
export function writeCalendars(
  problem: PlanningProblem,
  sessions: readonly PlannedSession[],
  folder: string,
  now: Instant,
): Result<readonly string[], { readonly code: 'UNWRITABLE'; readonly reason: string }> {
  const events = sessions.flatMap((session) => sessionEvents(problem, session, now));
  const feeds: Readonly<Record<string, Feed>> = {
    'groep.ics': { kind: 'participant', name: `Intervisie ${problem.name}`, events },
    'begeleider.ics': { kind: 'facilitator', name: `Intervisie ${problem.name}`, events },
  };
  try {
    makeFolder(folder);
    for (const [file, feed] of Object.entries(feeds)) writeFileSync(join(folder, file), renderFeed(feed));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    return refuse({ code: 'UNWRITABLE', reason: error.code });
  }
  return accept(Object.keys(feeds).map((file) => join(folder, file)));
}

/** None for a session that was held at a moment the file no longer has. */
function sessionEvents(
  problem: PlanningProblem,
  planned: PlannedSession,
  now: Instant,
): readonly SessionEvent[] {
  const slot = problem.slots.find(({ id }) => id === planned.slot);
  if (slot === undefined) return [];
  const host = problem.participants.find(({ id }) => id === planned.host);
  const event: SessionEvent = {
    status: 'planned',
    uid: uidOf(problem, planned.session),
    sequence: 0,
    createdAt: now,
    revisedAt: now,
    startsAt: slot.start,
    endsAt: slot.end,
    number: planned.session,
    total:
      fixedSessionOf(problem) === undefined
        ? Math.max(SESSIONS_OF_TRAJECTORY, problem.sessionsToPlan)
        : problem.sessionsToPlan + 1,
    trajectoryName: problem.name,
    reception: host === undefined ? { kind: 'neutral' } : { kind: 'municipality', name: host.municipality },
    venue: { kind: 'toBeAnnounced' },
  };
  return [event];
}

/** The same for the same session of the same group, so that importing a new plan moves it. */
function uidOf(problem: PlanningProblem, session: number): string {
  const group = createHash('sha256').update(`${problem.name}\n${problem.fixedSession.date}`).digest('hex');
  return `${group.slice(0, 32)}-${session}@toerbeurt.invalid`;
}
