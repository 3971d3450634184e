import type { PlannerQuestion, QuestionAnswers, QuestionKind } from '../src/planning/planner-questions.ts';
import { askBeside, type NotKnown } from '../src/planning/questions.ts';
import type { Proposal } from '../src/planning/types.ts';
import { builder } from './builder.ts';
import { NotKnownCodeEnum } from './enums.ts';

/** Why a question beside the proposal has no answer, of which version of the round. */
export interface ShownNotKnown {
  readonly kind: 'notKnown';
  readonly roundVersion: number;
  readonly code: NotKnown;
}

export const NOT_KNOWN_TEXTS: Readonly<Record<NotKnown, string>> = {
  stillWorking: 'Nog aan het rekenen. Dit staat er zo.',
  tooHard: 'Dit is te moeilijk om snel te zeggen.',
  outdated: 'Er is intussen iets veranderd. Vraag het opnieuw.',
  roundClosed: 'Deze ronde is gesloten. Er valt niets meer te kiezen.',
};

export const NotKnownType = builder.objectRef<ShownNotKnown>('NotKnown').implement({
  description: 'The planner has not answered, or not yet. Nothing is guessed.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round that was asked about.' }),
    code: t.expose('code', { type: NotKnownCodeEnum, description: 'Why.' }),
    message: t.string({
      description: 'The same in a Dutch sentence.',
      resolve: ({ code }) => NOT_KNOWN_TEXTS[code],
    }),
  }),
});

/** An object type of the API, made of `Shape`. */
type ObjectTypeOf<Shape> = ReturnType<ReturnType<typeof builder.objectRef<Shape>>['implement']>;

/** The union of an answer and why it is not known. */
export function orNotKnown<Answer extends { readonly kind: QuestionKind }>(
  name: string,
  description: string,
  answer: ObjectTypeOf<Answer>,
) {
  return builder.unionType(name, {
    description,
    types: [answer, NotKnownType],
    resolveType: ({ kind }: Answer | ShownNotKnown) => (kind === 'notKnown' ? NotKnownType : answer),
  });
}

/** What an answer costs in the complexity of a query: each may keep the planner busy for seconds. */
export const QUESTION_COMPLEXITY = { field: 500, multiplier: 1 } as const;

/** An answer with the version of the round that it is about. */
export interface Shown<Kind extends QuestionKind, Asked extends Proposal = Proposal> {
  readonly kind: Kind;
  readonly roundVersion: number;
  readonly proposal: Asked;
  readonly answer: QuestionAnswers[Kind];
}

/** Asks, and gives what an answer of the API is made of. */
export async function shownAnswer<Kind extends QuestionKind, Asked extends Proposal>(
  proposal: Asked,
  question: PlannerQuestion & { readonly kind: Kind },
): Promise<Shown<Kind, Asked> | ShownNotKnown> {
  const { roundVersion } = proposal;
  const known = await askBeside(proposal, question);
  return known.status === 'answered'
    ? { kind: question.kind, roundVersion, proposal, answer: known.answer }
    : { kind: 'notKnown', roundVersion, code: known.status };
}
