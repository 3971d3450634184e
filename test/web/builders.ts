import type {
  AnswerValue,
  HomeTrajectoryFragment,
  RoundParticipantFragment,
  RoundWallFragment,
  SessionLineFragment,
  SlotState,
} from '../../src/web/gql/graphql.ts';
import type { BestPlan, ProposedSession } from '../../src/web/round/wall-view.ts';

/** Data as the API gives it; each builder names only what matters to a test. */

type WallSlot = RoundWallFragment['slots'][number];
type Respondent = RoundWallFragment['respondents'][number];

export function aParticipant(id: string, name: string): RoundParticipantFragment {
  return {
    id,
    person: { id: `person of ${id}`, name, givenName: name.split(' ')[0] ?? '' },
    municipality: { id: `municipality of ${id}`, displayName: 'Zutphen' },
  };
}

export function aSlot(
  date: string,
  part: { dayPart?: string; state?: SlotState; marks?: readonly string[] } = {},
): WallSlot {
  const dayPart = part.dayPart ?? 'middag';
  const hour = dayPart === 'ochtend' ? '08' : '12';
  return {
    id: `${date} ${dayPart}`,
    startsAt: `${date}T${hour}:30:00.000Z`,
    endsAt: `${date}T${hour}:59:00.000Z`,
    date,
    dayPart,
    whenInWords: `${date}, ${dayPart}`,
    state: part.state ?? 'OFFERED',
    facilitatorAvailable: true,
    marks: (part.marks ?? []).map((name) => ({
      kind: 'SCHOOL_HOLIDAY',
      name,
      effect: 'WARN',
      municipalities: [],
    })),
  };
}

export function aRespondent(
  participant: RoundParticipantFragment,
  answers: Readonly<Record<string, AnswerValue>>,
  cannotHostOn: readonly string[] = [],
): Respondent {
  return {
    participant,
    answered: Object.keys(answers).length,
    notAnswered: 2,
    answers: Object.entries(answers).map(([id, answer]) => ({
      slot: { id },
      answer,
      canHost: !cannotHostOn.includes(id),
    })),
  };
}

export function aRound(
  slots: readonly WallSlot[],
  respondents: readonly Respondent[],
  proposal: RoundWallFragment['proposal'] = { __typename: 'NoPlanPossible', obstacles: [] },
): RoundWallFragment {
  return {
    id: 'round',
    status: 'OPEN',
    version: 1,
    trajectory: {
      id: 'trajectory',
      name: 'Achterhoek',
      facilitator: { id: 'facilitator', name: 'Liesbeth Tettero', givenName: 'Liesbeth' },
      hostsToCome: [],
    },
    fixedSession: {
      id: 'session',
      number: 1,
      lastNumber: 6,
      status: 'PLANNED',
      date: '2027-01-14',
      startsAt: '2027-01-14T12:30:00.000Z',
      endsAt: '2027-01-14T15:30:00.000Z',
      whenInWords: 'donderdag 14 januari 2027, 13.30 – 16.30 uur',
      host: null,
      hostMunicipality: null,
      venue: null,
    },
    slots,
    respondents,
    locks: [],
    sessionsToPlan: 5,
    firstSessionNumber: 2,
    period: { from: '2027-02-04', to: '2027-11-25' },
    weekdays: [1, 4, 5],
    dayParts: [{ name: 'middag', starts: '13:30', ends: '16:30' }],
    spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
    attendance: { minPresent: 5, maxAbsencesPerParticipant: 1 },
    hostWishes: [],
    proposal,
    invitation: null,
    planQuestion: null,
    plan: null,
  };
}

export function aProposedSession(part: Partial<ProposedSession>): ProposedSession {
  return {
    number: 2,
    slot: aSlot('2027-02-11'),
    host: null,
    hostMunicipality: null,
    gapDays: 28,
    present: [],
    ifNeeded: [],
    absent: [],
    reason: '',
    ...part,
  };
}

export function aPlan(sessions: readonly ProposedSession[]): BestPlan {
  return { __typename: 'BestPlan', id: 'proposal', provenLevels: 6, sessions, reasons: [] };
}

export function aTrajectory(
  name: string,
  participants: readonly RoundParticipantFragment[],
  round: HomeTrajectoryFragment['currentRound'],
): HomeTrajectoryFragment {
  return {
    id: name,
    name,
    facilitator: { id: 'facilitator', name: 'Liesbeth Tettero' },
    participants: participants.map((participant) => ({ ...participant, leftAt: null })),
    currentRound: round,
    continuation: null,
  };
}

export function aSession(id: string, host: RoundParticipantFragment | null): SessionLineFragment {
  return {
    id,
    number: 2,
    lastNumber: 6,
    status: 'PLANNED',
    date: '2027-02-11',
    whenInWords: 'donderdag 11 februari 2027, 13.30 – 16.30 uur',
    trajectory: { id: 'trajectory', name: 'Achterhoek' },
    host,
    hostMunicipality: host?.municipality ?? null,
    venue: null,
    hosting: { parking: null, lunch: null },
  };
}
