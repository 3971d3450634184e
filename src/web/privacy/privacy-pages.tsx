import { NotFound } from '../controls/not-found.tsx';
import { LogPage } from './log-page.tsx';
import { PersonPage } from './person-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import '../theme/privacy.css';

interface PrivacyPagesProps {
  readonly first: string | undefined;
  readonly second: string | undefined;
}

/** The office's pages about what is kept of people. */
export function PrivacyPages({ first, second }: PrivacyPagesProps) {
  if (first === undefined) return <PrivacyPage />;
  if (first === 'logboek' && second === undefined) return <LogPage />;
  if (first === 'persoon' && second !== undefined) return <PersonPage key={second} id={second} />;
  return <NotFound />;
}
