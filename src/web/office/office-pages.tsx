import { NotFound } from '../controls/not-found.tsx';
import { IntendedGroupPage } from '../forming/group-page.tsx';
import { GroupsPage } from '../forming/groups-page.tsx';
import type { OfficePart } from '../navigation/routes.ts';
import { PrivacyPages } from '../privacy/privacy-pages.tsx';
import { SecretariesPage } from '../secretaries/secretaries-page.tsx';
import { StaffPage } from '../staff/staff-page.tsx';
import { ChangePage } from './change-page.tsx';
import { EnterPage } from './enter-page.tsx';
import { GroupPage } from './group-page.tsx';
import { ImportPage } from './import-page.tsx';
import { OfferPage } from './offer-page.tsx';
import { OffersPage } from './offers-page.tsx';
import { PosterPage } from './poster-page.tsx';
import { RegistrationPage } from './registration-page.tsx';
import { RegistrationsPage } from './registrations-page.tsx';
import '../theme/own.css';
import '../theme/enrolment.css';
import '../theme/group.css';
import '../theme/office.css';

interface OfficePagesProps {
  readonly part: OfficePart;
  readonly first: string | undefined;
  readonly second: string | undefined;
}

/** The office's pages about enrolment and people. */
export function OfficePages({ part, first, second }: OfficePagesProps) {
  if (part === 'medewerkers') return first === undefined ? <StaffPage /> : <NotFound />;
  if (part === 'secretariaten') return first === undefined ? <SecretariesPage /> : <NotFound />;
  if (part === 'groepen') {
    if (second !== undefined) return <NotFound />;
    return first === undefined ? <GroupsPage /> : <IntendedGroupPage key={first} id={first} />;
  }
  if (part === 'privacy') return <PrivacyPages first={first} second={second} />;
  if (part === 'aanbod') {
    if (first === undefined) return <OffersPage />;
    if (second === undefined) return <OfferPage key={first} id={first} />;
    return second === 'poster' ? <PosterPage id={first} /> : <NotFound />;
  }
  if (first === undefined) return <RegistrationsPage />;
  if (first === 'invoeren' && second === undefined) return <EnterPage />;
  if (first === 'inlezen' && second === undefined) return <ImportPage />;
  if (second === undefined) return <RegistrationPage key={first} id={first} />;
  if (second === 'wijzigen') return <ChangePage key={first} id={first} />;
  return second === 'groep' ? <GroupPage id={first} /> : <NotFound />;
}
