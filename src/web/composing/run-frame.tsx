import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionButton } from '../controls/decision.tsx';
import { Done, Notice, Problem } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { ChooseCompositionMembersDocument, type RunHeadFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { COMPOSING_PARTS, pathTo } from '../navigation/routes.ts';
import { composingTexts } from '../texts/nl-composing.ts';
import { isBehindSearch, type Pulse, useRunDecision } from './use-run.ts';

const texts = composingTexts.run;
const PART_NAMES = {
  deelnemers: composingTexts.parts.members,
  wensen: composingTexts.parts.wishes,
  begeleiders: composingTexts.parts.guides,
  'wat-telt': composingTexts.parts.settings,
  versies: composingTexts.parts.versions,
} as const;

interface RunFrameProps {
  readonly run: RunHeadFragment;
  readonly part: (typeof COMPOSING_PARTS)[number] | undefined;
  readonly pulse?: Pulse | undefined;
  readonly reload: () => Promise<void>;
  readonly children: ComponentChildren;
}

/** What stands above every page about a run: its name, the way to the others, and who could still take part. */
export function RunFrame({ run, part, pulse, reload, children }: RunFrameProps) {
  const name = part === undefined ? composingTexts.parts.groups : PART_NAMES[part];
  return (
    <>
      <p class="up">
        <Link to={pathTo.composing()}>{texts.all}</Link>
      </p>
      <PageTitle text={`${run.name}: ${name.toLowerCase()}`} />
      <nav class="composing__parts" aria-label={composingTexts.parts.label}>
        <PartLink
          to={pathTo.composing(run.id)}
          isHere={part === undefined}
          text={composingTexts.parts.groups}
        />
        {COMPOSING_PARTS.map((each) => (
          <PartLink
            key={each}
            to={pathTo.composing(run.id, each)}
            isHere={part === each}
            text={PART_NAMES[each]}
          />
        ))}
      </nav>
      {run.state !== 'OPEN' && (
        <Notice kind="info">
          <p>{texts.closed[run.state]}</p>
          {run.state === 'RELEASED' && (
            <p>
              <Link to={pathTo.office('groepen')}>{texts.toGroups}</Link>
            </p>
          )}
        </Notice>
      )}
      {pulse && pulse.version > run.version && !isBehindSearch(run, pulse.search) && (
        <Notice kind="info">
          <p>{texts.changed}</p>
          <p>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action"
              onClick={() => void reload()}
            >
              {texts.reload}
            </button>
          </p>
        </Notice>
      )}
      {run.state === 'OPEN' && <WhoElse run={run} reload={reload} />}
      {children}
    </>
  );
}

function PartLink({
  to,
  isHere,
  text,
}: {
  readonly to: string;
  readonly isHere: boolean;
  readonly text: string;
}) {
  return (
    <span class={isHere ? 'composing__part composing__part--here' : 'composing__part'}>
      {isHere ? <span aria-current="page">{text}</span> : <Link to={to}>{text}</Link>}
    </span>
  );
}

/** Who registered since, and who went. Whom the office left out is asked about no more: they stand with the members. */
function WhoElse({ run, reload }: Pick<RunFrameProps, 'run' | 'reload'>) {
  const [done, setDone] = useState<string | undefined>(undefined);
  const decision = useRunDecision(reload);
  const ofOffers = (isSame: boolean) =>
    run.openBeside.filter(({ isLeftOut, isOfSameOffer }) => !isLeftOut && isOfSameOffer === isSame);
  const add = (people: RunHeadFragment['openBeside']) =>
    decision.run(
      () =>
        send(
          ChooseCompositionMembersDocument,
          { input: { runId: run.id, version: run.version, add: people.map(({ id }) => id) } },
          (data) => data.chooseCompositionMembers,
        ),
      () => setDone(texts.added(people.length)),
    );
  return (
    <>
      <Done text={done} />
      <Problem text={decision.problem} />
      {run.gone > 0 && <p>{texts.gone(run.gone)}</p>}
      <Beside people={ofOffers(true)} inWords={texts.beside} decision={decision} onAdd={add} />
      <Beside people={ofOffers(false)} inWords={texts.ofOtherOffers} decision={decision} onAdd={add} />
    </>
  );
}

interface BesideProps {
  readonly people: RunHeadFragment['openBeside'];
  readonly inWords: (count: number) => string;
  readonly decision: ReturnType<typeof useRunDecision>;
  readonly onAdd: (people: RunHeadFragment['openBeside']) => void;
}

function Beside({ people, inWords, decision, onAdd }: BesideProps) {
  if (people.length === 0) return null;
  return (
    <p class="composing__beside">
      <span>{inWords(people.length)}</span>{' '}
      <DecisionButton
        decision={decision}
        kind="secondary-action"
        class="button--small"
        onPress={() => onAdd(people)}
      >
        {texts.add(people.length)}
      </DecisionButton>
    </p>
  );
}
