import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  ChooseCompositionMembersDocument,
  CompositionMembersDocument,
  type CompositionMembersQuery,
} from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { RunFrame } from './run-frame.tsx';
import { groupName, isCalled } from './run-view.ts';
import { useRunDecision } from './use-run.ts';

const texts = composingTexts.members;
/** More lines than these nobody reads at once: a season has more than a thousand people. */
const AT_ONCE = 50;
type Run = NonNullable<CompositionMembersQuery['compositionRun']>;
type Group = NonNullable<Run['grouping']>['groups'][number];
type Beside = Run['openBeside'][number];

/** Who takes part in a run and who does not; the office leaves people out and takes them back. */
export function MembersPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(CompositionMembersDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const run = page.data.compositionRun;
  if (run === null || run.grouping === null) return <NotFound />;
  return <Members run={run} grouping={run.grouping} reload={reload} />;
}

interface MembersProps {
  readonly run: Run;
  readonly grouping: NonNullable<Run['grouping']>;
  readonly reload: () => Promise<void>;
}

function Members({ run, grouping, reload }: MembersProps) {
  const [words, setWords] = useState('');
  const result = useResult();
  const decision = useRunDecision(reload);
  const isOpen = run.state === 'OPEN';
  const groups = new Map(grouping.groups.flatMap((group) => group.memberIds.map((id) => [id, group])));
  const taking = grouping.members.filter((member) => isCalled(member, words));
  const beside = run.openBeside.filter((person) => isCalled(person, words));
  const choose = (change: { readonly add?: string[]; readonly remove?: string[] }, done: string) =>
    decision.run(
      () =>
        send(
          ChooseCompositionMembersDocument,
          { input: { runId: run.id, version: run.version, ...change } },
          (data) => data.chooseCompositionMembers,
        ),
      () => result.say(done),
    );
  return (
    <RunFrame run={run} part="deelnemers" reload={reload}>
      <p>{run.state === 'RELEASED' ? texts.released : texts.intro}</p>
      <ResultNotice result={result}>
        <Problem text={decision.problem} />
      </ResultNotice>
      <Field label={texts.lookFor} value={words} onChange={setWords} maxLength={60} />
      <p role="status">
        {words.trim() !== '' &&
          (taking.length + beside.length === 0
            ? texts.nobodyFound
            : texts.found(taking.length, beside.length))}
      </p>
      {(isOpen || grouping.members.length > 0) && <h2>{texts.taking(grouping.members.length)}</h2>}
      <Lines
        people={taking}
        about={({ id }) => whereText(groups.get(id), grouping.groups.length > 0)}
        action={({ id, name, municipality }) =>
          isOpen &&
          !groups.get(id)?.isLocked && (
            <DecisionButton
              decision={decision}
              kind="secondary-action"
              class="button--small"
              label={texts.leaveOutOf(name, municipality)}
              onPress={() => choose({ remove: [id] }, texts.leftOut(name))}
            >
              {texts.leaveOut}
            </DecisionButton>
          )
        }
      />
      {run.openBeside.length > 0 && <h2>{texts.beside(run.openBeside.length)}</h2>}
      <Lines
        people={beside}
        about={whyBeside}
        action={({ id, name, municipality }) =>
          isOpen && (
            <DecisionButton
              decision={decision}
              kind="secondary-action"
              class="button--small"
              label={texts.takeBackOf(name, municipality)}
              onPress={() => choose({ add: [id] }, texts.takenBack(name))}
            >
              {texts.takeBack}
            </DecisionButton>
          )
        }
      />
    </RunFrame>
  );
}

/** Nothing as long as nobody is in a group. */
function whereText(group: Group | undefined, isComposed: boolean): string | undefined {
  if (group === undefined) return isComposed ? texts.inNone : undefined;
  return group.isLocked ? `${groupName(group)}, ${texts.locked.toLowerCase()}` : groupName(group);
}

function whyBeside({ isLeftOut, isOfSameOffer }: Beside): string {
  if (isLeftOut) return texts.why.leftOut;
  return isOfSameOffer ? texts.why.since : texts.why.otherOffer;
}

interface LinesProps<Person> {
  readonly people: readonly Person[];
  readonly about: (person: Person) => string | undefined;
  readonly action: (person: Person) => ComponentChildren;
}

/** A line for each, the first of them until more are asked for. */
function Lines<Person extends { readonly id: string; readonly name: string; readonly municipality: string }>({
  people,
  about,
  action,
}: LinesProps<Person>) {
  const [most, setMost] = useState(AT_ONCE);
  const more = Math.min(AT_ONCE, people.length - most);
  return (
    <>
      <ul class="plain-list">
        {people.slice(0, most).map((person) => (
          <li key={person.id} class="person-line">
            <span>
              {person.name}{' '}
              <span class="detail">
                {[person.municipality, about(person)].filter((text) => text !== undefined).join(', ')}
              </span>
            </span>
            {action(person)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          onClick={() => setMost(most + AT_ONCE)}
        >
          {texts.more(more)}
        </button>
      )}
    </>
  );
}
