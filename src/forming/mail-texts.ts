import { SITE, TOKEN } from '../notifications/store.ts';
import { CLOSING, type MailText, paragraphs } from '../notifications/texts.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import { INTAKES_PATH } from '../shared/screen-links.ts';
import type { Appointment, TalkWay } from './types.ts';

/*
 * Mails before a trajectory begins, in plain Dutch (B1) with "u". Who else is in the group stands in none of them but the practical
 * letter (practical-letter.ts): before it a group is only intended.
 */

export const OWN_INTAKE = `${SITE}/mijn-aanmelding/${TOKEN}/intake`;
export const OWN_LINK = 'De link is persoonlijk: stuur deze mail niet door.';

const WAYS: Readonly<Record<TalkWay, string>> = {
  visit: 'Op bezoek',
  video: 'Via een videogesprek',
  telephone: 'Per telefoon',
};

export interface About {
  readonly name: string;
  /** Of the facilitator. */
  readonly facilitatorName: string;
}

/** Two lines: when, and how or where. */
export function appointmentInWords({ startsAt, endsAt, way, place }: Appointment): string {
  return `${momentInWords(startsAt, endsAt)}\n${WAYS[way]}${place === undefined ? '' : `: ${place}`}`;
}

export function askedMail({ name, facilitatorName }: About): MailText {
  return {
    subject: 'Kies een moment voor uw intakegesprek',
    body: paragraphs(
      `Beste ${name},`,
      `Voordat uw intervisietraject begint, maakt ${facilitatorName} graag kennis met u. In dit gesprek kijkt u samen of intervisie nu bij u past. Wat u bespreekt, blijft tussen u beiden.`,
      'Met deze link kiest u een moment:',
      OWN_INTAKE,
      OWN_LINK,
      CLOSING,
    ),
  };
}

export function askedAgainMail({ name, facilitatorName }: About): MailText {
  return {
    subject: 'Herinnering: kies een moment voor uw intakegesprek',
    body: paragraphs(
      `Beste ${name},`,
      `U hebt nog geen moment gekozen voor het gesprek met ${facilitatorName}. Dat kan hier:`,
      OWN_INTAKE,
      'Past geen enkel moment? Laat het dan weten aan uw begeleider of aan het bureau.',
      OWN_LINK,
      CLOSING,
    ),
  };
}

export function plannedMail(
  { name, facilitatorName }: About,
  appointment: Appointment,
  before: Appointment | undefined,
): MailText {
  const isMoved = before !== undefined;
  return {
    subject: isMoved
      ? `Uw intakegesprek is veranderd: ${momentInWords(appointment.startsAt, appointment.endsAt)}`
      : `Uw intakegesprek: ${momentInWords(appointment.startsAt, appointment.endsAt)}`,
    body: paragraphs(
      `Beste ${name},`,
      isMoved
        ? `Het gesprek met ${facilitatorName} is veranderd. Het was op ${momentInWords(before.startsAt, before.endsAt)}. Het is nu op:`
        : `Het gesprek met ${facilitatorName} staat vast:`,
      appointmentInWords(appointment),
      'Het gesprek zit als afspraak bij deze mail, voor uw agenda.',
      `Kunt u toch niet? Kies dan een ander moment, of laat de afspraak vervallen:\n${OWN_INTAKE}`,
      OWN_LINK,
      CLOSING,
    ),
  };
}

export function cancelledMail({ name, facilitatorName }: About, appointment: Appointment): MailText {
  return {
    subject: 'Uw intakegesprek gaat niet door',
    body: paragraphs(
      `Beste ${name},`,
      `Het gesprek met ${facilitatorName} op ${momentInWords(appointment.startsAt, appointment.endsAt)} gaat niet door. De afspraak verdwijnt uit uw agenda als u de bijlage opent.`,
      'Is er een nieuw gesprek nodig, dan krijgt u daarover bericht.',
      CLOSING,
    ),
  };
}

/** To the member who called it off. */
export function ownCancelledMail({ name, facilitatorName }: About, appointment: Appointment): MailText {
  return {
    subject: 'U liet uw intakegesprek vervallen',
    body: paragraphs(
      `Beste ${name},`,
      `U liet het gesprek met ${facilitatorName} op ${momentInWords(appointment.startsAt, appointment.endsAt)} vervallen. ${facilitatorName} heeft daarvan bericht. De afspraak verdwijnt uit uw agenda als u de bijlage opent.`,
      `Hier kiest u een ander moment:\n${OWN_INTAKE}`,
      OWN_LINK,
      CLOSING,
    ),
  };
}

interface FacilitatorNews {
  /** Of the reader. */
  readonly name: string;
  readonly memberName: string;
  readonly appointment: Appointment;
}

export function pickedMail({ name, memberName, appointment }: FacilitatorNews): MailText {
  return {
    subject: `Intakegesprek gekozen: ${momentInWords(appointment.startsAt, appointment.endsAt)}`,
    body: paragraphs(
      `Beste ${name},`,
      `${memberName} heeft een moment gekozen:`,
      appointmentInWords(appointment),
      `Al uw gesprekken ziet u hier:\n${SITE}${INTAKES_PATH}`,
      CLOSING,
    ),
  };
}

export function calledOffMail({ name, memberName, appointment }: FacilitatorNews): MailText {
  return {
    subject: `Intakegesprek vervallen: ${momentInWords(appointment.startsAt, appointment.endsAt)}`,
    body: paragraphs(
      `Beste ${name},`,
      `${memberName} kan niet, en liet dit gesprek vervallen:`,
      appointmentInWords(appointment),
      `${memberName} kan een ander moment kiezen dat u aanbiedt. U kunt ook zelf iets anders afspreken:\n${SITE}${INTAKES_PATH}`,
      CLOSING,
    ),
  };
}

export function droppedMail({ name, memberName, appointment }: FacilitatorNews): MailText {
  return {
    subject: 'Een intakegesprek gaat niet door',
    body: paragraphs(
      `Beste ${name},`,
      `Het gesprek met ${memberName} op ${momentInWords(appointment.startsAt, appointment.endsAt)} gaat niet door. ${memberName} begint niet in uw groep, of een ander begeleidt de groep.`,
      `Al uw gesprekken ziet u hier:\n${SITE}${INTAKES_PATH}`,
      CLOSING,
    ),
  };
}

/** For the office. Which outcome, stands on the page, after signing in. */
export function placeReturnedMail({
  name,
  groupName,
  path,
}: {
  readonly name: string;
  readonly groupName: string;
  readonly path: string;
}): MailText {
  return {
    subject: `Na een intake is er een plaats vrij: ${groupName}`,
    body: paragraphs(
      `Beste ${name},`,
      `Na een intakegesprek doet iemand niet (nu) mee in ${groupName}. De plaats is teruggegeven.`,
      `Hier ziet u de groep:\n${SITE}${path}`,
      CLOSING,
    ),
  };
}
