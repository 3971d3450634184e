import { dateInWords, momentInWords } from '../shared/dutch-time.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import { SITE, TOKEN } from './store.ts';

/*
 * The mails, in plain Dutch (B1) with "u". A mail says that there is a session, when and where. Never a topic, never
 * who is absent, never why something changed: reasons are often personal (domain, "What must stay safe").
 */

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** Who reads a mail about a trajectory. */
export interface MailReader {
  readonly name: string;
  /** Name of the participant whose calendar the reader keeps; undefined when the reader is in the group. */
  readonly onBehalfOf: string | undefined;
}

/** A session as one reader sees it. */
export interface MailSession {
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Everyday name; undefined for a neutral venue. */
  readonly hostMunicipality: string | undefined;
  /** The reader, or the participant whose calendar the reader keeps, receives the group. */
  readonly ownTurn: boolean;
  /** Name, street and place in one line; undefined as long as it is not known. */
  readonly venue: string | undefined;
}

export function signInLinkMail(request: { readonly name: string; readonly validMinutes: number }): MailText {
  return {
    subject: 'Uw link om in te loggen bij Toerbeurt',
    body: paragraphs(
      `Beste ${request.name},`,
      'Met deze link logt u in bij Toerbeurt:',
      `${SITE}/inloggen/${TOKEN}`,
      `De link werkt één keer, en tot ${request.validMinutes} minuten nadat deze mail is verstuurd.`,
      'Hebt u niet om deze link gevraagd? Dan hoeft u niets te doen. Stuur deze mail niet door.',
      CLOSING,
    ),
  };
}

export function planConfirmedMail({
  reader,
  trajectoryName,
  sessions,
}: {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  /** In order of number. */
  readonly sessions: readonly MailSession[];
}): MailText {
  return {
    subject: `De planning staat vast: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `De planning van ${trajectoryName} staat vast. ${introduction(sessions.length)}`,
      sessions.map(sessionInWords).join('\n\n'),
      ...sessions.filter(({ ownTurn }) => ownTurn).map((session) => ownTurnInWords(reader, session)),
      ...ending(reader),
    ),
  };
}

export function sessionMovedMail({
  reader,
  trajectoryName,
  session,
  before,
}: {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  readonly session: MailSession;
  readonly before: { readonly startsAt: Instant; readonly endsAt: Instant };
}): MailText {
  return {
    subject: `Bijeenkomst ${session.number} is verplaatst: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `Bijeenkomst ${session.number} van ${trajectoryName} is verplaatst.`,
      [
        `Het was: ${momentInWords(before.startsAt, before.endsAt)}`,
        `Het wordt: ${momentInWords(session.startsAt, session.endsAt)}`,
        ...placeInWords(session),
      ].join('\n'),
      ...ending(reader),
    ),
  };
}

export function sessionCancelledMail({
  reader,
  trajectoryName,
  session,
}: {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  readonly session: MailSession;
}): MailText {
  return {
    subject: `Bijeenkomst ${session.number} gaat niet door: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `Bijeenkomst ${session.number} van ${trajectoryName} gaat niet door. De bijeenkomst stond gepland op ${momentInWords(session.startsAt, session.endsAt)}.`,
      'Over een nieuwe datum krijgt u bericht.',
      ...ending(reader),
    ),
  };
}

export function venueChangedMail({
  reader,
  trajectoryName,
  session,
}: {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  readonly session: MailSession;
}): MailText {
  return {
    subject: `De locatie van bijeenkomst ${session.number} is veranderd: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `De locatie van bijeenkomst ${session.number} van ${trajectoryName} is veranderd. De datum en de tijd blijven gelijk.`,
      sessionInWords(session),
      ...ending(reader),
    ),
  };
}

export function hostsSwappedMail({
  reader,
  trajectoryName,
  sessions,
}: {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  /** The two sessions, in order of number, with the hosts they have now. */
  readonly sessions: readonly MailSession[];
}): MailText {
  return {
    subject: `Twee gemeenten ruilen van beurt: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `Bij ${trajectoryName} ruilen twee gemeenten van beurt. De datums en de tijden blijven gelijk. Zo is het nu:`,
      sessions.map(sessionInWords).join('\n\n'),
      ...sessions.filter(({ ownTurn }) => ownTurn).map((session) => ownTurnInWords(reader, session)),
      ...ending(reader),
    ),
  };
}

export const CLOSING = 'Met vriendelijke groet,\nhet bureau';

const COUNTS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

function introduction(count: number): string {
  return count === 1 ? 'Dit is de bijeenkomst:' : `Dit zijn de ${COUNTS[count] ?? count} bijeenkomsten:`;
}

function sessionInWords(session: MailSession): string {
  return [
    `Bijeenkomst ${session.number}: ${momentInWords(session.startsAt, session.endsAt)}`,
    ...placeInWords(session),
  ].join('\n');
}

function placeInWords({ hostMunicipality, venue }: MailSession): readonly string[] {
  return [
    hostMunicipality === undefined ? 'Op een neutrale plek' : `Ontvangende gemeente: ${hostMunicipality}`,
    `Locatie: ${venue ?? 'volgt'}`,
  ];
}

function ownTurnInWords({ onBehalfOf }: MailReader, { startsAt, number }: MailSession): string {
  const day = dateInWords(dateOf(startsAt));
  return onBehalfOf === undefined
    ? `Op ${day} ontvangt u de groep (bijeenkomst ${number}).`
    : `Op ${day} ontvangt ${onBehalfOf} de groep (bijeenkomst ${number}).`;
}

export function opening({ name }: MailReader): string {
  return `Beste ${name},`;
}

function ending(reader: MailReader): readonly string[] {
  return [
    `Uw bijeenkomsten staan op uw agendapagina. Daar kunt u ze ook in uw eigen agenda zetten:\n${SITE}/agenda`,
    ...signature(reader),
  ];
}

/** The last lines, with why a secretary gets the mail. */
export function signature({ onBehalfOf }: MailReader): readonly string[] {
  return [
    ...(onBehalfOf === undefined ? [] : [`U krijgt deze mail omdat u de agenda bijhoudt van ${onBehalfOf}.`]),
    CLOSING,
  ];
}

export function paragraphs(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
