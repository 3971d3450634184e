import type { Trx } from '../database/tables.ts';
import { queueMail, SITE } from '../notifications/store.ts';
import { CLOSING, type MailText, PERSONAL, paragraphs, personalLink } from '../notifications/texts.ts';
import { displayName } from '../people/rules.ts';
import type { Person } from '../people/types.ts';
import { dateInWords, momentInWords } from '../shared/dutch-time.ts';
import type { SessionId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import { dateOf, type Instant } from '../shared/time.ts';

/*
 * The practical letter: when, where and with whom a group begins, and what to expect. It is the first word to its members about who else
 * is in the group. No party, no topic, and nothing about why somebody is in it (domain, "What must stay safe").
 */

/** A first session, as the letter tells of it. */
export interface FirstSession {
  readonly sessionId: SessionId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly numberOfSessions: number;
  /** In one line; undefined as long as it is not known. */
  readonly venue: string | undefined;
  readonly hostMunicipality: string;
  readonly members: readonly {
    readonly person: Person;
    readonly municipality: string;
    readonly isHost: boolean;
  }[];
  readonly facilitator: Person;
}

/** Queues the letter to each member, by a mail with an own link, and to the facilitator. */
export async function queuePracticalLetters(trx: Trx, first: FirstSession, now: Instant): Promise<void> {
  for (const { person, isHost } of first.members) {
    await queueMail(trx, {
      recipientId: person.id,
      toAddress: person.email,
      ...letterToMember(first, person, isHost),
      linkKind: 'personal',
      onceKey: `practicalLetter:${first.sessionId}:${person.id}`,
      dueAt: now,
      now,
    });
  }
  const { facilitator } = first;
  await queueMail(trx, {
    recipientId: facilitator.id,
    toAddress: facilitator.email,
    ...letterToFacilitator(first),
    onceKey: `practicalLetter:${first.sessionId}:${facilitator.id}`,
    dueAt: now,
    now,
  });
}

function letterToMember(first: FirstSession, reader: Person, isHost: boolean): MailText {
  return {
    subject: `Uw intervisiegroep begint op ${dateInWords(dateOf(first.startsAt))}`,
    body: paragraphs(
      `Beste ${displayName(reader)},`,
      'Uw intervisiegroep begint. Hier leest u wanneer, waar en met wie, en wat u kunt verwachten.',
      whenAndWhere(first),
      ...(isHost
        ? [
            first.venue === undefined
              ? 'U ontvangt de groep deze eerste keer. Wilt u een ruimte regelen, en de locatie invullen op de pagina van de bijeenkomst?'
              : 'U ontvangt de groep deze eerste keer. Klopt de locatie niet? Wijzig die dan op de pagina van de bijeenkomst.',
          ]
        : []),
      withWhom(first),
      `Uw begeleider is ${displayName(first.facilitator)}.`,
      expectations(first),
      'Wat u in de groep bespreekt, blijft in de groep. Bewaar daarom ook deze mail voor uzelf.',
      `Op deze pagina staat alles bij elkaar:\n${personalLink(sessionPath(first.sessionId))}`,
      `U krijgt ook een aparte mail, waarmee u de bijeenkomst in uw agenda zet. ${PERSONAL}`,
      CLOSING,
    ),
  };
}

function letterToFacilitator(first: FirstSession): MailText {
  return {
    subject: `Uw nieuwe groep begint op ${dateInWords(dateOf(first.startsAt))}`,
    body: paragraphs(
      `Beste ${displayName(first.facilitator)},`,
      'Een groep die u begeleidt, begint.',
      whenAndWhere(first),
      withWhom(first),
      'Iedereen heeft dezelfde informatie gekregen. Aan het einde van de eerste bijeenkomst plant de groep samen de andere bijeenkomsten.',
      `Op deze pagina staat alles bij elkaar, na inloggen:\n${SITE}${sessionPath(first.sessionId)}`,
      CLOSING,
    ),
  };
}

function whenAndWhere({ startsAt, endsAt, hostMunicipality, venue }: FirstSession): string {
  return [
    `Wanneer: ${momentInWords(startsAt, endsAt)}`,
    `Ontvangende gemeente: ${hostMunicipality}`,
    `Locatie: ${venue ?? 'volgt'}`,
  ].join('\n');
}

function withWhom({ members }: FirstSession): string {
  const lines = members.map(({ person, municipality }) => `- ${displayName(person)}, ${municipality}`);
  return ['In de groep zitten:', ...lines].join('\n');
}

/** Who does not get a turn, is first in the continuation (domain, "Joint planning"). */
function expectations({ numberOfSessions, members }: FirstSession): string {
  const turns =
    members.length <= numberOfSessions
      ? 'Iedereen ontvangt de groep één keer in de eigen gemeente.'
      : 'Elke keer ontvangt een ander de groep in de eigen gemeente. Wie niet aan de beurt komt, is bij een vervolg als eerste aan de beurt.';
  return (
    `Er zijn ${numberOfSessions} bijeenkomsten. ${turns} ` +
    `Aan het einde van de eerste bijeenkomst plant u samen de andere ${numberOfSessions - 1}. Neem daarvoor uw agenda en uw telefoon mee.`
  );
}
