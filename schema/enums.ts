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
    GROUP_CHANGED: {
      value: 'groupChanged',
      description: 'Somebody joined or left the group, or another guides it.',
    },
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
    SECRETARY: {
      value: 'secretary',
      description: 'Those of all wethouders whose calendar the person keeps (secretariaat).',
    },
    OFFICE: { value: 'office', description: 'All of them (bureau).' },
  },
});

export const FeedAvailabilityEnum = builder.enumType('FeedAvailability', {
  description: 'As what sessions count in a calendar (agenda).',
  values: {
    BUSY: { value: 'busy', description: 'The time is taken (bezet).' },
    FREE: { value: 'free', description: 'The time stays free (vrij).' },
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

export const NotKnownCodeEnum = builder.enumType('NotKnownCode', {
  description: 'Why a question beside the proposal has no answer.',
  values: {
    STILL_WORKING: {
      value: 'stillWorking',
      description: 'The planner is at it: ask again in a moment (nog aan het rekenen).',
    },
    TOO_HARD: {
      value: 'tooHard',
      description:
        'Not answered in the time there is; it will not be for this version of the round (te moeilijk om snel te zeggen).',
    },
    OUTDATED: { value: 'outdated', description: 'The round has moved on: read it again, then ask again.' },
    ROUND_CLOSED: {
      value: 'roundClosed',
      description: 'The round was confirmed or withdrawn: nothing is left to choose.',
    },
  },
});

export const AlternativeKindEnum = builder.enumType('AlternativeKind', {
  description: 'What another plan is shown for (ander voorstel).',
  values: {
    FAIRER_ABSENCES: {
      value: 'fairerAbsences',
      description: 'Nobody misses as many sessions (eerlijker verdeeld).',
    },
    NO_IF_NEEDED: { value: 'noIfNeeded', description: 'Nobody has to come if need be.' },
    EVENER_SPACING: { value: 'evenerSpacing', description: 'Gaps nearer to the target (gelijkmatiger).' },
    SOONER_DONE: { value: 'soonerDone', description: 'The last session is earlier (eerder klaar).' },
    OTHER_DATES: { value: 'otherDates', description: 'The best plan on other days (andere dagen).' },
    OTHER_HOSTS: { value: 'otherHosts', description: 'The same slots with other hosts (andere gastheren).' },
  },
});

export const AnswerNowEnum = builder.enumType('AnswerNow', {
  description: 'What somebody says now of a slot that a "yes" would help.',
  values: {
    NO: { value: 'no', description: 'Cannot come (nee).' },
    IF_NEEDED: { value: 'ifNeeded', description: 'Can come if need be (als het moet).' },
    NOT_ANSWERED: { value: 'unanswered', description: 'Has not answered (nog geen antwoord).' },
  },
});

export const RoundSettingEnum = builder.enumType('RoundSetting', {
  description: 'A setting of a round that could be loosened (instelling).',
  values: {
    MIN_DAYS: { value: 'minDays', description: 'Fewest days between two sessions.' },
    MAX_DAYS: { value: 'maxDays', description: 'Most days between two sessions.' },
    MIN_PRESENT: { value: 'minPresent', description: 'Fewest participants at a session.' },
    MAX_ABSENCES: {
      value: 'maxAbsencesPerParticipant',
      description: 'Most sessions that one participant may miss.',
    },
  },
});

export const OtherChoiceStatusEnum = builder.enumType('OtherChoiceStatus', {
  description: 'Whether there is a plan with one thing otherwise.',
  values: {
    POSSIBLE: { value: 'possible', description: 'There is one.' },
    IMPOSSIBLE: { value: 'impossible', description: 'Proven: there is none.' },
    LOCKED: { value: 'locked', description: 'What was locked (vastgezet) keeps it as it is.' },
  },
});

export const SlotVerdictEnum = builder.enumType('SlotVerdict', {
  description: 'Why a slot is not planned.',
  values: {
    PLANNED: { value: 'planned', description: 'It is planned, for the session that was asked for.' },
    NOT_OFFERED: { value: 'notOffered', description: 'It is switched off, or taken by another group.' },
    OBSTRUCTED: { value: 'obstructed', description: 'It breaks a rule by itself.' },
    NOBODY_CAN_HOST: { value: 'nobodyCanHost', description: 'None of those still to host can host then.' },
    NO_PLAN: { value: 'noPlan', description: 'There is no plan, with it or without.' },
    NOT_BEST: { value: 'notBest', description: 'There is a plan with it, which is no better.' },
    IN_NO_PLAN: { value: 'inNoPlan', description: 'Proven: there are plans, but none with it.' },
  },
});

export const HostVerdictEnum = builder.enumType('HostVerdict', {
  description: 'Why somebody does not host a session.',
  values: {
    PLANNED: { value: 'planned', description: 'Does host it, in the best plan.' },
    NOT_DUE: { value: 'notDue', description: 'Is not among those still to host (niet aan de beurt).' },
    NO_PLAN: { value: 'noPlan', description: 'There is no plan, whoever hosts.' },
    POSSIBLE: { value: 'possible', description: 'There is a plan with this host, which is no better.' },
    IMPOSSIBLE: { value: 'impossible', description: 'Proven: there is no plan with this host here.' },
    LOCKED: { value: 'locked', description: 'Hosts were locked (vastgezet) otherwise.' },
  },
});

export const AbsenceSourceEnum = builder.enumType('AbsenceSource', {
  description: 'How it is known that somebody cannot come to a session.',
  values: {
    PLANNED: { value: 'planned', description: 'Answered "no" to this moment when it was planned.' },
    TOLD: { value: 'told', description: 'Said so here.' },
    REPLY: { value: 'reply', description: 'Answered the invitation in a mail.' },
  },
});

export const SwapStateEnum = builder.enumType('SwapState', {
  description: 'What has become of a request to swap turns.',
  values: {
    OPEN: { value: 'open', description: 'Waits for an answer.' },
    AGREED: { value: 'agreed', description: 'Both turns were exchanged.' },
    DECLINED: { value: 'declined', description: 'The other would rather not.' },
    WITHDRAWN: { value: 'withdrawn', description: 'Taken back by who asked.' },
    LAPSED: { value: 'lapsed', description: 'One of the turns is another by now, or has begun.' },
  },
});

export const MomentAnswerEnum = builder.enumType('MomentAnswer', {
  description: 'What is known of somebody at a moment.',
  values: {
    YES: { value: 'yes', description: 'Can come (ja).' },
    IF_NEEDED: { value: 'ifNeeded', description: 'Can come if need be (als het moet).' },
    NO: { value: 'no', description: 'Cannot come (nee).' },
    NOT_ANSWERED: { value: 'unanswered', description: 'Was not asked, or has not answered (niet bekend).' },
    ENGAGED: { value: 'engaged', description: 'Is in another session then (bezet).' },
  },
});
