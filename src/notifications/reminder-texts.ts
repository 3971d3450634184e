import { momentInWords } from '../shared/dutch-time.ts';
import type { ReminderKind } from './reminder-rules.ts';
import { type MailSession, placeInWords } from './session-words.ts';
import { SITE } from './store.ts';
import { type MailReader, type MailText, opening, paragraphs, signature } from './texts.ts';

/** A session that comes near, as one reader sees it. */
export interface ReminderMail {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  readonly session: MailSession;
  /** The page of the session, as a path of the screens. */
  readonly path: string;
}

export function sessionReminder(
  kind: Exclude<ReminderKind, 'hostChecklist'>,
  { reader, trajectoryName, session, path }: ReminderMail,
): MailText {
  const soon = kind === 'twoWeeks' ? 'over twee weken' : 'over twee dagen';
  return {
    subject: `Herinnering: bijeenkomst ${session.number} is ${soon} (${trajectoryName})`,
    body: paragraphs(
      opening(reader),
      `Bijeenkomst ${session.number} van ${trajectoryName} komt eraan:`,
      [`Wanneer: ${momentInWords(session.startsAt, session.endsAt)}`, ...placeInWords(session)].join('\n'),
      ...(session.ownTurn ? [`${subjectOf(reader)} ontvangt dan de groep.`] : []),
      `Meer over de ingang en parkeren, of afmelden? Kijk op de pagina van de bijeenkomst:\n${SITE}${path}`,
      ...signature(reader),
    ),
  };
}

/** What a host tells of the reception. */
export interface Arrangements {
  readonly venue: string | undefined;
  readonly room: string | undefined;
  readonly directions: string | undefined;
  readonly parking: string | undefined;
  readonly lunch: string | undefined;
}

/** Asks who receives the group for what is not known yet; says so when all is. */
export function hostChecklist(
  { reader, trajectoryName, session, path }: ReminderMail,
  arrangements: Arrangements,
): MailText {
  const lines = [
    ['Locatie', arrangements.venue],
    ['Zaal', arrangements.room],
    ['Ingang', arrangements.directions],
    ['Parkeren', arrangements.parking],
    ['Lunch', arrangements.lunch],
  ] as const;
  const missing = lines.filter(([, value]) => value === undefined);
  return {
    subject: `De ontvangst van bijeenkomst ${session.number} regelen: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `Op ${momentInWords(session.startsAt, session.endsAt)} is bijeenkomst ${session.number} van ${trajectoryName}.${
        session.ownTurn ? ` ${subjectOf(reader)} ontvangt dan de groep.` : ''
      }`,
      missing.length === 0
        ? 'Alles over de ontvangst is ingevuld. Klopt het nog?'
        : 'Dit is nog niet bekend. Wilt u het invullen, dan ziet de groep het meteen?',
      lines.map(([label, value]) => `${label}: ${value ?? 'nog niet ingevuld'}`).join('\n'),
      `Invullen of wijzigen:\n${SITE}${path}`,
      ...signature(reader),
    ),
  };
}

function subjectOf({ onBehalfOf }: MailReader): string {
  return onBehalfOf ?? 'U';
}
