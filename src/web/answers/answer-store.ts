import { type Mark, type Marks, markFromText } from './answer-queue.ts';

/*
 * Answers that are not saved yet survive a reload. Each slot has a place of its own, so that two tabs of one phone never
 * overwrite what the other keeps; of one slot the last tap counts, in whichever tab. Browsers may forbid storage (private
 * mode, full disk, policy of a municipality): then the page works as well, only a reload loses what was not sent.
 */

/** Where the answers of one participant in one round are kept. */
export interface AnswerPlace {
  readonly roundId: string;
  readonly participantId: string;
}

const prefixOf = ({ roundId, participantId }: AnswerPlace) =>
  `toerbeurt.antwoorden.${roundId}.${participantId}.`;

/** What waits on this device, of all tabs; undefined where nothing can be kept. */
export function storedMarks(place: AnswerPlace): Marks | undefined {
  const prefix = prefixOf(place);
  try {
    const entries = Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), markFromText(localStorage.getItem(key))] as const);
    return Object.fromEntries(
      entries.filter((entry): entry is readonly [string, Mark] => entry[1] !== undefined),
    );
  } catch {
    return undefined;
  }
}

/** Whether they are kept; a full disk may say no where reading works. */
export function storeMarks(place: AnswerPlace, marks: Marks): boolean {
  try {
    for (const [slotId, mark] of Object.entries(marks)) {
      localStorage.setItem(prefixOf(place) + slotId, JSON.stringify(mark));
    }
    return true;
  } catch {
    // The marks stay in memory and are still sent
    return false;
  }
}

/** Called when these are saved, or never will be. What was tapped since stays. */
export function dropMarks(place: AnswerPlace, marks: Marks): void {
  try {
    for (const [slotId, mark] of Object.entries(marks)) {
      const key = prefixOf(place) + slotId;
      if (localStorage.getItem(key) === JSON.stringify(mark)) localStorage.removeItem(key);
    }
  } catch {
    // What cannot be read was not kept either.
  }
}

/** Calls when another tab keeps or drops something of this place, until the returned function is called. */
export function onOtherTab(place: AnswerPlace, listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefixOf(place))) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
