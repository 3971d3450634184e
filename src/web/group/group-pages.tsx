import { Link } from '../navigation/router.tsx';
import { type GroupPart, pathTo } from '../navigation/routes.ts';
import { groupTexts } from '../texts/nl-group.ts';
import type { SignedIn } from '../viewer/roles.ts';
import { ComparisonPage } from './comparison-page.tsx';
import { ContinuationPage } from './continuation-page.tsx';
import { FacilitatorPage } from './facilitator-page.tsx';
import { MembersPage } from './members-page.tsx';
import '../theme/group.css';

interface GroupPagesProps {
  readonly trajectoryId: string;
  readonly part: GroupPart;
  readonly viewer: SignedIn;
}

/** The pages about who is in a group, who guides it, how it goes on, and what became of its plan. */
export function GroupPages({ trajectoryId, part, viewer }: GroupPagesProps) {
  return (
    <>
      <PagePart trajectoryId={trajectoryId} part={part} viewer={viewer} />
      <p class="actions actions--below">
        <Link to={pathTo.trajectory(trajectoryId)}>{groupTexts.back}</Link>
      </p>
    </>
  );
}

function PagePart({ trajectoryId, part, viewer }: GroupPagesProps) {
  switch (part) {
    case 'groep':
      return <MembersPage trajectoryId={trajectoryId} viewer={viewer} />;
    case 'begeleider':
      return <FacilitatorPage trajectoryId={trajectoryId} viewer={viewer} />;
    case 'vervolg':
      return <ContinuationPage trajectoryId={trajectoryId} viewer={viewer} />;
    case 'vergelijk':
      return <ComparisonPage trajectoryId={trajectoryId} />;
    default:
      return part satisfies never;
  }
}
