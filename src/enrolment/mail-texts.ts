import { SITE, TOKEN } from '../notifications/store.ts';
import { CLOSING, type MailText, paragraphs } from '../notifications/texts.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import type { CalendarDate } from '../shared/time.ts';
import { UNCONFIRMED_DAYS } from './rules.ts';
import type { Offer } from './types.ts';

/*
 * Mails about enrolment, in plain Dutch (B1) with "u". Of what was filled in only the name stands in them: a mail is read by
 * who looks after the mailbox, and goes through many hands.
 */

interface Reader {
  readonly name: string;
}
interface About extends Reader {
  readonly offer: Pick<Offer, 'title' | 'area'>;
}

const OWN_LINK = `${SITE}/mijn-aanmelding/${TOKEN}`;
/** Without an offer it is a pre-registration, and is called so. */
function ownWord(offer: About['offer'] | undefined): string {
  return offer === undefined ? 'voorinschrijving' : 'aanmelding';
}

function keepLink(offer: About['offer'] | undefined): string {
  return `Bewaar deze mail. Met de link kunt u uw ${ownWord(offer)} altijd bekijken, wijzigen of intrekken.`;
}

function titled({ offer }: Pick<About, 'offer'>): string {
  return `“${offer.title}” (${offer.area.name})`;
}

/**
 * `offer` undefined: a pre-registration. Says nothing about whether the person is known already, and no word that was filled
 * in: whoever filled in the form may have chosen somebody else's address to send words to.
 */
export function confirmFormMail(offer: About['offer'] | undefined): MailText {
  const what = offer === undefined ? 'intervisie' : `intervisie: ${titled({ offer })}`;
  return {
    subject: `Bevestig uw ${ownWord(offer)} voor intervisie`,
    body: paragraphs(
      'Goedendag,',
      `Met dit e-mailadres is een formulier ingevuld voor ${what}. Klopt dat? Bevestig het dan met deze link:`,
      OWN_LINK,
      `De link werkt ${UNCONFIRMED_DAYS} dagen. Zonder bevestiging tellen de gegevens niet mee, en daarna verwijderen wij ze.`,
      'Hebt u niets ingevuld? Dan hoeft u niets te doen. Stuur deze mail niet door.',
      CLOSING,
    ),
  };
}

export function interestedMail({ name }: Reader): MailText {
  return {
    subject: 'U staat op de lijst voor intervisie',
    body: paragraphs(
      `Beste ${name},`,
      'Dank u wel voor uw voorinschrijving. Zodra er een traject opent, krijgt u een mail. Wat u al invulde, hoeft u dan niet nog een keer in te vullen.',
      'Hier ziet u uw voorinschrijving:',
      OWN_LINK,
      keepLink(undefined),
      CLOSING,
    ),
  };
}

export function registeredMail(about: About): MailText {
  return {
    subject: `U bent aangemeld: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `U hebt een plaats voor ${titled(about)}. Het bureau stelt de groepen samen en laat u weten met wie en wanneer u begint.`,
      'Hier ziet u uw aanmelding:',
      OWN_LINK,
      keepLink(about.offer),
      CLOSING,
    ),
  };
}

export function waitingMail(about: About & { readonly placeInLine: number }): MailText {
  return {
    subject: `U staat op de reservelijst: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `Alle plaatsen voor ${titled(about)} zijn bezet. U staat op de reservelijst, op plaats ${about.placeInLine}. Komt er een plaats vrij en bent u aan de beurt, dan krijgt u een mail.`,
      'Hier ziet u altijd op welke plaats u staat:',
      OWN_LINK,
      keepLink(about.offer),
      CLOSING,
    ),
  };
}

export function placeOfferedMail(about: About & { readonly lastDay: CalendarDate }): MailText {
  const day = dateInWords(about.lastDay);
  return {
    subject: `Er is een plaats voor u: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `Er is een plaats vrij voor ${titled(about)}, en u bent aan de beurt. Laat ons tot en met ${day} weten of u de plaats wilt.`,
      'Met deze link neemt u de plaats, of zegt u dat u hem niet wilt:',
      OWN_LINK,
      `Horen wij tot en met ${day} niets, dan gaat de plaats naar de volgende op de lijst.`,
      CLOSING,
    ),
  };
}

/** Groups were composed, and there is none for the reader. Why, the office knows: it is about others too. */
export function keptForNextMail(about: About): MailText {
  return {
    subject: `Nog geen groep voor u: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `De groepen voor ${titled(about)} zijn samengesteld. Er was deze keer geen groep die bij u past. Uw plaats houdt u: als wij weer groepen samenstellen, doet u mee. U hoeft niets te doen.`,
      'Hier ziet u uw aanmelding:',
      OWN_LINK,
      'Hebt u vragen? Neem contact op met het bureau.',
      CLOSING,
    ),
  };
}

/** As {@link keptForNextMail}, for who gave up the place. */
export function backInLineMail(about: About & { readonly placeInLine: number }): MailText {
  return {
    subject: `Nog geen groep voor u: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `De groepen voor ${titled(about)} zijn samengesteld. Er was deze keer geen groep die bij u past. U staat nu op de reservelijst, op plaats ${about.placeInLine}. Komt er een plaats voor u vrij, dan krijgt u een mail. U hoeft niets te doen.`,
      'Hier ziet u altijd op welke plaats u staat:',
      OWN_LINK,
      'Hebt u vragen? Neem contact op met het bureau.',
      CLOSING,
    ),
  };
}

export function placeLapsedMail(about: About): MailText {
  return {
    subject: `De plaats is niet meer voor u: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `Er was een plaats voor u vrij voor ${titled(about)}. Wij hebben op tijd geen antwoord van u gekregen, dus de plaats gaat naar een ander.`,
      'Wilt u weer op de reservelijst? Dat kan hier:',
      OWN_LINK,
      CLOSING,
    ),
  };
}

export function placeTakenBackMail(about: About): MailText {
  return {
    subject: `De aangeboden plaats gaat niet door: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `Wij boden u een plaats aan voor ${titled(about)}. Die plaats kunnen wij u toch niet geven. U staat weer op de reservelijst, op de plaats die u had.`,
      OWN_LINK,
      'Hebt u vragen? Neem contact op met het bureau.',
      CLOSING,
    ),
  };
}

export function offerClosedMail(about: About & { readonly placeInLine: number }): MailText {
  return {
    subject: `De inschrijving is gesloten: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `De inschrijving voor ${titled(about)} is gesloten. U staat nog op de reservelijst, op plaats ${about.placeInLine}. Komt er toch een plaats vrij, dan krijgt u een mail.`,
      'Wilt u niet langer wachten? Met deze link trekt u uw aanmelding in:',
      OWN_LINK,
      CLOSING,
    ),
  };
}

/** `offer` undefined: a pre-registration. */
export function withdrawnMail({ name, offer }: Reader & Partial<About>): MailText {
  const what = `uw ${ownWord(offer)}${offer === undefined ? '' : ` voor ${titled({ offer })}`}`;
  return {
    subject: `Uw ${ownWord(offer)} is ingetrokken`,
    body: paragraphs(
      `Beste ${name},`,
      `Wij hebben ${what} ingetrokken. Klopt dat niet? Neem dan contact op met het bureau.`,
      CLOSING,
    ),
  };
}

/** As {@link withdrawnMail}, for who begins in a group and had this open as well. */
export function begunElsewhereMail({ name, offer }: Reader & Partial<About>): MailText {
  const what = `uw ${ownWord(offer)}${offer === undefined ? '' : ` voor ${titled({ offer })}`}`;
  return {
    subject: `Uw ${offer === undefined ? '' : 'andere '}${ownWord(offer)} is ingetrokken`,
    body: paragraphs(
      `Beste ${name},`,
      `U begint in een intervisiegroep. Daarom hebben wij ${what} ingetrokken.`,
      offer === undefined
        ? 'Wilt u ook bericht krijgen van later aanbod? Schrijf u dan opnieuw in.'
        : 'Zo is er plaats voor een ander. Wilt u daar toch ook aan meedoen? Neem dan contact op met het bureau, of meld u opnieuw aan.',
      CLOSING,
    ),
  };
}

export function invitationToRegisterMail(about: About): MailText {
  return {
    subject: `U kunt zich aanmelden: ${about.offer.title}`,
    body: paragraphs(
      `Beste ${about.name},`,
      `U hebt zich eerder vooringeschreven voor intervisie. Nu kunt u zich aanmelden voor ${titled(about)}. Wat u al invulde, is ingevuld.`,
      'Met deze link meldt u zich aan:',
      OWN_LINK,
      'Plaatsen gaan op volgorde van aanmelden.',
      CLOSING,
    ),
  };
}
