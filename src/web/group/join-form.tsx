import { useState } from 'preact/hooks';
import { read, send } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import {
  type GroupRefusalFragment,
  JoinGroupDocument,
  type JoinGroupInput,
  JoiningPreviewDocument,
} from '../gql/graphql.ts';
import { isToCome } from '../session/to-come.ts';
import type { Candidate } from '../start/start-form.ts';
import { usePeopleSearch } from '../start/use-people-search.ts';
import { groupTexts } from '../texts/nl-group.ts';
import { DryRunForm } from './dry-run-form.tsx';
import type { Group } from './group-view.ts';
import { useDryRun } from './use-dry-run.ts';

const texts = groupTexts.group;

interface JoinFormProps {
  readonly group: Group;
  readonly onDone: (name: string) => void;
}

/** The office lets somebody join: who, from which session on, and what that would touch. */
export function JoinForm({ group, onDone }: JoinFormProps) {
  const [candidate, setCandidate] = useState<Candidate | undefined>(undefined);
  return (
    <section class="card">
      <h2>{texts.joinTitle}</h2>
      <p>{texts.joinText}</p>
      {candidate ? (
        <JoinAs
          key={candidate.id}
          group={group}
          candidate={candidate}
          onOther={() => setCandidate(undefined)}
          onDone={() => {
            setCandidate(undefined);
            onDone(candidate.name);
          }}
        />
      ) : (
        <CandidateSearch onChoose={setCandidate} />
      )}
    </section>
  );
}

/** Looks up a wethouder by name. */
export function CandidateSearch({ onChoose }: { readonly onChoose: (candidate: Candidate) => void }) {
  const [typed, setTyped] = useState('');
  const search = usePeopleSearch(typed);
  const found = search.state === 'found' ? search.candidates : [];
  return (
    <>
      <Field label={texts.search} value={typed} onChange={setTyped} maxLength={100} />
      <p role="status">{search.state === 'found' && texts.found(found.length)}</p>
      <ul class="plain-list">
        {found.map((candidate) => (
          <li key={candidate.id} class="person-line">
            <span>
              <strong>{candidate.name}</strong>{' '}
              <span class="detail">{candidate.municipality.displayName}</span>
            </span>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action button--small"
              aria-label={texts.chooseName(candidate.name)}
              onClick={() => onChoose(candidate)}
            >
              {texts.choose}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function joinGroup(input: JoinGroupInput) {
  return send(JoinGroupDocument, { input }, (data) => data.joinGroup);
}

interface JoinAsProps {
  readonly group: Group;
  readonly candidate: Candidate;
  /** Decides it in another way than by joining alone. */
  readonly join?: (input: JoinGroupInput) => Promise<Outcome<unknown, GroupRefusalFragment>>;
  readonly onOther: () => void;
  readonly onDone: () => void;
}

/** One wethouder joins: from which session on, what that would touch, and the decision. */
export function JoinAs({ group, candidate, join = joinGroup, onOther, onDone }: JoinAsProps) {
  const numbers = firstNumbers(group);
  const [first, setFirst] = useState(numbers[0]?.value ?? '');
  const [hosts, setHosts] = useState('');
  const [turns, setTurns] = useState<readonly number[]>([]);
  const about = {
    personId: candidate.id,
    firstSessionNumber: Number(first),
    hostsSessionNumber: hosts === '' ? null : Number(hosts),
  };
  const dryRun = useDryRun({
    read: async () => {
      const data = await read(JoiningPreviewDocument, { id: group.id, ...about });
      const preview = data?.trajectory?.joiningPreview;
      if (preview?.__typename === 'GroupChange') setTurns(preview.openTurns);
      return preview;
    },
    decide: (agreed) => join({ ...about, ...agreed, trajectoryId: group.id }),
    onDone,
  });
  return (
    <>
      <p class="person-line">
        <span>
          <strong>{candidate.name}</strong> <span class="detail">{candidate.municipality.displayName}</span>
        </span>
        <button type="button" class="link-button" onClick={onOther}>
          {texts.other}
        </button>
      </p>
      <DryRunForm dryRun={dryRun} confirm={texts.confirmJoin}>
        <Select
          label={texts.firstSession}
          value={first}
          onChange={dryRun.changing(setFirst)}
          options={numbers}
        />
        {turns.length > 0 && (
          <Select
            label={texts.hosts}
            value={hosts}
            none={texts.hostsNone}
            onChange={dryRun.changing(setHosts)}
            options={turns.map((number) => ({ value: String(number), text: whenOf(group, number) }))}
          />
        )}
      </DryRunForm>
    </>
  );
}

function whenOf({ sessions }: Group, number: number): string {
  const session = sessions.find((one) => one.number === number);
  return texts.firstOption(number, session?.whenInWords ?? '');
}

/** Sessions to come, and the first of the cycle after this one. */
function firstNumbers(group: Group): readonly { readonly value: string; readonly text: string }[] {
  const next = (group.cycles.at(-1)?.lastSessionNumber ?? 0) + 1;
  return [
    ...group.sessions
      .filter((session) => isToCome(session))
      .map(({ number }) => ({ value: String(number), text: whenOf(group, number) })),
    { value: String(next), text: texts.nextCycle(next) },
  ];
}
