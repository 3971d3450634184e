import { NotFound } from '../controls/not-found.tsx';
import { OwnDatesPage } from '../forming/own-dates-page.tsx';
import { OwnTalkPage } from '../forming/own-talk-page.tsx';
import type { EnrolmentPart } from '../navigation/routes.ts';
import { ChangeOwnPage, RegisterInterestedPage } from './own-form-page.tsx';
import { OwnRegistrationPage } from './own-page.tsx';
import { OpenOffersPage, PreRegisterPage, RegisterPage } from './register-page.tsx';
import '../theme/own.css';
import '../theme/enrolment.css';

interface EnrolmentPagesProps {
  readonly part: EnrolmentPart;
  /** A code of an offer, or the token of a link. */
  readonly first: string | undefined;
  readonly second: string | undefined;
}

/** The pages for who wants to take part; nobody needs to be signed in. */
export function EnrolmentPages({ part, first, second }: EnrolmentPagesProps) {
  switch (part) {
    case 'aanmelden':
      return first === undefined ? <OpenOffersPage /> : <RegisterPage code={first} />;
    case 'voorinschrijven':
      return <PreRegisterPage />;
    case 'mijn-aanmelding':
      if (first === undefined) return <NotFound />;
      if (second === undefined) return <OwnRegistrationPage token={first} />;
      if (second === 'intake') return <OwnTalkPage token={first} />;
      if (second === 'eerste-datum') return <OwnDatesPage token={first} />;
      if (second === 'wijzigen') return <ChangeOwnPage token={first} />;
      return <RegisterInterestedPage token={first} code={second} />;
    default:
      return part satisfies never;
  }
}
