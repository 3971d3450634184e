import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { PlanComparisonsDocument, type PlanComparisonsQuery } from '../gql/graphql.ts';
import { groupTexts } from '../texts/nl-group.ts';
import { momentInWords } from '../time/amsterdam.ts';
import { hostInWords, venueInWords } from './group-view.ts';

const texts = groupTexts.comparison;

type Comparison = NonNullable<NonNullable<PlanComparisonsQuery['trajectory']>['planComparisons']>[number];
type Compared = Comparison['sessions'][number];

/** What was confirmed, and beside it what is now where that is otherwise. */
export function ComparisonPage({ trajectoryId }: { readonly trajectoryId: string }) {
  const { page, reload } = usePageData(PlanComparisonsDocument, { id: trajectoryId });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { trajectory } = page.data;
  if (!trajectory) return <NotFound />;
  const comparisons = trajectory.planComparisons ?? [];
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{trajectory.name}</p>
      <p>{comparisons.length === 0 ? texts.none : texts.intro}</p>
      {comparisons.map((comparison) => (
        <PlanCard key={comparison.plan.id} comparison={comparison} />
      ))}
    </>
  );
}

function PlanCard({ comparison: { plan, sessions } }: { readonly comparison: Comparison }) {
  const changed = sessions.filter(({ isChanged }) => isChanged).length;
  return (
    <section class="card">
      <h2>{texts.confirmedOn(momentInWords(plan.confirmedAt))}</h2>
      <p>{changed === 0 ? texts.unchanged : texts.changed(changed, sessions.length)}</p>
      <ol class="plain-list dry-run">
        {sessions.map((session) => (
          <ComparedItem key={session.number} compared={session} />
        ))}
      </ol>
    </section>
  );
}

function ComparedItem({ compared }: { readonly compared: Compared }) {
  const { number, plannedInWords, plannedHost, plannedMunicipality, isChanged, inWords } = compared;
  return (
    <li class={isChanged ? 'dry-run__session' : 'dry-run__session dry-run__session--same'}>
      <p class="dry-run__when">
        <strong>{groupTexts.dryRun.session(number)}</strong> <span class="detail">{inWords}</span>
      </p>
      {isChanged ? (
        <Sides compared={compared} />
      ) : (
        <p class="dry-run__same">
          {plannedInWords}, {hostInWords(plannedMunicipality, plannedHost?.person)}
        </p>
      )}
    </li>
  );
}

function Sides({ compared }: { readonly compared: Compared }) {
  const { plannedInWords, plannedHost, plannedMunicipality, session } = compared;
  const { status, whenInWords, host, hostMunicipality, venue } = session;
  return (
    <dl class="dry-run__sides">
      <div class="dry-run__side">
        <dt>{texts.before}</dt>
        <dd>{plannedInWords}</dd>
        <dd>{hostInWords(plannedMunicipality, plannedHost?.person)}</dd>
      </div>
      <div class="dry-run__side dry-run__side--later">
        <dt>{texts.now}</dt>
        <dd>{status === 'CANCELLED' ? texts.cancelled : whenInWords}</dd>
        {status === 'PLANNED' && <dd>{hostInWords(hostMunicipality, host?.person)}</dd>}
        {status === 'PLANNED' && <dd>{venueInWords(venue)}</dd>}
      </div>
    </dl>
  );
}
