import type { MomentFragment } from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';

const texts = changingTexts.move;
const TOLD = ['NO', 'ENGAGED', 'IF_NEEDED', 'NOT_ANSWERED'] as const;

interface MomentItemProps {
  readonly moment: MomentFragment;
  readonly onChoose: () => void;
}

/** A moment that the session could move to, with what it costs: names for the guide, numbers for the host. */
export function MomentItem({ moment, onChoose }: MomentItemProps) {
  const { whenInWords, canCome, ifNeeded, cannotCome, notKnown, people, warnings } = moment;
  const counts = [
    texts.canCome(canCome, ifNeeded),
    ...(cannotCome > 0 ? [texts.cannotCome(cannotCome)] : []),
    ...(notKnown > 0 ? [texts.notKnown(notKnown)] : []),
  ];
  const namesOf = (answer: (typeof TOLD)[number]) =>
    people?.filter((row) => row.answer === answer).map(({ participant }) => participant.person.name) ?? [];
  return (
    <div class="moment-choice">
      <strong class="moment-choice__when">{whenInWords}</strong>
      <span>{counts.join(', ')}</span>
      {TOLD.map((answer) => {
        const names = namesOf(answer);
        return (
          names.length > 0 && (
            <span key={answer} class="detail">
              {texts.people[answer]}: {names.join(', ')}
            </span>
          )
        );
      })}
      {warnings.length > 0 && (
        <ul class="moment-choice__warnings">
          {warnings.map(({ inWords }) => (
            <li key={inWords}>{inWords}</li>
          ))}
        </ul>
      )}
      {!warnings.some(({ isImpossible }) => isImpossible) && (
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action button--small"
          aria-label={texts.chooseLabel(whenInWords)}
          onClick={onChoose}
        >
          {texts.choose}
        </button>
      )}
    </div>
  );
}
