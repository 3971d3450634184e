import { PersonType } from '../schema/node-types.ts';
import { changeOwnDetails } from '../src/people/own-details.ts';
import { decision } from './decision.ts';
import { asOneself } from './rights.ts';

decision('changeOwnDetails', {
  description:
    'Changes how the viewer can be reached (eigen gegevens). A new e-mail address counts once it is proven by the link that is mailed to it.',
  access: 'signedIn',
  input: (t) => ({
    telephone: t.string({
      required: false,
      description: 'Telephone number; null: none any more. Left out: as it was.',
    }),
    email: t.string({ required: false, description: 'E-mail address. Left out or null: as it was.' }),
  }),
  refusals: ['InvalidInput', 'RuleBroken'],
  decide: (api, input) => asOneself(api, (right) => changeOwnDetails(api.context, right, input)),
  success: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'The viewer as known now.',
      resolve: ({ personId }) => personId,
    }),
    proofSentTo: t.string({
      nullable: true,
      description: 'The new address, to which a link to prove it is mailed; null when the address stays.',
      resolve: ({ proofSentTo }) => proofSentTo ?? null,
    }),
  }),
});
