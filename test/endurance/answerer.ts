import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../src/database/database.ts';
import { ANSWER, askFor, globalId } from '../server/running.ts';
import type { Group } from './group-driver.ts';
import type { Program } from './programs.ts';

/** Answer by slot (global ids). */
export type Answers = Readonly<Record<string, 'YES' | 'IF_NEEDED' | 'NO'>>;

/** Somebody who answers, and who remembers what the server said of it. */
export class Answerer {
  readonly participantId: string;
  readonly #token: string;
  #kept: Answers = {};
  #unheard: Answers = {};

  constructor({ token, participantId }: Group['wethouders'][number]) {
    this.#token = token;
    this.participantId = participantId;
  }

  /** Gives the version of the round. */
  async answer(program: Program, roundId: string, answers: Answers): Promise<number> {
    this.#unheard = answers;
    const { answerSlots } = await askFor(program, this.#token, ANSWER, {
      input: {
        roundId,
        participantId: this.participantId,
        answers: Object.entries(answers).map(([slotId, answer]) => ({ slotId, answer })),
      },
    });
    assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess', JSON.stringify(answerSlots));
    this.#kept = { ...this.#kept, ...answers };
    this.#unheard = {};
    return answerSlots.round.version;
  }

  /** Asserts that all that was acknowledged is stored and, of what was asked last, all or nothing. */
  async verify({ db }: Database): Promise<void> {
    const rows = await db
      .selectFrom('answers')
      .select(['slot_id', 'answer'])
      .where('participant_id', '=', localId(this.participantId) as never)
      .execute();
    const stored: Answers = Object.fromEntries(
      rows.map(({ slot_id, answer }) => [globalId('CandidateSlot', slot_id), IN_THE_API[answer]]),
    );
    if (!isDeepStrictEqual(stored, this.#kept)) {
      assert.deepEqual(stored, { ...this.#kept, ...this.#unheard });
    }
    this.#kept = stored;
    this.#unheard = {};
  }
}

const IN_THE_API = { yes: 'YES', ifNeeded: 'IF_NEEDED', no: 'NO' } as const;

function localId(globalId: string): string {
  return Buffer.from(globalId, 'base64').toString().split(':').at(-1) ?? '';
}
