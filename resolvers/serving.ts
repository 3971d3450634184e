import { PersonType } from '../schema/node-types.ts';
import { beginServing, endServing } from '../src/people/serving.ts';
import { decision } from './decision.ts';
import { asOffice } from './rights.ts';

decision('beginServing', {
  description: 'Says that somebody keeps the calendar of a wethouder from now on (secretariaat). Office.',
  access: 'office',
  input: (t) => ({
    secretaryId: t.globalID({ for: PersonType, description: 'Who keeps it.' }),
    wethouderId: t.globalID({ for: PersonType, description: 'Whose calendar.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { secretaryId, wethouderId }) =>
    asOffice(api, (right) =>
      beginServing(api.context, right, { secretaryId: secretaryId.id, wethouderId: wethouderId.id }),
    ),
  success: (t) => ({
    wethouder: t.field({
      type: PersonType,
      description: 'Whose calendar is kept.',
      resolve: ({ wethouderId }) => wethouderId,
    }),
  }),
});

decision('endServing', {
  description:
    'Says that somebody keeps the calendar of a wethouder no more (secretariaat stopt). What comes is cancelled in their feed. Office.',
  access: 'office',
  input: (t) => ({
    secretaryId: t.globalID({ for: PersonType, description: 'Who kept it.' }),
    wethouderId: t.globalID({ for: PersonType, description: 'Whose calendar.' }),
  }),
  refusals: ['RuleBroken'],
  decide: (api, { secretaryId, wethouderId }) =>
    asOffice(api, (right) =>
      endServing(api.context, right, { secretaryId: secretaryId.id, wethouderId: wethouderId.id }),
    ),
  success: (t) => ({
    wethouder: t.field({
      type: PersonType,
      description: 'Whose calendar was kept.',
      resolve: ({ wethouderId }) => wethouderId,
    }),
  }),
});
