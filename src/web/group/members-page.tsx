import { useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { Done, LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { GroupDocument } from '../gql/graphql.ts';
import { groupTexts } from '../texts/nl-group.ts';
import { guides, type SignedIn } from '../viewer/roles.ts';
import type { Group } from './group-view.ts';
import { JoinForm } from './join-form.tsx';
import { LeaveForm } from './leave-form.tsx';

const texts = groupTexts.group;

/** Who is in the group; who looks after it says here who leaves, and the office who joins. */
export function MembersPage({
  trajectoryId,
  viewer,
}: {
  readonly trajectoryId: string;
  readonly viewer: SignedIn;
}) {
  const { page, reload } = usePageData(GroupDocument, { id: trajectoryId });
  const [leavingId, setLeavingId] = useState<string | undefined>(undefined);
  const [done, setDone] = useState<string | undefined>(undefined);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { trajectory } = page.data;
  if (!trajectory) return <NotFound />;
  const finish = (text: string) => {
    setLeavingId(undefined);
    setDone(text);
    void reload();
  };
  const leaver = trajectory.participants.find(({ id }) => id === leavingId);
  return (
    <>
      <PageTitle text={texts.title} />
      <p class="lead">{trajectory.name}</p>
      {!guides(viewer, trajectory.facilitator.id) ? (
        <Notice kind="info">
          <p>{groupTexts.notForYou}</p>
        </Notice>
      ) : (
        <>
          <p>{texts.intro}</p>
          <Done text={done} />
          <div class="columns columns--group">
            <Members group={trajectory} leavingId={leavingId} onLeave={setLeavingId} />
            {leaver && (
              <LeaveForm
                key={leaver.id}
                group={trajectory}
                leaver={leaver}
                onDone={() => finish(texts.left(leaver.person.name))}
              />
            )}
            {!leaver && viewer.roles.includes('OFFICE') && (
              <JoinForm group={trajectory} onDone={(name) => finish(texts.joined(name))} />
            )}
            {!leaver && !viewer.roles.includes('OFFICE') && (
              <section class="card card--quiet">
                <h2>{texts.joinTitle}</h2>
                <p>{texts.officeOnly}</p>
              </section>
            )}
          </div>
        </>
      )}
    </>
  );
}

interface MembersProps {
  readonly group: Group;
  readonly leavingId: string | undefined;
  readonly onLeave: (id: string | undefined) => void;
}

function Members({ group: { participants }, leavingId, onLeave }: MembersProps) {
  return (
    <section class="card">
      <h2>{texts.members(participants.length)}</h2>
      <ul class="plain-list">
        {participants.map(({ id, person, municipality }) => (
          <li key={id} class="person-line">
            <span>
              <strong>{person.name}</strong> <span class="detail">{municipality.displayName}</span>
            </span>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action button--small"
              aria-label={texts.leaveName(person.name)}
              aria-pressed={id === leavingId}
              onClick={() => onLeave(id === leavingId ? undefined : id)}
            >
              {texts.leave}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
