import { dateInWords } from '../shared/dutch-time.ts';
import { dateOf } from '../shared/time.ts';
import { guidingInWords, guidingSubject } from './guide-texts.ts';
import {
  counted,
  factsInWords,
  newsInWords,
  ownTurnInWords,
  sessionInWords,
  type ToldSession,
} from './session-words.ts';
import { REPLY_HINT, SITE } from './store.ts';
import { type MailReader, type MailText, opening, paragraphs, signature } from './texts.ts';

/*
 * The mails about sessions: a notice of all that is new in one group, or an invitation for one session. A mail says that there is a
 * session, when and where. Never a topic, never who is absent, never why something changed: reasons are often
 * personal (domain, "What must stay safe").
 */

export interface SessionMail {
  readonly reader: MailReader;
  readonly trajectoryName: string;
}

/** Everything that is new to the reader in one group, in order of number; one or more. */
export function noticeMail(
  { reader, trajectoryName }: SessionMail,
  told: readonly [ToldSession, ...ToldSession[]],
): MailText {
  return {
    subject: `${noticeSubject(told, reader)}: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      ...noticeBody(told, reader, trajectoryName),
      ...told.flatMap((one) => ownTurnInWords(reader, one)),
      ...ending(reader),
    ),
  };
}

function noticeSubject(told: readonly [ToldSession, ...ToldSession[]], { onBehalfOf }: MailReader): string {
  const [{ session, news }, ...more] = told;
  if (told.every((one) => one.news.kind === 'planned')) {
    return more.length === 0 ? `Bijeenkomst ${session.number} staat vast` : 'De planning staat vast';
  }
  if (isSwap(told)) return 'Twee gemeenten ruilen van beurt';
  const guiding = guidingSubject(told);
  if (guiding !== undefined) return guiding;
  if (more.length > 0) return `${inCapital(counted(told.length))} bijeenkomsten zijn veranderd`;
  switch (news.kind) {
    case 'planned':
    case 'plannedAgain':
      return `Bijeenkomst ${session.number} is opnieuw gepland`;
    case 'moved':
      return `Bijeenkomst ${session.number} is verplaatst`;
    case 'cancelled':
      return `Bijeenkomst ${session.number} gaat niet door`;
    case 'gone':
      return `Bijeenkomst ${session.number} geldt niet meer voor ${onBehalfOf ?? 'u'}`;
    case 'hostChanged':
      return news.to === undefined
        ? `Geen ontvangende gemeente meer voor bijeenkomst ${session.number}`
        : `Een andere gemeente ontvangt bijeenkomst ${session.number}`;
    case 'facilitatorChanged':
      return `Een andere begeleider bij bijeenkomst ${session.number}`;
    case 'takenOver':
      return `U begeleidt bijeenkomst ${session.number}`;
    case 'handedOver':
      return `U begeleidt bijeenkomst ${session.number} niet meer`;
    case 'venueChanged':
      return `De locatie van bijeenkomst ${session.number} is veranderd`;
    case 'revised':
      return `De gegevens van bijeenkomst ${session.number} zijn bijgewerkt`;
    default:
      return news satisfies never;
  }
}

function noticeBody(
  told: readonly [ToldSession, ...ToldSession[]],
  reader: MailReader,
  trajectoryName: string,
): readonly string[] {
  const [first, ...more] = told;
  const sessions = told.map(({ session }) => sessionInWords(session)).join('\n\n');
  if (told.every(({ news }) => news.kind === 'planned')) {
    const these =
      more.length === 0 ? 'Dit is de bijeenkomst:' : `Dit zijn de ${counted(told.length)} bijeenkomsten:`;
    return [`De planning van ${trajectoryName} staat vast. ${these}`, sessions];
  }
  if (isSwap(told)) {
    return [
      `Bij ${trajectoryName} ruilen twee gemeenten van beurt. De datums en de tijden blijven gelijk. Zo is het nu:`,
      sessions,
    ];
  }
  const guiding = guidingInWords(told, trajectoryName);
  if (guiding !== undefined) return guiding;
  if (more.length === 0) {
    return [newsInWords(first, ` van ${trajectoryName}`, reader), factsInWords(first), ...whatNext(told)];
  }
  return [
    `Bij ${trajectoryName} zijn ${counted(told.length)} bijeenkomsten veranderd.`,
    ...told.map((one) => `${newsInWords(one, '', reader)}\n${factsInWords(one)}`),
    ...whatNext(told),
  ];
}

function whatNext(told: readonly ToldSession[]): readonly string[] {
  return told.some(({ news }) => news.kind === 'cancelled')
    ? ['Over een nieuwe datum krijgt u bericht.']
    : [];
}

/** Two hosts that change places. Two turns may also go to others, as when somebody leaves. */
function isSwap(told: readonly ToldSession[]): boolean {
  const [one, other] = told.flatMap(({ news }) => (news.kind === 'hostChanged' ? [news] : []));
  if (told.length !== 2 || one === undefined || other === undefined) return false;
  return one.from !== undefined && one.from === other.to && one.to === other.from;
}

/** One session, as an invitation: a new one, a change or a cancellation. `news` undefined: it is as they know it. */
export function invitationMailText(
  { reader, trajectoryName }: SessionMail,
  { session, news }: Pick<ToldSession, 'session'> & { readonly news: ToldSession['news'] | undefined },
): MailText {
  const told = { session, news: news ?? ({ kind: 'planned' } as const) };
  const { kind } = told.news;
  const isOver = kind === 'cancelled' || kind === 'gone' || kind === 'handedOver';
  const subject =
    kind === 'planned' || kind === 'takenOver'
      ? `Uitnodiging: bijeenkomst ${session.number} op ${dateInWords(dateOf(session.startsAt))}`
      : noticeSubject([told], reader);
  return {
    subject: `${subject}: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      newsInWords(told, ` van ${trajectoryName}`, reader),
      factsInWords(told),
      ...whatNext([told]),
      ...ownTurnInWords(reader, told),
      ...(isOver
        ? ['Met deze mail gaat de bijeenkomst ook uit uw agenda. Blijft zij staan? Haal haar dan zelf weg.']
        : [`${KNOWN_SENDER} ${REPLY_HINT}`]),
      `Al uw bijeenkomsten staan op uw agendapagina:\n${SITE}/agenda`,
      ...signature(reader),
    ),
  };
}

/** Google and Outlook put invitations of a sender they do not know aside until they are accepted. */
const KNOWN_SENDER =
  'Deze mail is een uitnodiging voor uw agenda. Ziet u de bijeenkomst daar niet? Sommige agenda’s, zoals die van Google, tonen een uitnodiging pas als u die accepteert of de afzender kennen.';

/** What becomes of an answer to an invitation. */
export function replyHint(asksReply: boolean): string {
  return asksReply
    ? 'U kunt antwoorden in uw agenda. Antwoordt u dat u niet komt, dan ziet alleen uw begeleider dat.'
    : 'Een antwoord op deze uitnodiging wordt niet gelezen. Kunt u niet komen? Meld het op de pagina van de bijeenkomst.';
}

function inCapital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function ending(reader: MailReader): readonly string[] {
  return [
    `Uw bijeenkomsten staan op uw agendapagina. Daar kunt u ze ook in uw eigen agenda zetten:\n${SITE}/agenda`,
    ...signature(reader),
  ];
}
