import { CouncilEveningType, CouncilWeeksEnum } from '../schema/council.ts';
import { PersonType } from '../schema/node-types.ts';
import { addCouncilEvening, removeCouncilEvening } from '../src/council/service.ts';
import type { CouncilEveningId } from '../src/shared/ids.ts';
import { decision, type InputFields } from './decision.ts';
import { asCouncil, shownAs } from './rights.ts';

const personId = (t: InputFields) =>
  t.globalID({ for: PersonType, description: 'The wethouder in whose municipality it is.' });

decision('addCouncilEvening', {
  description:
    'Keeps a fixed evening of the council or a committee (vaste avond) of the municipality where somebody is wethouder now. The moments of open planning rounds are marked with it. The wethouder and the secretary.',
  access: 'wethouder',
  input: (t) => ({
    personId: personId(t),
    name: t.string({ description: 'As people there call it, at most 60 characters: `Commissie Ruimte`.' }),
    weekday: t.int({ description: 'ISO weekday: 1 Monday to 7 Sunday.' }),
    starts: t.field({ type: 'TimeOfDay', description: 'Start, inclusive, Europe/Amsterdam.' }),
    ends: t.field({ type: 'TimeOfDay', description: 'End, exclusive, the same day.' }),
    weeks: t.field({ type: CouncilWeeksEnum, description: 'In which weeks.' }),
    endsOn: t.field({
      type: 'Date',
      required: false,
      description: 'Last day on which it can be, inclusive; null or left out when none is known.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { personId: { id }, endsOn, ...given }) =>
    shownAs(
      asCouncil(api, id, (right) =>
        addCouncilEvening(api.context, right, { ...given, endsOn: endsOn ?? undefined }),
      ),
      (evening) => ({ evening, personId: id }),
    ),
  success: (t) => ({
    evening: t.expose('evening', { type: CouncilEveningType, description: 'The evening as it is kept.' }),
    person: t.field({
      type: PersonType,
      description: 'The wethouder, with the evenings as they are now.',
      resolve: (done) => done.personId,
    }),
  }),
});

decision('removeCouncilEvening', {
  description:
    'Removes a fixed evening (vaste avond weghalen), and its marks on the moments of open planning rounds. One that is gone already is no refusal. The wethouder and the secretary.',
  access: 'wethouder',
  input: (t) => ({
    personId: personId(t),
    eveningId: t.id({ description: '`id` of the CouncilEvening.' }),
  }),
  refusals: ['NotFound'],
  decide: (api, { personId: { id }, eveningId }) =>
    shownAs(
      asCouncil(api, id, (right) =>
        // Text that is no key of an evening of this municipality finds nothing
        removeCouncilEvening(api.context, right, eveningId as CouncilEveningId),
      ),
      () => ({ personId: id }),
    ),
  success: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'The wethouder, with the evenings as they are now.',
      resolve: (done) => done.personId,
    }),
  }),
});
