import { useEffect } from 'preact/hooks';
import { Told } from '../controls/told.tsx';
import type { AskedPlanFragment } from '../gql/graphql.ts';
import { lazyPart } from '../navigation/lazy-page.tsx';
import { confirmTexts } from '../texts/nl-confirm.ts';
import type { AskedQuestionProps } from './asked-question.tsx';

interface PlanQuestionProps extends Omit<AskedQuestionProps, 'round' | 'question'> {
  readonly round: AskedPlanFragment & { readonly id: string };
}

/** Not in the first load: a plan is put to the group when all have answered. */
const askedQuestion = lazyPart(() => import('./asked-question.tsx').then((module) => module.AskedQuestion));

/** The plan that is put to the group, for one participant to say whether it fits. Nothing is shown when none is. */
export function PlanQuestion(props: PlanQuestionProps) {
  const question = props.round.planQuestion;
  // So that it is there at once when the guide asks
  useEffect(() => void askedQuestion.prepare(), []);
  return (
    <>
      <Told state={question} inWords={askingInWords} />
      {question !== null && <askedQuestion.Page {...props} question={question} />}
    </>
  );
}

type Question = NonNullable<AskedPlanFragment['planQuestion']>;

/** That the guide puts a plan to the group, or that what was asked counts no more. */
function askingInWords(before: Question | null, now: Question | null): string | undefined {
  if (now !== null && now.lapse === null) {
    return now.proposalId === before?.proposalId && before.lapse === null ? undefined : confirmTexts.told.put;
  }
  return before !== null && before.lapse === null ? confirmTexts.told.lapsed : undefined;
}
