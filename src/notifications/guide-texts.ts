import {
  counted,
  insteadOf,
  sessionInWords,
  type ToldNews,
  type ToldSession,
  when,
} from './session-words.ts';

/*
 * That another guides several sessions, or the group for good: said once, and not of each session. Undefined for all other news.
 */

type GuideNews = Extract<ToldNews, { readonly isForGood: boolean }>;

export function guidingSubject(told: readonly ToldSession[]): string | undefined {
  const news = inCommon(told);
  if (news === undefined) return undefined;
  const these = `${counted(told.length)} bijeenkomsten`;
  switch (news.kind) {
    case 'facilitatorChanged':
      return news.isForGood ? 'Een andere begeleider' : `Een andere begeleider bij ${these}`;
    case 'takenOver':
      return `U begeleidt ${news.isForGood ? 'deze groep' : these}`;
    case 'handedOver':
      return `U begeleidt ${news.isForGood ? 'deze groep' : these} niet meer`;
    default:
      return news satisfies never;
  }
}

export function guidingInWords(
  told: readonly ToldSession[],
  trajectoryName: string,
): readonly string[] | undefined {
  const news = inCommon(told);
  if (news === undefined) return undefined;
  const these = `deze bijeenkomsten van ${trajectoryName}`;
  const sessions = told.map(sessionOf).join('\n\n');
  switch (news.kind) {
    case 'facilitatorChanged': {
      const what = news.isForGood ? `${trajectoryName} voortaan` : these;
      return [
        `${news.guide} begeleidt ${what}${insteadOf(news.former)}. De datums en de tijden blijven gelijk:`,
        sessions,
      ];
    }
    case 'takenOver': {
      const what = news.isForGood ? `${trajectoryName} voortaan` : these;
      return [`U begeleidt ${what}${insteadOf(news.former)}:`, sessions];
    }
    case 'handedOver': {
      const what = news.isForGood ? trajectoryName : these;
      return [`U begeleidt ${what} niet meer. ${news.guide} neemt dat van u over:`, sessions];
    }
    default:
      return news satisfies never;
  }
}

/** As the reader knows it; where it is, is no longer theirs to know. */
function sessionOf({ session, news }: ToldSession): string {
  if (news.kind !== 'handedOver') return sessionInWords(session);
  return `Bijeenkomst ${session.number}: ${when(news.before)}`;
}

/** What was done once, to all of these; of one session only when it is for good. */
function inCommon(told: readonly ToldSession[]): GuideNews | undefined {
  const [first, ...more] = told.map(({ news }) => news);
  if (first === undefined || !('isForGood' in first)) return undefined;
  if (more.length === 0 && !first.isForGood) return undefined;
  return more.every((news) => 'isForGood' in news && sameChange(news) === sameChange(first))
    ? first
    : undefined;
}

function sameChange(news: GuideNews): string {
  const guide = news.kind === 'takenOver' ? undefined : news.guide;
  const former = news.kind === 'handedOver' ? undefined : news.former;
  return JSON.stringify([news.kind, news.isForGood, guide, former]);
}
