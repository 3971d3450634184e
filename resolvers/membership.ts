import { DepartureKindEnum, leaveRequest } from '../schema/group-changes.ts';
import { ParticipantType, PersonType, SessionType, TrajectoryType } from '../schema/node-types.ts';
import type { TrajectoryId } from '../src/shared/ids.ts';
import { dateOf } from '../src/shared/time.ts';
import { replaceFacilitator } from '../src/trajectories/facilitator-change.ts';
import { joinGroup } from '../src/trajectories/joining-group.ts';
import { leaveGroup } from '../src/trajectories/leaving.ts';
import { withdrawLeaving } from '../src/trajectories/leaving-ahead.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asGuide, asOffice } from './rights.ts';

/** Who is in a group, and who guides it: each decision names the dry run that was looked at. */

const trajectoryId = (t: InputFields) =>
  t.globalID({ for: TrajectoryType, description: 'The trajectory (traject).' });
const basis = (t: InputFields) =>
  t.string({ description: 'The `basis` of the dry run that was looked at (proef).' });
const reason = (t: InputFields) =>
  t.string({ required: false, description: 'Why (reden); kept in the history. 500 characters at most.' });
const trajectory = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly trajectoryId: TrajectoryId }>,
) => ({
  trajectory: t.field({
    type: TrajectoryType,
    description: 'The trajectory as it is now.',
    resolve: (done) => done.trajectoryId,
  }),
});

decision('leaveGroup', {
  description:
    'A participant leaves (vertrek): keeps what was, has no part in what comes. Turns to host move with least change. Guide.',
  access: 'guide',
  input: (t) => ({
    trajectoryId: trajectoryId(t),
    participantId: t.globalID({ for: ParticipantType, description: 'Who leaves (deelnemer).' }),
    kind: t.field({ type: DepartureKindEnum, description: 'Why, in kind.' }),
    lastDay: t.field({
      type: 'Date',
      required: false,
      description:
        'Last day in the group: today, which it is if left out, before, or to come: what is after it is theirs no more from now on.',
    }),
    reason: reason(t),
    basis: basis(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'GroupChanged', 'DoubleBooked'],
  decide: (api, { trajectoryId: { id }, participantId, kind, lastDay, ...rest }) =>
    asGuide(api, id, (right) => {
      const request = leaveRequest(participantId.id, kind, lastDay ?? dateOf(api.context.clock()));
      return leaveGroup(api.context, right, { ...request, ...rest });
    }),
  success: trajectory,
});

decision('withdrawLeaving', {
  description:
    'Who was to leave on a day to come stays after all (vertrek terugdraaien). Turns to host that went to others stay there. Guide.',
  access: 'guide',
  input: (t) => ({
    trajectoryId: trajectoryId(t),
    participantId: t.globalID({ for: ParticipantType, description: 'Who stays (deelnemer).' }),
    reason: reason(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'DoubleBooked'],
  decide: (api, { trajectoryId: { id }, participantId, ...rest }) =>
    asGuide(api, id, (right) =>
      withdrawLeaving(api.context, right, { participantId: participantId.id, ...rest }),
    ),
  success: trajectory,
});

decision('joinGroup', {
  description:
    'A wethouder joins a group (instromen) from a session on, and takes an open turn to host. Office.',
  access: 'office',
  input: (t) => ({
    trajectoryId: trajectoryId(t),
    personId: t.globalID({ for: PersonType, description: 'Who joins: a wethouder.' }),
    firstSessionNumber: t.int({ description: 'Number of the first session with this person.' }),
    hostsSessionNumber: t.int({
      required: false,
      description: 'Number of the session without a host that this person receives; left out: none.',
    }),
    reason: reason(t),
    basis: basis(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'GroupChanged', 'DoubleBooked'],
  decide: (api, { trajectoryId: { id }, personId, hostsSessionNumber, ...rest }) =>
    asOffice(api, (right) =>
      joinGroup(api.context, right, {
        ...rest,
        trajectoryId: id,
        personId: personId.id,
        hostsSessionNumber: hostsSessionNumber ?? undefined,
      }),
    ),
  success: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'The new participant.',
      resolve: ({ id }) => id,
    }),
    ...trajectory(t),
  }),
});

decision('replaceFacilitator', {
  description:
    'Somebody else guides one session (guide), or the group for good (office) (begeleider vervangen). Only who is free.',
  access: 'guide',
  input: (t) => ({
    trajectoryId: trajectoryId(t),
    facilitatorId: t.globalID({ for: PersonType, description: 'Who guides from then on (begeleider).' }),
    sessionId: t.globalID({
      for: SessionType,
      required: false,
      description: 'One session to come; left out: the group and all its sessions to come, for good.',
    }),
    reason: reason(t),
    basis: basis(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'GroupChanged', 'DoubleBooked'],
  decide: (api, { trajectoryId: { id }, facilitatorId, sessionId, ...rest }) => {
    const request = { ...rest, trajectoryId: id, facilitatorId: facilitatorId.id, sessionId: sessionId?.id };
    if (sessionId === null || sessionId === undefined) {
      return asOffice(api, (right) => replaceFacilitator(api.context, right, request));
    }
    return asGuide(api, id, (right) => replaceFacilitator(api.context, right, request));
  },
  success: trajectory,
});
