import { SITE, TOKEN } from '../notifications/store.ts';
import { CLOSING, type MailText, paragraphs } from '../notifications/texts.ts';
import { dateInWords, momentInWords } from '../shared/dutch-time.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { MomentAsked } from './rules.ts';

/* Mails that ask when a group can begin. With whom, they do not say. */

interface About {
  readonly name: string;
  /** The last day to answer, inclusive. */
  readonly answerBy: CalendarDate;
}

const OWN_DATES = `${SITE}/mijn-aanmelding/${TOKEN}/eerste-datum`;
const OWN_LINK = 'De link is persoonlijk: stuur deze mail niet door.';

export function firstDateMail({ name, answerBy }: About): MailText {
  return {
    subject: 'Wanneer kan uw intervisiegroep beginnen?',
    body: paragraphs(
      `Beste ${name},`,
      `Wij zoeken een datum voor de eerste bijeenkomst van uw intervisiegroep. Wilt u tot en met ${dateInWords(answerBy)} laten weten welke momenten u passen, en of u de groep de eerste keer wilt ontvangen?`,
      `Dat doet u met deze link:\n${OWN_DATES}`,
      'Daarna hoort u van ons wanneer, waar en met wie u begint.',
      OWN_LINK,
      CLOSING,
    ),
  };
}

export function firstDateReminderMail({ name, answerBy }: About): MailText {
  return {
    subject: 'Herinnering: wanneer kan uw intervisiegroep beginnen?',
    body: paragraphs(
      `Beste ${name},`,
      `Voor de eerste bijeenkomst van uw intervisiegroep ontbreken nog antwoorden van u. Wilt u die geven, uiterlijk op ${dateInWords(answerBy)}?`,
      OWN_DATES,
      'Hebt u net geantwoord? Dan hoeft u niets te doen.',
      OWN_LINK,
      CLOSING,
    ),
  };
}

/** For who keeps the calendar of a member. */
export function keeperDatesMail({
  name,
  wethouderName,
  moments,
  answerBy,
}: About & { readonly wethouderName: string; readonly moments: readonly MomentAsked[] }): MailText {
  return {
    subject: `Wanneer kan ${wethouderName}? Eerste bijeenkomst van de intervisiegroep`,
    body: paragraphs(
      `Beste ${name},`,
      `Wij zoeken een datum voor de eerste bijeenkomst van de intervisiegroep van ${wethouderName}. Dit zijn de momenten:`,
      moments.map(({ startsAt, endsAt }) => `- ${momentInWords(startsAt, endsAt)}`).join('\n'),
      `Wilt u samen bekijken welke momenten passen? ${wethouderName} kan tot en met ${dateInWords(answerBy)} antwoorden, met de link in de eigen mail.`,
      `U krijgt deze mail omdat u de agenda bijhoudt van ${wethouderName}.`,
      CLOSING,
    ),
  };
}
