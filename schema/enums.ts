import { builder } from './builder.ts';

/** Enum values in the API are UPPER_SNAKE; `value` is what the modules call it. */

export const RoleEnum = builder.enumType('Role', {
  description: 'What somebody is to the product (rol). One person can have several.',
  values: {
    OFFICE: { value: 'office', description: 'Works at the association’s office (bureau).' },
    FACILITATOR: { value: 'facilitator', description: 'Guides groups (begeleider).' },
    PARTICIPANT: { value: 'participant', description: 'Wethouder in a group (deelnemer).' },
    SECRETARY: { value: 'secretary', description: 'Keeps a wethouder’s calendar (bestuurssecretariaat).' },
  },
});

export const SchoolRegionEnum = builder.enumType('SchoolRegion', {
  description: 'Region of the school holidays (vakantieregio).',
  values: {
    NOORD: { value: 'noord', description: 'Region noord.' },
    MIDDEN: { value: 'midden', description: 'Region midden.' },
    ZUID: { value: 'zuid', description: 'Region zuid.' },
  },
});

export const SessionStatusEnum = builder.enumType('SessionStatus', {
  description: 'Whether a session goes on (bijeenkomst: gepland of vervallen).',
  values: {
    PLANNED: { value: 'planned', description: 'Goes on, or has been (gepland).' },
    CANCELLED: { value: 'cancelled', description: 'Does not go on (vervallen).' },
  },
});

export const SessionRoleEnum = builder.enumType('SessionRole', {
  description: 'What the viewer does at a session (rol bij een bijeenkomst).',
  values: {
    HOSTING: { value: 'hosting', description: 'Receives the group (gastheer).' },
    GUIDING: { value: 'guiding', description: 'Guides it (begeleider).' },
    ATTENDING: { value: 'attending', description: 'Takes part, as host or guest (deelnemer).' },
  },
});

export const RoundStatusEnum = builder.enumType('RoundStatus', {
  description: 'Where a planning round (planningsronde) stands.',
  values: {
    OPEN: { value: 'open', description: 'Answers can be given (open).' },
    CONFIRMED: { value: 'confirmed', description: 'The plan stands (vastgelegd).' },
    WITHDRAWN: { value: 'withdrawn', description: 'Stopped without a plan (ingetrokken).' },
  },
});

export const SlotStateEnum = builder.enumType('SlotState', {
  description: 'Whether a candidate slot (kandidaat-moment) can be planned.',
  values: {
    OFFERED: { value: 'offered', description: 'Put to the group (aangeboden).' },
    WITHHELD: {
      value: 'withheld',
      description: 'Switched off, by a mark that blocks or by hand (uitgezet).',
    },
    STRUCK: { value: 'struck', description: 'Struck out by the group (doorgestreept).' },
  },
});

export const MarkEffectEnum = builder.enumType('MarkEffect', {
  description: 'What a mark on a slot means for planning.',
  values: {
    BLOCK: { value: 'block', description: 'Off unless somebody switches it on.' },
    WARN: { value: 'warn', description: 'Possible, with a warning.' },
    INFO: { value: 'info', description: 'Only shown.' },
    IMPOSSIBLE: { value: 'impossible', description: 'No plan can use it, whatever is switched on.' },
  },
});

export const AnswerValueEnum = builder.enumType('AnswerValue', {
  description: 'What a participant says of a slot (beschikbaarheid).',
  values: {
    YES: { value: 'yes', description: 'Can come (ja).' },
    IF_NEEDED: { value: 'ifNeeded', description: 'Can come if need be (als het moet).' },
    NO: { value: 'no', description: 'Cannot come (nee).' },
  },
});

export const AbsenceKindEnum = builder.enumType('AbsenceKind', {
  description: 'Why somebody counts as absent.',
  values: {
    SAID_NO: { value: 'saidNo', description: 'Said no (nee).' },
    NOT_ANSWERED: { value: 'notAnswered', description: 'Has not answered (nog geen antwoord).' },
  },
});

export const RoundChangeKindEnum = builder.enumType('RoundChangeKind', {
  description: 'What changed in a planning round.',
  values: {
    OPENED: { value: 'opened', description: 'The round was opened.' },
    ANSWERED: { value: 'answered', description: 'Answers of one participant changed.' },
    SLOTS_CHANGED: { value: 'slotsChanged', description: 'Slots were offered, withheld or struck out.' },
    FACILITATOR_CHANGED: {
      value: 'facilitatorChanged',
      description: 'The facilitator’s own availability changed.',
    },
    LOCKS_CHANGED: {
      value: 'locksChanged',
      description: 'A session was locked to a slot or host, or unlocked.',
    },
    WISHES_CHANGED: {
      value: 'wishesChanged',
      description: 'A wish to host in a certain time was set or removed.',
    },
    SETTINGS_CHANGED: {
      value: 'settingsChanged',
      description: 'Spacing or attendance changed, or slots were added.',
    },
    PLAN_ASKED: { value: 'planAsked', description: 'A proposal was put to the group (voorgelegd).' },
    PLAN_ANSWERED: {
      value: 'planAnswered',
      description: 'One participant said whether that proposal fits.',
    },
    PLAN_QUESTION_WITHDRAWN: {
      value: 'planQuestionWithdrawn',
      description: 'The proposal is not put to the group any more.',
    },
    DEVICE_JOINED: { value: 'deviceJoined', description: 'A device joined with the code (doet mee).' },
    DEVICE_LEFT: { value: 'deviceLeft', description: 'A device left, or was sent off (weggehaald).' },
    JOIN_CODE_CHANGED: { value: 'joinCodeChanged', description: 'The code to join with is new.' },
    INVITED: { value: 'invited', description: 'The group was asked to answer at home, or reminded.' },
    CONFIRMED: { value: 'confirmed', description: 'A proposal was confirmed: the plan stands.' },
    CONFIRMATION_UNDONE: {
      value: 'confirmationUndone',
      description: 'The confirmation was undone within its minute: the round is open again.',
    },
    WITHDRAWN: { value: 'withdrawn', description: 'The round was withdrawn.' },
  },
});

export const CalendarKindEnum = builder.enumType('CalendarKind', {
  description: 'Which sessions a calendar (agenda) shows.',
  values: {
    PARTICIPANT: { value: 'participant', description: 'Those of groups the person is in (deelnemer).' },
    FACILITATOR: { value: 'facilitator', description: 'Those the person guides (begeleider).' },
    OFFICE: { value: 'office', description: 'All of them (bureau).' },
  },
});

export const PlanVerdictValueEnum = builder.enumType('PlanVerdictValue', {
  description: 'What a participant says of the plan that is put to the group.',
  values: {
    AGREES: { value: 'agrees', description: 'It fits (klopt voor mij).' },
    DISAGREES: {
      value: 'disagrees',
      description: 'It does not fit, and wants to talk (klopt niet voor mij).',
    },
  },
});
