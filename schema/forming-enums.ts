import { builder } from './builder.ts';

export const TalkWayEnum = builder.enumType('TalkWay', {
  description: 'How a talk is held (manier).',
  values: {
    VISIT: { value: 'visit', description: 'In one room (op bezoek).' },
    VIDEO: { value: 'video', description: 'By video (videogesprek).' },
    TELEPHONE: { value: 'telephone', description: 'By telephone (telefoon).' },
  },
});

export const IntakeStateEnum = builder.enumType('IntakeState', {
  description: 'How far a talk (intake) is.',
  values: {
    OPEN: { value: 'open', description: 'To be had (open).' },
    DONE: { value: 'done', description: 'There is an outcome (afgerond).' },
    DROPPED: { value: 'dropped', description: 'Not needed any more (vervallen).' },
  },
});

export const IntakeOutcomeEnum = builder.enumType('IntakeOutcome', {
  description: 'What came of a talk (uitkomst).',
  values: {
    SUITABLE: { value: 'suitable', description: 'Takes part (geschikt).' },
    LATER: {
      value: 'later',
      description: 'Rather later (liever later): pre-registered, and invited when an offer opens.',
    },
    UNSUITABLE: { value: 'unsuitable', description: 'Does not take part (niet).' },
  },
});

export const IntendedGroupStateEnum = builder.enumType('IntendedGroupState', {
  description: 'How far an intended group (beoogde groep) is.',
  values: {
    FORMING: { value: 'forming', description: 'Is to start (in voorbereiding).' },
    STARTED: { value: 'started', description: 'Its trajectory has begun (begonnen).' },
    DISSOLVED: { value: 'dissolved', description: 'Does not start (opgeheven).' },
  },
});

export const FirstHostWishEnum = builder.enumType('FirstHostWish', {
  description: 'Whether somebody would receive the group at its first session (eerste ontvangst).',
  values: {
    GLADLY: { value: 'gladly', description: 'Would like to (graag).' },
    POSSIBLE: { value: 'possible', description: 'Can (kan).' },
    IMPOSSIBLE: { value: 'impossible', description: 'Cannot (kan niet).' },
  },
});
