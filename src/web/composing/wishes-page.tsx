import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton } from '../controls/decision.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Problem, Trouble } from '../controls/notice.tsx';
import { ResultNotice, useResult } from '../controls/result.tsx';
import {
  CompositionWishesDocument,
  type CompositionWishesQuery,
  MarkWordsReadDocument,
  type RegistrationPairKind,
  SetRegistrationPairDocument,
} from '../gql/graphql.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { MemberPicker } from './member-picker.tsx';
import { RunFrame } from './run-frame.tsx';
import { type RunDecision, useRunDecision } from './use-run.ts';

const texts = composingTexts.wishes;
const KINDS = ['WISH', 'VETO'] as const satisfies readonly RegistrationPairKind[];
type Run = NonNullable<CompositionWishesQuery['compositionRun']>;
type Words = Run['words'][number];
type Member = NonNullable<Run['grouping']>['members'][number];

/** What people wrote about with whom, and what the office makes of it. */
export function WishesPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(CompositionWishesDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const run = page.data.compositionRun;
  return run === null ? <NotFound /> : <Wishes run={run} reload={reload} />;
}

function Wishes({ run, reload }: { readonly run: Run; readonly reload: () => Promise<void> }) {
  const result = useResult();
  const decision = useRunDecision(reload);
  const members = run.grouping?.members ?? [];
  const toRead = run.words.filter(({ isRead }) => !isRead).length;
  return (
    <RunFrame run={run} part="wensen" reload={reload}>
      <p>{texts.intro}</p>
      <ResultNotice result={result}>
        <Problem text={decision.problem} />
      </ResultNotice>
      {run.state === 'OPEN' && (
        <p>
          <strong>{run.words.length === 0 ? texts.none : texts.toRead(toRead)}</strong>
        </p>
      )}
      {run.words.map((words) => (
        <WordsCard
          key={words.memberId}
          run={run}
          words={words}
          members={members}
          decision={decision}
          onDone={result.say}
        />
      ))}
    </RunFrame>
  );
}

interface WordsCardProps {
  readonly run: Run;
  readonly words: Words;
  readonly members: readonly Member[];
  readonly decision: RunDecision;
  readonly onDone: (text: string) => void;
}

function WordsCard({ run, words, members, decision, onDone }: WordsCardProps) {
  const isOpen = run.state === 'OPEN';
  const who = members.find(({ id }) => id === words.memberId);
  if (who === undefined) return null;
  const set = (toId: string, kind: RegistrationPairKind | null) =>
    decision.run(
      () =>
        send(
          SetRegistrationPairDocument,
          { input: { runId: run.id, version: run.version, fromId: who.id, toId, kind } },
          (data) => data.setRegistrationPair,
        ),
      () => onDone(texts.set),
    );
  const markRead = () =>
    decision.run(
      () =>
        send(
          MarkWordsReadDocument,
          { input: { runId: run.id, version: run.version, registrationId: who.id } },
          (data) => data.markWordsRead,
        ),
      () => onDone(texts.made(who.name)),
    );
  return (
    <section class="card" aria-label={texts.of(who.name)}>
      <h2>
        {who.name} <span class="detail">{who.municipality}</span>
      </h2>
      <dl class="composing__words">
        {words.withWhom && (
          <>
            <dt>{texts.with}</dt>
            <dd>{words.withWhom}</dd>
          </>
        )}
        {words.notWithWhom && (
          <>
            <dt>{texts.notWith}</dt>
            <dd>{words.notWithWhom}</dd>
          </>
        )}
      </dl>
      <Pairs words={words} members={members} onRemove={isOpen ? (toId) => set(toId, null) : undefined} />
      {isOpen && (
        <>
          <Suggestions words={words} members={members} onChoose={set} />
          <details>
            <summary>{texts.other}</summary>
            <MemberPicker
              label={texts.otherFind}
              members={members.filter(({ id }) => id !== who.id)}
              choices={KINDS.map((kind) => ({
                text: texts.kinds[kind],
                label: (name) => texts.take(name, texts.kinds[kind]),
                onPick: ({ id }: Member) => set(id, kind),
              }))}
            />
          </details>
          {words.isRead ? (
            <p>{texts.isRead}</p>
          ) : (
            <DecisionButton decision={decision} kind="primary-action" onPress={markRead}>
              {texts.read}
            </DecisionButton>
          )}
        </>
      )}
    </section>
  );
}

interface PairsProps {
  readonly words: Words;
  readonly members: readonly Member[];
  readonly onRemove: ((toId: string) => void) | undefined;
}

function Pairs({ words, members, onRemove }: PairsProps) {
  return (
    <ul class="plain-list">
      {words.pairs.map(({ toId, kind }) => {
        const name = members.find(({ id }) => id === toId)?.name ?? '';
        return (
          <li key={toId} class="person-line">
            <span>
              {texts.chosen[kind]} <strong>{name}</strong>
            </span>
            {onRemove && (
              <button
                type="button"
                class="link-button"
                aria-label={texts.remove(name)}
                onClick={() => onRemove(toId)}
              >
                {texts.removeShort}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface SuggestionsProps {
  readonly words: Words;
  readonly members: readonly Member[];
  readonly onChoose: (toId: string, kind: RegistrationPairKind) => void;
}

/** Who may be meant, without who was chosen already. */
function Suggestions({ words, members, onChoose }: SuggestionsProps) {
  const chosen = new Set(words.pairs.map(({ toId }) => toId));
  const open = words.suggestions.filter(({ memberId }) => !chosen.has(memberId));
  if (open.length === 0) return null;
  return (
    <>
      <p>{texts.suggestions}</p>
      <ul class="plain-list">
        {open.map(({ memberId, by, kind }) => {
          const member = members.find(({ id }) => id === memberId);
          return (
            member && (
              <li key={`${memberId} ${kind}`} class="person-line">
                <span>
                  {member.name}{' '}
                  <span class="detail">
                    {member.municipality}, {texts.by[by]}
                  </span>
                </span>
                <button
                  type="button"
                  class="utrecht-button utrecht-button--secondary-action button--small"
                  aria-label={texts.take(member.name, texts.kinds[kind])}
                  onClick={() => onChoose(memberId, kind)}
                >
                  {texts.kinds[kind]}
                </button>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
