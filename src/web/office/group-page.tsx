import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  GroupDocument,
  PlaceInGroupDocument,
  type RegistrationDetailFragment,
  RegistrationPageDocument,
} from '../gql/graphql.ts';
import { JoinAs } from '../group/join-form.tsx';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';

const texts = officeTexts.group;

/** Who has a place joins the group of the offer, which is under way: what that touches is seen first. */
export function GroupPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(RegistrationPageDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { node } = page.data;
  if (node?.__typename !== 'Registration' || !node.person) return <NotFound />;
  const trajectoryId = node.offer?.trajectory?.id;
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('aanmeldingen', node.id)}>{node.name}</Link>
      </p>
      <PageTitle text={texts.title(node.name)} />
      {trajectoryId === undefined ? (
        <p>{texts.noGroup}</p>
      ) : (
        <Joining registration={node} personId={node.person.id} trajectoryId={trajectoryId} />
      )}
    </>
  );
}

interface JoiningProps {
  readonly registration: RegistrationDetailFragment;
  readonly personId: string;
  readonly trajectoryId: string;
}

function Joining({ registration, personId, trajectoryId }: JoiningProps) {
  const { page, reload } = usePageData(GroupDocument, { id: trajectoryId });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const group = page.data.trajectory;
  if (!group) return <NotFound />;
  const toRegistration = () => goTo(pathTo.office('aanmeldingen', registration.id));
  return (
    <section class="card">
      <h2>{group.name}</h2>
      <JoinAs
        group={group}
        candidate={{ id: personId, name: registration.name, municipality: registration.municipality }}
        join={({ personId: _person, ...about }) =>
          send(
            PlaceInGroupDocument,
            { input: { ...about, registrationId: registration.id } },
            (data) => data.placeInGroup,
          )
        }
        onOther={toRegistration}
        onDone={toRegistration}
      />
    </section>
  );
}
