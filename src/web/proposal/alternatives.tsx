import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { lazyPart } from '../navigation/lazy-page.tsx';
import type { BestPlan } from '../round/wall-view.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { askAlternatives } from './questions.ts';
import { answerOf, useAsked } from './use-asked.ts';

interface AlternativesProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  readonly canChange: boolean;
  readonly onChanged: () => void;
}

/** Not in the first load. */
const table = lazyPart(() => import('./alternatives-table.tsx').then((module) => module.AlternativesTable));

/** The way to other plans that are worth discussing beside the best one. */
export function Alternatives({ round, plan, canChange, onChanged }: AlternativesProps) {
  const [isOpen, setOpen] = useState(false);
  const asked = useAsked({ key: round.id, version: round.version }, () => askAlternatives(round.id));
  const answer = answerOf(asked);
  useEffect(() => void table.prepare(), []);
  const texts = proposalTexts.alternatives;
  const count = answer?.alternatives.length ?? 0;
  return (
    <section class="alternatives" aria-labelledby="andere-plannen" aria-busy={asked.state === 'asking'}>
      <h2 id="andere-plannen" class="visually-hidden">
        {texts.title}
      </h2>
      <p class="quiet">
        {answer === undefined &&
          (asked.state === 'unknown' ? (asked.message ?? texts.unknown) : texts.asking)}
        {answer && count === 0 && texts.none}
        {answer && count > 0 && answer.alternatives.map(({ kind }) => texts.kind[kind]).join(' · ')}
      </p>
      {answer && count > 0 && (
        <button type="button" class="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {texts.open}
        </button>
      )}
      {isOpen && answer && count > 0 && (
        <Dialog title={texts.compareTitle} size="full" onClose={() => setOpen(false)}>
          <table.Page
            round={round}
            plan={plan}
            alternatives={answer.alternatives}
            version={answer.roundVersion}
            canChange={canChange}
            isCurrent={asked.state === 'known'}
            onChosen={() => {
              setOpen(false);
              onChanged();
            }}
          />
        </Dialog>
      )}
    </section>
  );
}
