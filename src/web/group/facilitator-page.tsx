import { useState } from 'preact/hooks';
import { read, send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { Done, LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { Select } from '../controls/select.tsx';
import {
  FacilitatorPreviewDocument,
  GroupDocument,
  GroupFacilitatorsDocument,
  ReplaceFacilitatorDocument,
} from '../gql/graphql.ts';
import { isToCome } from '../session/to-come.ts';
import { groupTexts } from '../texts/nl-group.ts';
import { guides, type SignedIn } from '../viewer/roles.ts';
import { DryRunForm } from './dry-run-form.tsx';
import type { Group } from './group-view.ts';
import { useDryRun } from './use-dry-run.ts';

const texts = groupTexts.facilitator;

interface FacilitatorPageProps {
  readonly trajectoryId: string;
  readonly viewer: SignedIn;
}

/** Somebody else guides one session, or the group from now on. */
export function FacilitatorPage({ trajectoryId, viewer }: FacilitatorPageProps) {
  const { page, reload } = usePageData(GroupDocument, { id: trajectoryId });
  const [done, setDone] = useState<string | undefined>(undefined);
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { trajectory } = page.data;
  // Who gave the group away does not see it any more, but what was done is told
  if (!trajectory && !done) return <NotFound />;
  return (
    <>
      <PageTitle text={texts.title} />
      {trajectory && <p class="lead">{trajectory.name}</p>}
      <Done text={done} />
      {trajectory && !guides(viewer, trajectory.facilitator.id) && (
        <Notice kind="info">
          <p>{groupTexts.notForYou}</p>
        </Notice>
      )}
      {trajectory && guides(viewer, trajectory.facilitator.id) && (
        <ReplaceForm
          group={trajectory}
          isOffice={viewer.roles.includes('OFFICE')}
          onDone={(name) => {
            setDone(texts.done(name));
            void reload();
          }}
        />
      )}
    </>
  );
}

interface ReplaceFormProps {
  readonly group: Group;
  readonly isOffice: boolean;
  readonly onDone: (name: string) => void;
}

function ReplaceForm({ group, isOffice, onDone }: ReplaceFormProps) {
  const { page } = usePageData(GroupFacilitatorsDocument, { id: group.id });
  const people = page.state === 'ready' ? (page.data.trajectory?.possibleFacilitators ?? []) : [];
  const scopes = scopesOf(group, isOffice);
  const [facilitatorId, setFacilitatorId] = useState('');
  const [scope, setScope] = useState(scopes[0]?.value ?? '');
  const name = people.find(({ id }) => id === facilitatorId)?.name ?? '';
  const about = { facilitatorId, sessionId: scope === FOR_GOOD ? null : scope };
  const dryRun = useDryRun({
    missing: facilitatorId === '' ? texts.missing : undefined,
    read: async () => {
      const data = await read(FacilitatorPreviewDocument, { id: group.id, ...about });
      return data?.trajectory?.facilitatorPreview;
    },
    decide: (agreed) =>
      send(
        ReplaceFacilitatorDocument,
        { input: { ...about, ...agreed, trajectoryId: group.id } },
        (data) => data.replaceFacilitator,
      ),
    onDone: () => onDone(name),
  });
  if (scopes.length === 0) return <p>{texts.noSession}</p>;
  return (
    <section class="card">
      <p>{texts.intro(group.facilitator.name)}</p>
      <DryRunForm dryRun={dryRun} confirm={texts.confirm}>
        <Select label={texts.scope} value={scope} onChange={dryRun.changing(setScope)} options={scopes} />
        <Select
          label={texts.who}
          value={facilitatorId}
          none={texts.choose}
          onChange={dryRun.changing(setFacilitatorId)}
          options={people.map(({ id, name: text }) => ({ value: id, text }))}
        />
      </DryRunForm>
    </section>
  );
}

const FOR_GOOD = 'voorgoed';

/** For good is the office's to decide. */
function scopesOf(
  { sessions }: Group,
  isOffice: boolean,
): readonly { readonly value: string; readonly text: string }[] {
  return [
    ...(isOffice ? [{ value: FOR_GOOD, text: texts.forGood }] : []),
    ...sessions
      .filter((session) => isToCome(session))
      .map(({ id, number, whenInWords }) => ({ value: id, text: texts.oneSession(number, whenInWords) })),
  ];
}
