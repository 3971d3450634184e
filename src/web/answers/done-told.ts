import { answerTexts } from '../texts/nl-answers.ts';

/**
 * How somebody's own answers and those of the group stand. `open`: own answers are missing. A number: all own answers are
 * there, and so many others are busy. As long as that number is not known: `doneOnOpening` when the page opened with all
 * answers there, `justDone` when they came while it was open.
 */
export type Standing = 'open' | 'doneOnOpening' | 'justDone' | number;

/** What is new in words, for who does not see the top of the page; undefined when a page only says how things stood when it opened. */
export function doneInWords(before: Standing, now: Standing): string | undefined {
  if (now === 'open') return undefined;
  const { done, others } = answerTexts.told;
  const words = [
    before === 'open' ? done : '',
    typeof now === 'number' && before !== 'doneOnOpening' ? others(now) : '',
  ].filter(Boolean);
  return words.length === 0 ? undefined : words.join(' ');
}
