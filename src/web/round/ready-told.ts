import { roundTexts } from '../texts/nl-round.ts';
import { groupProgress, type Respondent } from './wall-view.ts';

/** Who has answered everything since `before`, and how many have now; undefined when nobody became ready. */
export function readyInWords(before: readonly Respondent[], now: readonly Respondent[]): string | undefined {
  const wereReady = new Set(before.filter(isReady).map(({ participant }) => participant.id));
  const became = now.filter((one) => isReady(one) && !wereReady.has(one.participant.id));
  if (became.length === 0) return undefined;
  const { done, people, toGo } = groupProgress(now);
  return toGo === 0
    ? roundTexts.told.everyone
    : roundTexts.told.ready(
        became.map(({ participant }) => participant.person.name),
        done,
        people,
      );
}

function isReady({ notAnswered }: Respondent): boolean {
  return notAnswered === 0;
}
