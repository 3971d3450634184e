import { eventFor, partedEventFor } from '../calendar/reader-sessions.ts';
import { toEvent } from '../calendar/session-rows.ts';
import type { Invitation } from '../calendar/types.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { findNoticeChoice, type NoticeChoice, takesInvitations } from './notice-choice.ts';
import {
  type DueNotice,
  findPersonDue,
  listPresentSessions,
  listReaders,
  lockDueNotices,
  type MailPerson,
  type PresentSession,
  settleNotice,
} from './notice-store.ts';
import { invitationMailText, noticeMail } from './notice-texts.ts';
import { otherGuide, toldNews } from './session-guides.ts';
import { newsOf } from './session-news.ts';
import type { MailSession, ToldNews, ToldSession } from './session-words.ts';
import { queueMail, SITE } from './store.ts';
import type { MailReader } from './texts.ts';

/*
 * Turns what became of sessions into mails, person by person, once it is due (docs/decisions/0013). What somebody is told and that
 * they were told it is one transaction: each piece of news goes into the outbox once, whoever else is at it.
 */

/** Queues the mails of everyone for whom something is due; how many people were looked at. */
export async function tellDueNews({ database, clock }: Context): Promise<number> {
  const seen = new Set<PersonId>();
  for (;;) {
    const now = clock();
    const personId = await findPersonDue(database.db, now);
    // Whoever comes up again is in other hands at this moment
    if (personId === undefined || seen.has(personId)) return seen.size;
    seen.add(personId);
    await database.transaction((trx) => tellPerson(trx, personId, now));
  }
}

/** One session with something to tell, or to invite to, for one person. */
interface Item {
  readonly notice: DueNotice;
  readonly present: PresentSession;
  /** Undefined: they know it as it is, and are to be invited to it. */
  readonly news: ToldNews | undefined;
  readonly isInvitation: boolean;
  /** As calendars of this person have it from now on. */
  readonly event: Invitation['event'];
}

async function tellPerson(trx: Trx, personId: PersonId, now: Instant): Promise<void> {
  const notices = await lockDueNotices(trx, personId, now);
  if (notices.length === 0) return;
  const ids = notices.map(({ sessionId }) => sessionId);
  const present = await listPresentSessions(trx, personId, ids);
  const choice = await findNoticeChoice(trx, personId, now);
  const { person, secretaries } = await listReaders(trx, personId);
  const items: Item[] = [];
  for (const notice of notices) {
    const item =
      person && itemOf(notice, present.get(notice.sessionId), { choice, address: person.email, now });
    if (item === undefined) await settleNotice(trx, notice);
    else items.push(item);
  }
  if (person === undefined) return;
  const groups = Map.groupBy(items, ({ present: { row } }) => row.trajectory_id);
  for (const group of groups.values()) {
    const inOrder = group.toSorted((a, b) => a.present.row.number - b.present.row.number);
    await mailGroup(trx, inOrder, { person, secretaries: choice.secretaryCopy ? secretaries : [], now });
  }
  for (const { notice, present: session, event, isInvitation } of items) {
    await settleNotice(trx, notice, {
      at: now,
      session: session.state,
      sequence: event.sequence,
      invitation: isInvitation
        ? { address: person.email, content: session.row.ical_content_hash }
        : undefined,
    });
  }
}

/** Undefined when there is nothing to tell, and nothing to invite to. */
function itemOf(
  notice: DueNotice,
  present: PresentSession | undefined,
  {
    choice,
    address,
    now,
  }: { readonly choice: NoticeChoice; readonly address: string; readonly now: Instant },
): Item | undefined {
  if (present === undefined) return undefined;
  const { state, row } = present;
  const isInvited = notice.invitedSequence !== undefined;
  const isToCome = state.status === 'planned' && state.startsAt > now;
  const isRevised = isInvited && isToCome && notice.invitedContent !== row.ical_content_hash;
  const found = newsOf(notice.known, state) ?? (isRevised ? ({ kind: 'revised' } as const) : undefined);
  const news = found && toldNews(found, present);
  // Who guides it is in no calendar
  const isOfCalendars = news?.kind !== 'facilitatorChanged' || isRevised;
  // An event that came by invitation is kept up by invitations, or it would stay as it is
  const isInvitation = isOfCalendars && (isInvited || (isToCome && takesInvitations(choice)));
  // At another address it may come into another calendar, which does not have it
  const isFirst = isInvitation && notice.invitedAddress !== address;
  if (news === undefined && !(isFirst && isToCome)) return undefined;
  // The address of the site is filled in when it is sent
  const session = toEvent(row, SITE);
  const event =
    state.status === 'gone' ? partedEventFor(session, present.own, now) : eventFor(session, present.own);
  return { notice, present, news, isInvitation, event };
}

interface Recipients {
  readonly person: MailPerson;
  /** Who get a copy. */
  readonly secretaries: readonly MailPerson[];
  readonly now: Instant;
}

/** An invitation for each session that takes one, a notice of all the others, and a copy of all the news. */
async function mailGroup(
  trx: Trx,
  items: readonly Item[],
  { person, secretaries, now }: Recipients,
): Promise<void> {
  for (const item of items.filter(({ isInvitation }) => isInvitation))
    await mailInvitation(trx, item, person, now);
  await mailNotice(
    trx,
    items.filter(({ isInvitation }) => !isInvitation),
    { to: person, onBehalfOf: undefined, now },
  );
  for (const secretary of secretaries) {
    await mailNotice(trx, items, { to: secretary, onBehalfOf: displayName(person), now });
  }
}

async function mailNotice(
  trx: Trx,
  items: readonly Item[],
  {
    to,
    onBehalfOf,
    now,
  }: { readonly to: MailPerson; readonly onBehalfOf: string | undefined; readonly now: Instant },
): Promise<void> {
  const told = items.flatMap(({ present, news, notice }): readonly ToldSession[] =>
    news === undefined || news.kind === 'revised' ? [] : [{ session: seen(present, notice), news }],
  );
  const [first, ...more] = told;
  const [item] = items;
  if (first === undefined || item === undefined) return;
  const reader: MailReader = { name: displayName(to), onBehalfOf };
  const about = { reader, trajectoryName: item.present.row.trajectory_name };
  await queueMail(trx, { ...envelope(to, now), ...noticeMail(about, [first, ...more]) });
}

async function mailInvitation(
  trx: Trx,
  { present, news, event, notice }: Item,
  person: MailPerson,
  now: Instant,
): Promise<void> {
  const name = displayName(person);
  const about = { reader: { name, onBehalfOf: undefined }, trajectoryName: present.row.trajectory_name };
  const isOver = present.state.status !== 'planned';
  const isSameTime =
    notice.known?.startsAt === present.state.startsAt && notice.known.endsAt === present.state.endsAt;
  const invitation: Invitation = {
    method: isOver ? 'CANCEL' : 'REQUEST',
    kind: present.isFacilitator ? 'facilitator' : 'participant',
    event,
    attendee: { name, address: person.email },
    // Another time asks for another answer
    answer: isSameTime ? present.answer : undefined,
  };
  await queueMail(trx, {
    ...envelope(person, now),
    ...invitationMailText(about, { session: seen(present, notice), news }),
    invitation,
  });
}

/** News of one reader arrives in the order in which it happened. */
function envelope(to: MailPerson, now: Instant) {
  return { recipientId: to.id, toAddress: to.email, seriesKey: `sessions:${to.id}`, dueAt: now, now };
}

function seen(
  { row, state, ownTurn, hostMunicipality, guide }: PresentSession,
  { known }: DueNotice,
): MailSession {
  const { number } = row;
  return {
    number,
    startsAt: state.startsAt,
    endsAt: state.endsAt,
    hostMunicipality,
    ownTurn,
    venue: state.venue,
    otherGuide: otherGuide(known, state, guide),
  };
}
