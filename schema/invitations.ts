import { remindableFrom } from '../src/planning/rules.ts';
import type { RoundInvitation } from '../src/planning/types.ts';
import { builder } from './builder.ts';

export const InvitationType = builder.objectRef<RoundInvitation>('Invitation').implement({
  description: 'That a group was asked, each by mail, to answer at home (uitnodiging).',
  access: { rule: 'reached' },
  fields: (t) => ({
    answerBy: t.expose('answerBy', {
      type: 'Date',
      description: 'Last day to answer, inclusive; the round stays open after it.',
    }),
    invitedAt: t.expose('invitedAt', { type: 'DateTime', description: 'When the group was asked first.' }),
    remindableFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when the guide may send another reminder; null: at any time.',
      resolve: (invitation) => remindableFrom(invitation) ?? null,
    }),
  }),
});
