import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { Dialog } from '../controls/dialog.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { FormIntendedGroupDocument, IntendedGroupsDocument } from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { formingTexts } from '../texts/nl-forming.ts';
import { GroupForm } from './group-form.tsx';
import '../theme/forming.css';

const texts = formingTexts.groups;

/** Groups that are to start, for the office. */
export function GroupsPage() {
  const { page, reload } = usePageData(IntendedGroupsDocument, {});
  const [isNew, setNew] = useState(false);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { intendedGroups } = page.data;
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <p>
        <button
          type="button"
          class="utrecht-button utrecht-button--primary-action"
          onClick={() => setNew(true)}
        >
          {texts.new}
        </button>
      </p>
      {intendedGroups.length === 0 && <p class="empty">{texts.none}</p>}
      <ul class="plain-list">
        {intendedGroups.map((group) => (
          <li key={group.id} class="card">
            <h2>
              <Link to={pathTo.office('groepen', group.id)}>{group.name}</Link>
            </h2>
            <p>
              {group.facilitator?.name ?? texts.noFacilitator}.{' '}
              {texts.summary(
                group.members.length,
                group.members.filter(({ intakeOutcome }) => intakeOutcome === 'SUITABLE').length,
              )}
              .
            </p>
            {group.firstDate && <p>{texts.dates}</p>}
          </li>
        ))}
      </ul>
      {isNew && (
        <Dialog title={texts.new} size="wide" onClose={() => setNew(false)}>
          <GroupForm
            submit={formingTexts.group.create}
            send={(input) => send(FormIntendedGroupDocument, { input }, (data) => data.formIntendedGroup)}
            onDone={({ group }) => goTo(pathTo.office('groepen', group.id))}
          />
        </Dialog>
      )}
    </>
  );
}
