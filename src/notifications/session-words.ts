import { dateInWords, momentInWords } from '../shared/dutch-time.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import type { Period, SessionNews } from './session-news.ts';
import type { MailReader } from './texts.ts';

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
  /** Who guides it, when that is another than the reader was told. */
  readonly otherGuide?: string | undefined;
}

/** News of a session, with the names in it. */
export type ToldNews =
  | Exclude<SessionNews, { readonly kind: 'facilitatorChanged' }>
  /** To the group; `isForGood`: of the whole group, and not of this session alone. */
  | {
      readonly kind: 'facilitatorChanged';
      readonly guide: string;
      readonly former: string | undefined;
      readonly isForGood: boolean;
    }
  /** To who guides it from now on. */
  | { readonly kind: 'takenOver'; readonly former: string; readonly isForGood: boolean }
  /** To who guided it. */
  | {
      readonly kind: 'handedOver';
      readonly before: Period;
      readonly guide: string;
      readonly isForGood: boolean;
    };

/** A session and what is new about it to one reader. */
export interface ToldSession {
  readonly session: MailSession;
  readonly news: ToldNews;
}

/** `Bijeenkomst 2: dinsdag 23 maart 2027, 13.30 – 16.30 uur`, and where. */
export function sessionInWords(session: MailSession): string {
  return [`Bijeenkomst ${session.number}: ${when(session)}`, ...placeInWords(session)].join('\n');
}

/** One sentence: `Bijeenkomst 2 is verplaatst.` */
export function newsInWords({ session, news }: ToldSession, of: string, { onBehalfOf }: MailReader): string {
  const name = `Bijeenkomst ${session.number}${of}`;
  switch (news.kind) {
    case 'planned':
      return `${name} staat vast.`;
    case 'plannedAgain':
      return `${name} was vervallen en is opnieuw gepland.`;
    case 'moved':
      return `${name} is verplaatst.`;
    case 'cancelled':
      return `${name} gaat niet door.`;
    case 'gone':
      return `${name} geldt niet meer voor ${onBehalfOf ?? 'u'}.`;
    case 'hostChanged':
      return news.to === undefined
        ? `Voor ${name.replace(/^B/, 'b')} is er geen ontvangende gemeente meer. De datum en de tijd blijven gelijk.`
        : `Bij ${name.replace(/^B/, 'b')} ontvangt een andere gemeente de groep. De datum en de tijd blijven gelijk.`;
    case 'facilitatorChanged':
      return `${news.guide} begeleidt ${name.replace(/^B/, 'b')}${insteadOf(news.former)}. De datum en de tijd blijven gelijk.`;
    case 'takenOver':
      return `U begeleidt ${name.replace(/^B/, 'b')}${insteadOf(news.former)}.`;
    case 'handedOver':
      return `U begeleidt ${name.replace(/^B/, 'b')} niet meer. ${news.guide} neemt dat van u over.`;
    case 'venueChanged':
      return `De locatie van ${name.replace(/^B/, 'b')} is veranderd. De datum en de tijd blijven gelijk.`;
    case 'revised':
      return `In de agenda-afspraak van ${name.replace(/^B/, 'b')} is een naam of adres bijgewerkt. De datum en de tijd blijven gelijk.`;
    default:
      return news satisfies never;
  }
}

/** `, in plaats van Hilda de Reeder` */
export function insteadOf(former: string | undefined): string {
  return former === undefined ? '' : `, in plaats van ${former}`;
}

/** The facts that go with the news: then and now, and where; old and new date both named. */
export function factsInWords({ session, news }: ToldSession): string {
  switch (news.kind) {
    case 'moved':
    case 'plannedAgain':
      return [
        `Het was: ${when(news.before)}`,
        `Het wordt: ${when(session)}`,
        ...placeInWords(session),
        ...otherGuideInWords(session),
      ].join('\n');
    case 'cancelled':
    case 'gone':
      return `De bijeenkomst stond gepland op ${when(news.before)}.`;
    case 'handedOver':
      return `Het gaat om ${when(news.before)}.`;
    case 'hostChanged':
      return [sessionInWords(session), ...otherGuideInWords(session)].join('\n');
    case 'planned':
    case 'facilitatorChanged':
    case 'takenOver':
    case 'venueChanged':
    case 'revised':
      return sessionInWords(session);
    default:
      return news satisfies never;
  }
}

/** That somebody receives the group; nothing when it is not their turn or the session is none of theirs any more. */
export function ownTurnInWords(
  { onBehalfOf }: MailReader,
  { session, news }: ToldSession,
): readonly string[] {
  if (!session.ownTurn || news.kind === 'cancelled' || news.kind === 'gone') return [];
  const day = dateInWords(dateOf(session.startsAt));
  return [`Op ${day} ontvangt ${onBehalfOf ?? 'u'} de groep (bijeenkomst ${session.number}).`];
}

export function when({ startsAt, endsAt }: Period): string {
  return momentInWords(startsAt, endsAt);
}

function otherGuideInWords({ otherGuide }: MailSession): readonly string[] {
  return otherGuide === undefined ? [] : [`Begeleider: ${otherGuide}`];
}

const COUNTS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

export function counted(count: number): string {
  return COUNTS[count] ?? String(count);
}

export function placeInWords({ hostMunicipality, venue }: MailSession): readonly string[] {
  return [
    hostMunicipality === undefined
      ? 'Ontvangst: op een neutrale plek'
      : `Ontvangende gemeente: ${hostMunicipality}`,
    `Locatie: ${venue ?? 'volgt'}`,
  ];
}
