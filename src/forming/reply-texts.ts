import { SITE } from '../notifications/store.ts';
import { CLOSING, type MailText, paragraphs } from '../notifications/texts.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import { INTAKES_PATH } from '../shared/screen-links.ts';
import { type About, appointmentInWords, OWN_INTAKE, OWN_LINK } from './mail-texts.ts';
import type { Appointment } from './types.ts';

/* Mails about what a calendar answered to the invitation of a talk. */

export type ReplyNews = 'declined' | 'acceptedAfterAll';

/** For the facilitator. */
export function talkReplyMail({
  name,
  memberName,
  talk,
  news,
}: {
  readonly name: string;
  readonly memberName: string;
  readonly talk: Appointment;
  readonly news: ReplyNews;
}): MailText {
  const isDeclined = news === 'declined';
  const moment = momentInWords(talk.startsAt, talk.endsAt);
  return {
    subject: isDeclined ? `Kan niet: intakegesprek op ${moment}` : `Kan toch: intakegesprek op ${moment}`,
    body: paragraphs(
      `Beste ${name},`,
      isDeclined
        ? `Uit de agenda van ${memberName} kwam het antwoord “kan niet” op dit gesprek:`
        : `Uit de agenda van ${memberName} kwam eerst het antwoord “kan niet” op dit gesprek. Nu kwam het antwoord “kan wel”:`,
      appointmentInWords(talk),
      ...(isDeclined
        ? [
            `De afspraak staat nog. ${memberName} kreeg een mail om een ander moment te kiezen. U kunt ook zelf iets anders afspreken, of de afspraak laten vervallen.`,
          ]
        : []),
      `Al uw gesprekken ziet u hier:\n${SITE}${INTAKES_PATH}`,
      CLOSING,
    ),
  };
}

/** For the member: anybody can write such an answer, so it says what came in. */
export function talkDeclinedMail({ name, facilitatorName }: About, talk: Appointment): MailText {
  return {
    subject: 'Uw antwoord op het intakegesprek: u kunt niet',
    body: paragraphs(
      `Beste ${name},`,
      `Uit uw agenda kwam het antwoord dat u niet kunt op ${momentInWords(talk.startsAt, talk.endsAt)}. Wij hebben dat doorgegeven aan ${facilitatorName}.`,
      `Kies een ander moment met deze link:\n${OWN_INTAKE}`,
      `Kunt u wel, of hebt u dit niet zelf gedaan? Laat het dan weten aan ${facilitatorName}. De afspraak staat nog.`,
      OWN_LINK,
      CLOSING,
    ),
  };
}
