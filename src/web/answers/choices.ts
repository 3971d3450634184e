import type { AnswerValue } from '../gql/graphql.ts';
import { answerTexts } from '../texts/nl-answers.ts';
import type { Mark } from './answer-queue.ts';

/** The three answers, in the order of the buttons. */
export const CHOICES = [
  { answer: 'YES', state: 'yes', text: answerTexts.yes },
  { answer: 'IF_NEEDED', state: 'ifNeeded', text: answerTexts.ifNeeded },
  { answer: 'NO', state: 'no', text: answerTexts.no },
] as const satisfies readonly { answer: AnswerValue; state: string; text: string }[];

/** Another answer for a slot; whether one can receive stays as it was. */
export function markWith(before: Mark | undefined, answer: AnswerValue | null): Mark {
  return { answer, canHost: before?.canHost ?? true };
}

/** The word on the button of an answer. */
export function answerText(answer: AnswerValue): string {
  return CHOICES.find((choice) => choice.answer === answer)?.text ?? '';
}
