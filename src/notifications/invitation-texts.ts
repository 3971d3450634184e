import { dateInWords } from '../shared/dutch-time.ts';
import type { CalendarDate } from '../shared/time.ts';
import {
  type MailReader,
  type MailText,
  opening,
  PERSONAL,
  paragraphs,
  personalLink,
  signature,
} from './texts.ts';

/** What a mail that asks for answers says. */
export interface AnswerRequestMail {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  readonly sessionsToPlan: number;
  /** The one session that is to get another moment, and when it is now; undefined for a round of planning. */
  readonly moves: { readonly number: number; readonly when: string } | undefined;
  /** The last day to answer, inclusive. */
  readonly answerBy: CalendarDate;
  /** The page to answer on, as a path of the screens. */
  readonly path: string;
}

/** Asks somebody to say when they can. */
export function invitationMail(request: AnswerRequestMail): MailText {
  const { reader, trajectoryName, sessionsToPlan, answerBy, moves } = request;
  if (moves !== undefined) return replacementMail(request, moves);
  const sessions =
    sessionsToPlan === 1 ? 'de volgende bijeenkomst' : `de volgende ${sessionsToPlan} bijeenkomsten`;
  return {
    subject: `Wanneer ${whoCan(reader)}? ${trajectoryName} plant samen`,
    body: paragraphs(
      opening(reader),
      `${trajectoryName} plant samen ${sessions}. Wilt u aangeven wanneer ${reader.onBehalfOf === undefined ? 'u kunt' : `${reader.onBehalfOf} kan`}? ` +
        `Dat kan tot en met ${dateInWords(answerBy)}.`,
      link(request),
      'U kunt uw antwoorden later nog wijzigen, zolang de planning niet vaststaat.',
      ...signature(reader),
    ),
  };
}

/** Asks who can come at which moment instead of that of one session. Why it moves, a mail never says. */
function replacementMail(
  request: AnswerRequestMail,
  { number, when }: NonNullable<AnswerRequestMail['moves']>,
): MailText {
  const { reader, trajectoryName, answerBy } = request;
  return {
    subject: `Ander moment voor bijeenkomst ${number}: wanneer ${whoCan(reader)}? (${trajectoryName})`,
    body: paragraphs(
      opening(reader),
      `Voor bijeenkomst ${number} van ${trajectoryName} wordt een ander moment gezocht. Nu is de bijeenkomst op ${when}. ` +
        'Dat blijft zo, totdat u bericht krijgt dat het anders is. De andere bijeenkomsten veranderen niet.',
      `Wilt u aangeven op welke momenten ${reader.onBehalfOf === undefined ? 'u kunt' : `${reader.onBehalfOf} kan`}? ` +
        `Dat kan tot en met ${dateInWords(answerBy)}.`,
      link(request),
      ...signature(reader),
    ),
  };
}

/** Asks again, those who have not answered everything. */
export function reminderMail(request: AnswerRequestMail): MailText {
  const { reader, trajectoryName, answerBy, moves } = request;
  const what =
    moves === undefined
      ? `Voor de planning van ${trajectoryName}`
      : `Over een ander moment voor bijeenkomst ${moves.number} van ${trajectoryName}`;
  return {
    subject: `Herinnering: wanneer ${whoCan(reader)}? (${trajectoryName})`,
    body: paragraphs(
      opening(reader),
      `${what} ontbreken nog antwoorden ${
        reader.onBehalfOf === undefined ? 'van u' : `van ${reader.onBehalfOf}`
      }. Wilt u die geven, uiterlijk op ${dateInWords(answerBy)}?`,
      link(request),
      'Hebt u net geantwoord? Dan hoeft u niets te doen.',
      ...signature(reader),
    ),
  };
}

function whoCan({ onBehalfOf }: MailReader): string {
  return onBehalfOf === undefined ? 'kunt u' : `kan ${onBehalfOf}`;
}

function link({ path }: AnswerRequestMail): string {
  return `${personalLink(path)}\n\n${PERSONAL}`;
}
