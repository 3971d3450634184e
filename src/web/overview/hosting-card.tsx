import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { missingParts } from '../session/hosting-view.ts';
import { overviewTexts } from '../texts/nl-overview.ts';
import { ownTexts } from '../texts/nl-own.ts';
import type { HostingTurn } from './overview-view.ts';
import { SessionLine } from './session-line.tsx';

/** A turn to receive the group, with what the host still has to fill in. */
export function HostingCard({ session, forName }: HostingTurn) {
  const missing = missingParts(session);
  const texts = ownTexts.home;
  return (
    <section class="card card--host">
      <h2>{forName ? overviewTexts.hostingFor(forName) : overviewTexts.hosting}</h2>
      <SessionLine session={session} />
      <p class="own-missing">
        {missing.length === 0
          ? texts.allFilledIn
          : texts.stillMissing(missing.map((part) => texts.missing[part]).join(', '))}
      </p>
      <Link
        to={pathTo.session(session.id)}
        class={`utrecht-button utrecht-button--${missing.includes('venue') ? 'primary' : 'secondary'}-action`}
      >
        {missing.includes('venue') ? texts.fillInVenue : missing.length > 0 ? texts.fillInRest : texts.look}
      </Link>
    </section>
  );
}
