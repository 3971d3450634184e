import { SITE } from '../notifications/store.ts';
import { CLOSING, type MailText, paragraphs } from '../notifications/texts.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { INTAKES_PATH } from '../shared/screen-links.ts';
import type { CalendarDate } from '../shared/time.ts';

/* Mails to who is to guide a group that has not begun. Who is in it they see after signing in. */

interface About {
  /** Of the reader. */
  readonly name: string;
  readonly groupName: string;
}

/** `talks`: how many are to be had that were not there before. */
export function guideMail({ name, groupName }: About, talks: number): MailText {
  return {
    subject: `U begeleidt straks ${groupName}`,
    body: paragraphs(
      `Beste ${name},`,
      `Het bureau vraagt u om ${groupName} te begeleiden. De groep moet nog beginnen.`,
      talks === 0
        ? `Met iedereen is al een intakegesprek gevoerd. Uw gesprekken ziet u hier:\n${SITE}${INTAKES_PATH}`
        : talksToHave(talks),
      CLOSING,
    ),
  };
}

export function moreTalksMail({ name, groupName }: About, talks: number): MailText {
  return {
    subject:
      talks === 1 ? `Nog een intakegesprek: ${groupName}` : `Nog ${talks} intakegesprekken: ${groupName}`,
    body: paragraphs(
      `Beste ${name},`,
      talks === 1
        ? `Er is een wethouder bij gekomen in ${groupName}.`
        : `Er zijn wethouders bij gekomen in ${groupName}.`,
      talksToHave(talks),
      CLOSING,
    ),
  };
}

function talksToHave(talks: number): string {
  const withWhom = talks === 1 ? 'met 1 wethouder' : `met ${talks} wethouders`;
  return `U voert nog een intakegesprek ${withWhom}. Bied momenten aan en nodig uit, of noteer wat u zelf afspreekt:\n${SITE}${INTAKES_PATH}`;
}

/** `answerBy`: the last day for the members, inclusive. */
export function guideDatesMail({ name, groupName }: About, answerBy: CalendarDate): MailText {
  return {
    subject: `Wanneer kan ${groupName} beginnen?`,
    body: paragraphs(
      `Beste ${name},`,
      `Wij vragen de wethouders van ${groupName} op welke momenten de eerste bijeenkomst kan zijn. U bent daar ook bij.`,
      `Kunt u op een van die momenten niet? Laat het weten, uiterlijk op ${dateInWords(answerBy)}. Hoort het bureau niets, dan kunt u altijd:\n${SITE}${INTAKES_PATH}`,
      CLOSING,
    ),
  };
}
