import { dateInWords } from '../shared/dutch-time.ts';
import type { CalendarDate } from '../shared/time.ts';
import { SITE, TOKEN } from './store.ts';
import { type MailReader, type MailText, opening, paragraphs, signature } from './texts.ts';

/** What a mail that asks for answers says. */
export interface AnswerRequestMail {
  readonly reader: MailReader;
  readonly trajectoryName: string;
  readonly sessionsToPlan: number;
  /** The last day to answer, inclusive. */
  readonly answerBy: CalendarDate;
  /** The page to answer on, as a path of the screens. */
  readonly path: string;
}

/** Asks somebody to say when they can. */
export function invitationMail(request: AnswerRequestMail): MailText {
  const { reader, trajectoryName, sessionsToPlan, answerBy } = request;
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

/** Asks again, those who have not answered everything. */
export function reminderMail(request: AnswerRequestMail): MailText {
  const { reader, trajectoryName, answerBy } = request;
  return {
    subject: `Herinnering: wanneer ${whoCan(reader)}? (${trajectoryName})`,
    body: paragraphs(
      opening(reader),
      `Voor de planning van ${trajectoryName} ontbreken nog antwoorden ${
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
  return `${SITE}/p/${TOKEN}?naar=${encodeURIComponent(path)}\n\nDe link is persoonlijk: stuur deze mail niet door.`;
}
