import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { queueMail, SITE } from './store.ts';
import { type MailText, opening, paragraphs, signature } from './texts.ts';

/** Too few come to a session, or its host does not. */
export interface LowTurnout {
  readonly sessionId: SessionId;
  readonly turnout: {
    readonly members: number;
    readonly absent: number;
    readonly minPresent: number;
    readonly isHostAbsent: boolean;
  };
}

/** Who says to come after all, and then again not to come, says nothing new. */
const QUIET_MS = 3_600_000;

/**
 * Tells the facilitator of a session that too few come to it, without saying who does not: that is on the page of the
 * session, after signing in. Who was told the same of this session in the last hour is not told again. Call it in the transaction
 * of the absence that made it so, with the trajectory held.
 */
export async function mailLowTurnout(trx: Trx, news: LowTurnout, now: Instant): Promise<void> {
  const row = await trx
    .selectFrom('sessions')
    .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
    .innerJoin('people', 'people.id', 'sessions.facilitator_id')
    .select(['people.id', 'people.email', 'people.given_name', 'people.family_name'])
    .select(['trajectories.name', 'sessions.number', 'sessions.starts_at', 'sessions.ends_at'])
    .where('sessions.id', '=', news.sessionId)
    .where('people.erased_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return;
  const seriesKey = `turnout:${news.sessionId}:${row.starts_at}:${news.turnout.isHostAbsent ? 'host' : 'few'}`;
  if (await wasTold(trx, row.id, seriesKey, now)) return;
  const { subject, body } = lowTurnoutMail({
    facilitator: displayName({ givenName: row.given_name, familyName: row.family_name }),
    trajectoryName: row.name,
    number: row.number,
    when: momentInWords(row.starts_at, row.ends_at),
    ...news,
  });
  await queueMail(trx, {
    recipientId: row.id,
    toAddress: row.email,
    subject,
    body,
    seriesKey,
    dueAt: now,
    now,
  });
}

async function wasTold(trx: Trx, facilitatorId: PersonId, seriesKey: string, now: Instant): Promise<boolean> {
  const told = await trx
    .selectFrom('outbox')
    .select('id')
    .where('recipient_id', '=', facilitatorId)
    .where('series_key', '=', seriesKey)
    .where('created_at', '>', instantFromMillis(millisOf(now) - QUIET_MS))
    .executeTakeFirst();
  return told !== undefined;
}

function lowTurnoutMail({
  facilitator,
  trajectoryName,
  number,
  when,
  sessionId,
  turnout: { members, absent, minPresent, isHostAbsent },
}: LowTurnout & {
  readonly facilitator: string;
  readonly trajectoryName: string;
  readonly number: number;
  readonly when: string;
}): MailText {
  const reader = { name: facilitator, onBehalfOf: undefined };
  const present = members - absent;
  const tooFew =
    present < minPresent
      ? `Er ${present === 1 ? 'komt nu nog 1 deelnemer' : `komen nu nog ${present} deelnemers`}. De groep heeft afgesproken dat er minstens ${minPresent} zijn.`
      : undefined;
  return {
    subject: `Bijeenkomst ${number} komt in de knel: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `Bijeenkomst ${number} van ${trajectoryName} staat gepland op ${when}.`,
      [isHostAbsent ? 'De gastheer kan dan niet.' : undefined, tooFew]
        .filter((line) => line !== undefined)
        .join(' '),
      `Op de pagina van de bijeenkomst ziet u wie er niet kan, en kiest u een ander moment:\n${SITE}${sessionPath(sessionId)}`,
      ...signature(reader),
    ),
  };
}
