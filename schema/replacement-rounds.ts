import { hostRight } from '../src/access/gate.ts';
import { suggestMoments } from '../src/planning/replacement-candidates.ts';
import { type AskedMoment, listAskedMoments } from '../src/planning/replacement-choice.ts';
import type { Session } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { badInput } from './api-errors.ts';
import { builder } from './builder.ts';
import { CandidateSlotType } from './node-types.ts';
import { AssessedMomentType, type ShownMoment } from './replacements.ts';

const MOST_SUGGESTED = 30;

interface ShownAskedMoment extends Omit<AskedMoment, 'assessed'> {
  readonly moment: ShownMoment;
}

export async function askedMomentsOf(api: ApiContext, session: Session): Promise<ShownAskedMoment[] | null> {
  const right = await hostRight(api.db, api.viewer, session.id);
  const asked = right && (await listAskedMoments(api.context, right));
  return (
    asked?.moments.map(({ assessed, ...moment }) => ({ ...moment, moment: { ...assessed, session } })) ?? null
  );
}

export async function suggestedMomentsOf(
  api: ApiContext,
  session: Session,
  most: number,
): Promise<ShownMoment[] | null> {
  if (most < 1 || most > MOST_SUGGESTED) throw badInput(`Vraag 1 tot en met ${MOST_SUGGESTED} momenten.`);
  const right = await hostRight(api.db, api.viewer, session.id);
  const moments = right && (await suggestMoments(api.context, right, { most }));
  return moments?.map((moment) => ({ ...moment, session })) ?? null;
}

export const AskedMomentType = builder.objectRef<ShownAskedMoment>('AskedMoment').implement({
  description: 'A moment that a group is asked about for one session, as it looks with the answers so far.',
  access: { rule: 'reached' },
  fields: (t) => ({
    slot: t.field({
      type: CandidateSlotType,
      description: 'The moment in the round; `chooseReplacement` names it.',
      resolve: ({ slot }) => slot,
    }),
    moment: t.field({
      type: AssessedMomentType,
      description: 'What moving the session there costs whom.',
      resolve: ({ moment }) => moment,
    }),
    isProposed: t.exposeBoolean('isProposed', {
      description: 'Whether it keeps all rules with the answers so far; the first that does is the best.',
    }),
    basis: t.exposeString('basis', {
      description: 'What you have seen of it; `chooseReplacement` names it.',
    }),
  }),
});
