import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import {
  FormIntendedGroupDocument,
  IntendedGroupsDocument,
  type IntendedGroupsQuery,
} from '../gql/graphql.ts';
import { goTo } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { OfficeList } from '../office/office-list.tsx';
import { formingTexts } from '../texts/nl-forming.ts';
import { GroupForm } from './group-form.tsx';
import '../theme/forming.css';

const texts = formingTexts.groups;

/** Groups that are to start, for the office. */
export function GroupsPage() {
  const { page, reload } = usePageData(IntendedGroupsDocument, {});
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const newGroup = (
    <GroupForm
      submit={formingTexts.group.create}
      send={(input) => send(FormIntendedGroupDocument, { input }, (data) => data.formIntendedGroup)}
      onDone={({ group }) => goTo(pathTo.office('groepen', group.id))}
    />
  );
  return (
    <OfficeList
      texts={texts}
      lines={page.data.intendedGroups.map((group) => ({
        id: group.id,
        title: group.name,
        path: pathTo.office('groepen', group.id),
        summary: <GroupSummary group={group} />,
      }))}
      making={{ title: texts.new, size: 'wide', form: newGroup }}
    />
  );
}

interface GroupSummaryProps {
  readonly group: IntendedGroupsQuery['intendedGroups'][number];
}

function GroupSummary({ group: { facilitator, members, firstDate } }: GroupSummaryProps) {
  const suitable = members.filter(({ intakeOutcome }) => intakeOutcome === 'SUITABLE').length;
  return (
    <>
      <p>
        {facilitator?.name ?? texts.noFacilitator}. {texts.summary(members.length, suitable)}.
      </p>
      {firstDate && <p>{texts.dates}</p>}
    </>
  );
}
