import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { Done, LoadingPage, Notice, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { GroupDocument, WithdrawLeavingDocument } from '../gql/graphql.ts';
import { leavesAfter } from '../texts/leaving.ts';
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
            <Members
              group={trajectory}
              leavingId={leavingId}
              onLeave={setLeavingId}
              onStays={(name) => finish(texts.stays(name))}
            />
            {leaver && (
              <LeaveForm
                key={leaver.id}
                group={trajectory}
                leaver={leaver}
                onCancel={() => {
                  setLeavingId(undefined);
                  document.getElementById(leaveButtonId(leaver.id))?.focus();
                }}
                onDone={(isAhead) => finish((isAhead ? texts.leaves : texts.left)(leaver.person.name))}
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

function leaveButtonId(participantId: string): string {
  return `vertrek-${participantId}`;
}

interface MembersProps {
  readonly group: Group;
  readonly leavingId: string | undefined;
  readonly onLeave: (id: string | undefined) => void;
  readonly onStays: (name: string) => void;
}

function Members({ group: { id: trajectoryId, participants }, leavingId, onLeave, onStays }: MembersProps) {
  const decision = useDecision();
  const keep = ({ id: participantId, person }: Group['participants'][number]) =>
    void decision.decide(
      () =>
        send(
          WithdrawLeavingDocument,
          { input: { trajectoryId, participantId } },
          (data) => data.withdrawLeaving,
        ),
      () => onStays(person.name),
    );
  return (
    <section class="card">
      <h2>{texts.members(participants.length)}</h2>
      <Problem text={decision.problem} />
      <ul class="plain-list">
        {participants.map((participant) => (
          <li key={participant.id} class="person-line">
            <span>
              <strong>{participant.person.name}</strong>{' '}
              <span class="detail">
                {participant.municipality.displayName}
                {participant.lastDay && `, ${leavesAfter(participant.lastDay)}`}
              </span>
            </span>
            {participant.lastDay && (
              <DecisionButton
                decision={decision}
                kind="secondary-action"
                class="button--small"
                label={texts.stayName(participant.person.name)}
                onPress={() => keep(participant)}
              >
                {texts.stay}
              </DecisionButton>
            )}
            <button
              type="button"
              id={leaveButtonId(participant.id)}
              class="utrecht-button utrecht-button--secondary-action button--small"
              aria-label={texts.leaveName(participant.person.name)}
              aria-pressed={participant.id === leavingId}
              onClick={() => onLeave(participant.id === leavingId ? undefined : participant.id)}
            >
              {texts.leave}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
