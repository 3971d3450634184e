import type { FailedMail } from '../src/notifications/failed-mails.ts';
import type { FailingAddress } from '../src/notifications/failing-addresses.ts';
import { type NoticeChoice, seesDoubles, takesInvitations } from '../src/notifications/notice-choice.ts';
import { builder } from './builder.ts';
import { PersonType } from './node-types.ts';

export const NoticeWayEnum = builder.enumType('NoticeWay', {
  description: 'How somebody hears of sessions (berichten over bijeenkomsten).',
  values: {
    AUTOMATIC: {
      value: 'automatic',
      description: 'By invitations, or by plain mails once a calendar feed is being fetched (vanzelf).',
    },
    SUBSCRIPTION: { value: 'subscription', description: 'By a calendar feed, and plain mails (abonnement).' },
    INVITATIONS: { value: 'invitations', description: 'By invitations for the calendar (uitnodigingen).' },
    BOTH: { value: 'both', description: 'By a feed and by invitations: sessions stand twice (allebei).' },
    NOTICES: { value: 'notices', description: 'By plain mails alone (alleen berichten).' },
  },
});

export const NoticeChoiceType = builder.objectRef<NoticeChoice>('NoticeChoice').implement({
  description: 'How the viewer hears of sessions (berichten over bijeenkomsten).',
  access: { rule: 'reached' },
  fields: (t) => ({
    way: t.expose('way', { type: NoticeWayEnum, description: 'What was chosen (keuze).' }),
    secretaryCopy: t.exposeBoolean('secretaryCopy', {
      description:
        'The viewer’s secretaries get a copy of mails about sessions (kopie voor het secretariaat).',
    }),
    feedInUse: t.exposeBoolean('feedInUse', {
      description:
        'A calendar feed of the viewer was fetched in the last seven days (abonnement in gebruik).',
    }),
    takesInvitations: t.boolean({
      description: 'New sessions come as invitations now (uitnodiging).',
      resolve: takesInvitations,
    }),
    seesDoubles: t.boolean({
      description: 'Sessions stand twice in the viewer’s calendar: by feed and by invitation (dubbel).',
      resolve: seesDoubles,
    }),
  }),
});

export const FailedMailType = builder.objectRef<FailedMail>('FailedMail').implement({
  description:
    'A mail that did not get through (niet bezorgde mail). Not what it says: it may be somebody’s alone.',
  access: { rule: 'office' },
  fields: (t) => ({
    mailId: t.exposeString('id', { description: 'For `resendMail`.' }),
    recipient: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who it is for (ontvanger); null when nobody here is known by the address.',
      resolve: ({ recipientId }) => recipientId ?? null,
    }),
    toAddress: t.exposeString('toAddress', { description: 'E-mail address (e-mailadres).' }),
    subject: t.exposeString('subject', { description: 'Subject (onderwerp).' }),
    failedAt: t.expose('failedAt', { type: 'DateTime', description: 'When it was given up.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried (pogingen).' }),
    answer: t.exposeString('answer', {
      description: 'What the mail server said, in its own words, or why it was not tried (reden).',
    }),
    canResend: t.exposeBoolean('canResend', { description: 'Sending it once more has sense (opnieuw).' }),
  }),
});

export const AddressTroubleEnum = builder.enumType('AddressTrouble', {
  description: 'How it came to light that mails do not arrive.',
  values: {
    SERVER: { value: 'server', description: 'The mail server refused the address (geweigerd).' },
    REPORT: { value: 'report', description: 'A report came back afterwards (teruggekomen).' },
  },
});

export const FailingAddressType = builder.objectRef<FailingAddress>('FailingAddress').implement({
  description: 'An e-mail address at which mails do not arrive (adres dat niet werkt).',
  access: { rule: 'office' },
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'Whose address it is.',
      resolve: ({ personId }) => personId,
    }),
    email: t.exposeString('email', { description: 'The address (e-mailadres).' }),
    reason: t.exposeString('reason', { description: 'What the other side said (reden).' }),
    source: t.expose('source', { type: AddressTroubleEnum, description: 'How it came to light.' }),
    failingSince: t.expose('failingSince', { type: 'DateTime', description: 'Since when (sinds).' }),
  }),
});
