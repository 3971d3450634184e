import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { SessionId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import type { Instant } from '../shared/time.ts';
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

/**
 * Tells the facilitator of a session that too few come to it, without saying who does not: that is on the page of the
 * session, after signing in. Call it in the transaction of the absence that made it so.
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
    dueAt: now,
    now,
  });
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
