import type { MomentFragment } from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';

const texts = changingTexts.move;
const TOLD = ['NO', 'ENGAGED', 'IF_NEEDED', 'NOT_ANSWERED'] as const;

interface MomentItemProps {
  readonly moment: MomentFragment;
  /** What else there is to say of it. */
  readonly note?: string | undefined;
  readonly onChoose: () => void;
}

/** A moment that the session could move to, with what it costs: names for the guide, numbers for the host. */
export function MomentItem({ moment, note, onChoose }: MomentItemProps) {
  const { whenInWords, people, warnings } = moment;
  const namesOf = (answer: (typeof TOLD)[number]) =>
    people?.filter((row) => row.answer === answer).map(({ participant }) => participant.person.name) ?? [];
  return (
    <div class="moment-choice">
      <strong class="moment-choice__when">{whenInWords}</strong>
      {note && <span class="detail">{note}</span>}
      <span>{countsInWords(moment)}</span>
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

/** `5 kunnen (1 als het moet), 1 kan niet`: without names. */
export function countsInWords({ canCome, ifNeeded, cannotCome, notKnown }: MomentFragment): string {
  return [
    texts.canCome(canCome, ifNeeded),
    ...(cannotCome > 0 ? [texts.cannotCome(cannotCome)] : []),
    ...(notKnown > 0 ? [texts.notKnown(notKnown)] : []),
  ].join(', ');
}
