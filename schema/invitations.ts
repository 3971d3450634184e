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
    mailedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When mails that ask for answers last went, an invitation or a reminder; null: nobody had anything to answer.',
      resolve: ({ mailedAt }) => mailedAt ?? null,
    }),
    remindableFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when a reminder may be sent: a day after the last mails; null: at any time.',
      resolve: (invitation) => remindableFrom(invitation) ?? null,
    }),
  }),
});
