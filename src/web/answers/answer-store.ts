import { type Marks, marksFromText } from './answer-queue.ts';

/*
 * Answers that are not saved yet survive a reload. Browsers may forbid storage (private mode, full disk, policy of a
 * municipality): then the page works as well, only a reload loses what was not sent.
 */

const keyOf = (roundId: string, participantId: string) => `toerbeurt.antwoorden.${roundId}.${participantId}`;

export function storedMarks(roundId: string, participantId: string): Marks {
  try {
    return marksFromText(localStorage.getItem(keyOf(roundId, participantId)));
  } catch {
    return {};
  }
}

export function storeMarks(roundId: string, participantId: string, marks: Marks): void {
  try {
    if (Object.keys(marks).length === 0) localStorage.removeItem(keyOf(roundId, participantId));
    else localStorage.setItem(keyOf(roundId, participantId), JSON.stringify(marks));
  } catch {
    // Nothing to do: the marks stay in memory and are still sent.
  }
}
