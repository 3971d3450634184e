import type { Trx } from '../database/tables.ts';
import { findNoticeChoice } from '../notifications/notice-choice.ts';
import { listReaders } from '../notifications/notice-store.ts';
import { queueMail } from '../notifications/store.ts';
import { displayName } from '../people/rules.ts';
import type { PersonId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import { keeperDatesMail } from './first-date-mails.ts';
import type { MomentAsked } from './rules.ts';

/**
 * Tells who keeps the calendar of a member which moments that member is asked about, when the member wants them to have copies. Without
 * the link, which is the member's own: they look into the calendar, the member answers.
 */
export async function askSecretaries(
  trx: Trx,
  personId: PersonId,
  {
    moments,
    answerBy,
    now,
  }: { readonly moments: readonly MomentAsked[]; readonly answerBy: CalendarDate; readonly now: Instant },
): Promise<void> {
  const { secretaryCopy } = await findNoticeChoice(trx, personId, now);
  const { person, secretaries } = await listReaders(trx, personId);
  if (person === undefined || !secretaryCopy) return;
  for (const secretary of secretaries) {
    await queueMail(trx, {
      recipientId: secretary.id,
      toAddress: secretary.email,
      ...keeperDatesMail({
        name: displayName(secretary),
        wethouderName: displayName(person),
        moments,
        answerBy,
      }),
      dueAt: now,
      now,
    });
  }
}
