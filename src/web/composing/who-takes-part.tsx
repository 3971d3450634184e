import type { CompositionGroupsQuery } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { composingTexts } from '../texts/nl-composing.ts';

const texts = composingTexts.whoTakesPart;
type Run = NonNullable<CompositionGroupsQuery['compositionRun']>;

interface WhoTakesPartProps {
  readonly run: Run;
  readonly members: number;
}

/** What the search begins with: how many people, whether there are guides for their groups, and what was not read yet. */
export function WhoTakesPart({ run, members }: WhoTakesPartProps) {
  const groups = Math.floor(members / run.settings.standardMembers);
  // Who has no home gets no group
  const room = run.guides.reduce((sum, { mostGroups, home }) => sum + (home ? (mostGroups ?? 0) : 0), 0);
  return (
    <ul class="composing__start">
      <li>{texts.members(members, groups, run.settings.standardMembers)}</li>
      <li>
        {texts.guides(room, groups)}{' '}
        {room < groups && <Link to={pathTo.composing(run.id, 'begeleiders')}>{texts.toGuides}</Link>}
      </li>
      {run.wordsToRead > 0 && (
        <li>
          {texts.words(run.wordsToRead)} <Link to={pathTo.composing(run.id, 'wensen')}>{texts.toWords}</Link>
        </li>
      )}
    </ul>
  );
}
