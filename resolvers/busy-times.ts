import { ParticipantType, PlanningRoundType } from '../schema/node-types.ts';
import { decision } from './decision.ts';
import { asVoice } from './rights.ts';

decision('readPublishedCalendar', {
  description:
    'Reads when somebody is busy (bezette tijden) from a calendar that is published at an address; nothing of it is stored. That participant, the secretary, the guide.',
  access: 'voice',
  input: (t) => ({
    roundId: t.globalID({ for: PlanningRoundType, description: 'The planning round (planningsronde).' }),
    participantId: t.globalID({ for: ParticipantType, description: 'Whose calendar (deelnemer).' }),
    address: t.string({ description: 'Address of the calendar: `https://...` or `webcal://...`.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId, participantId, address }) =>
    asVoice(api, { roundId: roundId.id, participantId: participantId.id }, (right) =>
      api.calendars.read(api.context, right, { roundId: roundId.id, address }),
    ),
  success: (t) => ({
    calendar: t.exposeString('text', {
      description:
        'The calendar (iCalendar, RFC 5545) with nothing left in it but times: no titles, places or people.',
    }),
    events: t.exposeInt('events', { description: 'Appointments that are left in it.' }),
  }),
});
