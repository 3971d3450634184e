import { builder } from '../schema/builder.ts';
import { PersonType } from '../schema/node-types.ts';
import { FailedMailType, FailingAddressType, NoticeChoiceType, NoticeWayEnum } from '../schema/notices.ts';
import { chooseNotices } from '../src/notifications/choosing.ts';
import { listFailedMails, resendMail, trustAddress } from '../src/notifications/failed-mails.ts';
import { listFailingAddresses } from '../src/notifications/failing-addresses.ts';
import { accept } from '../src/shared/result.ts';
import { decision } from './decision.ts';
import { asOffice, asOneself } from './rights.ts';

decision('chooseNotices', {
  description: 'Chooses how the viewer hears of sessions (berichten over bijeenkomsten kiezen).',
  access: 'signedIn',
  input: (t) => ({
    way: t.field({ type: NoticeWayEnum, required: false, description: 'Left out: as it was.' }),
    secretaryCopy: t.boolean({
      required: false,
      description: 'A copy for the viewer’s secretaries. Left out: as it was.',
    }),
  }),
  refusals: [],
  decide: (api, input) =>
    asOneself(api, async (right) => accept({ notices: await chooseNotices(api.context, right, input) })),
  success: (t) => ({
    notices: t.expose('notices', { type: NoticeChoiceType, description: 'What holds now.' }),
  }),
});

builder.queryField('failedMails', (t) =>
  t.field({
    type: [FailedMailType],
    access: 'office',
    description: 'Mails that did not get through (niet bezorgde mails), the newest first, 200 at most.',
    resolve: async (_root, _args, api) => [...(await listFailedMails(api.db))],
  }),
);

builder.queryField('failingAddresses', (t) =>
  t.field({
    type: [FailingAddressType],
    access: 'office',
    description: 'Addresses at which mails do not arrive (adressen die niet werken), the newest first.',
    resolve: async (_root, _args, api) => [...(await listFailingAddresses(api.db))],
  }),
);

decision('resendMail', {
  description:
    'Sends a mail that did not get through once more (verstuur opnieuw), to the address known now.',
  access: 'office',
  input: (t) => ({ mailId: t.string({ description: '`FailedMail.mailId`.' }) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { mailId }) => asOffice(api, (right) => resendMail(api.context, right, mailId)),
  success: (t) => ({ mailId: t.exposeString('mailId', { description: 'The mail that is on its way.' }) }),
});

decision('trustAddress', {
  description: 'Says that the address of a person works (adres klopt weer): mails go there again.',
  access: 'office',
  input: (t) => ({ personId: t.globalID({ for: PersonType, description: 'Whose address.' }) }),
  refusals: ['NotFound'],
  decide: (api, { personId }) => asOffice(api, (right) => trustAddress(api.context, right, personId.id)),
  success: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'Whose address it is.',
      resolve: ({ personId }) => personId,
    }),
  }),
});
