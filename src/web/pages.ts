import { lazyPage } from './navigation/lazy-page.tsx';
import type { Route } from './navigation/routes.ts';

/** The pages of the screens, each with its code apart: a phone that answers fetches nothing of the wall. */
export const pages = {
  home: lazyPage(() => import('./overview/overview-page.tsx').then((page) => page.OverviewPage)),
  trajectory: lazyPage(() => import('./trajectory/trajectory-page.tsx').then((page) => page.TrajectoryPage)),
  group: lazyPage(() => import('./group/group-pages.tsx').then((page) => page.GroupPages)),
  prepare: lazyPage(() => import('./prepare/prepare-page.tsx').then((page) => page.PreparePage)),
  round: lazyPage(() => import('./round/round-page.tsx').then((page) => page.RoundPage)),
  answers: lazyPage(() => import('./answers/answers-page.tsx').then((page) => page.AnswersPage)),
  join: lazyPage(() => import('./join/join-page.tsx').then((page) => page.JoinPage)),
  print: lazyPage(() => import('./confirm/print-page.tsx').then((page) => page.PrintPage)),
  agenda: lazyPage(() => import('./agenda/agenda-page.tsx').then((page) => page.AgendaPage)),
  feed: lazyPage(() => import('./agenda/feed-page.tsx').then((page) => page.FeedPage)),
  feeds: lazyPage(() => import('./feeds/feeds-page.tsx').then((page) => page.FeedsPage)),
  session: lazyPage(() => import('./session/session-page.tsx').then((page) => page.SessionPage)),
  details: lazyPage(() => import('./details/details-page.tsx').then((page) => page.DetailsPage)),
  start: lazyPage(() => import('./start/start-page.tsx').then((page) => page.StartPage)),
  invoices: lazyPage(() => import('./invoices/invoices-page.tsx').then((page) => page.InvoicesPage)),
  invoice: lazyPage(() => import('./invoices/invoice-sheet.tsx').then((page) => page.InvoiceSheet)),
  post: lazyPage(() => import('./post/post-page.tsx').then((page) => page.PostPage)),
  enrolment: lazyPage(() => import('./enrolment/enrolment-pages.tsx').then((page) => page.EnrolmentPages)),
  office: lazyPage(() => import('./office/office-pages.tsx').then((page) => page.OfficePages)),
  composing: lazyPage(() => import('./composing/composing-pages.tsx').then((page) => page.ComposingPages)),
  talks: lazyPage(() => import('./forming/talks-page.tsx').then((page) => page.TalksPage)),
  signIn: lazyPage(() => import('./viewer/sign-in-page.tsx').then((page) => page.SignInPage)),
} as const;

/** Fetches the code of the page that the address names, while it is still being looked up who asks. */
export function preparePage({ page }: Route): void {
  if (page !== 'unknown') void pages[page].prepare();
}
