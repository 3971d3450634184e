import type { NotKnownCode } from '../gql/graphql.ts';

/** That the planner has no answer (yet); `message` is a sentence for the screen. */
export interface NotKnown {
  readonly __typename: 'NotKnown';
  readonly roundVersion: number;
  readonly code: NotKnownCode;
  readonly message: string;
}

/** What a question may bring. Null: the question makes no sense any more. Undefined: no answer came over the line. */
export type Reply<Answer> = Answer | NotKnown | null | undefined;

export interface Question<Answer> {
  /** Version of the round that is on the screen; what was found for an older one is not for it. */
  readonly version: number;
  readonly ask: () => Promise<Reply<Answer>>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether somebody still waits for it. */
  readonly isWanted: () => boolean;
}

export type Settled<Answer> =
  | { readonly state: 'known'; readonly answer: Answer }
  | { readonly state: 'unknown'; readonly message: string | undefined };

const AGAIN_MILLIS = 1_000;
const NO_LINE_MILLIS = 3_000;

/** Asks until there is an answer for the version on the screen, or none can come. Undefined: nobody waits any more. */
export async function askUntilKnown<Answer extends { readonly roundVersion: number }>({
  version,
  ask,
  wait,
  isWanted,
}: Question<Answer>): Promise<Settled<Answer> | undefined> {
  while (isWanted()) {
    const reply = await ask();
    if (!isWanted()) return undefined;
    if (reply === null) return { state: 'unknown', message: undefined };
    if (reply === undefined) {
      await wait(NO_LINE_MILLIS);
      continue;
    }
    if (isNotKnown(reply)) {
      if (reply.code === 'TOO_HARD' || reply.code === 'ROUND_CLOSED') {
        return { state: 'unknown', message: reply.message };
      }
    } else if (reply.roundVersion >= version) {
      return { state: 'known', answer: reply };
    }
    await wait(AGAIN_MILLIS);
  }
  return undefined;
}

function isNotKnown(reply: object): reply is NotKnown {
  return '__typename' in reply && reply.__typename === 'NotKnown';
}
