import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';

/** Ways to the pages about who is in the group, who guides it, and how it goes on. */
export function GroupChangesCard({
  trajectoryId,
  isGuide,
}: {
  readonly trajectoryId: string;
  readonly isGuide: boolean;
}) {
  const texts = trajectoryTexts.changes;
  return (
    <section class="card">
      <h2>{texts.title}</h2>
      <ul class="plain-list">
        {isGuide && (
          <>
            <li>
              <Link to={pathTo.group(trajectoryId, 'groep')}>{texts.group}</Link>
            </li>
            <li>
              <Link to={pathTo.group(trajectoryId, 'begeleider')}>{texts.facilitator}</Link>
            </li>
          </>
        )}
        <li>
          <Link to={pathTo.group(trajectoryId, 'vervolg')}>{texts.continuation}</Link>
        </li>
        <li>
          <Link to={pathTo.group(trajectoryId, 'vergelijk')}>{texts.comparison}</Link>
        </li>
      </ul>
    </section>
  );
}
