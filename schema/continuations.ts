import { continuationTermsOn } from '../src/fees/price-store.ts';
import { dateInWords } from '../src/shared/dutch-time.ts';
import { dateOf } from '../src/shared/time.ts';
import { listContinuations, listContinuationsByIds } from '../src/trajectories/continuation-store.ts';
import {
  type ContinuationOutlook,
  goingOn,
  mayAskContinuation,
  previewContinuation,
  type RotationTurn,
} from '../src/trajectories/continuing.ts';
import type { ChosenContinuation, Continuation, ContinuationTerms } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { cycleOf, membersOf } from './group-loaders.ts';
import { groupLoader, perReading, rowLoader } from './loaders.ts';
import { ContinuationType, ParticipantType, TrajectoryType } from './node-types.ts';

/** Whether a group goes on after a cycle (vervolg). */

export const continuationOf = rowLoader(listContinuationsByIds, ({ id }) => id);
const termsNow = perReading((api) => continuationTermsOn(api.db, dateOf(api.context.clock())));
const continuationsOf = groupLoader(listContinuations, ({ trajectoryId }) => trajectoryId);

export const ContinuationChoiceEnum = builder.enumType('ContinuationChoice', {
  description: 'Whether a participant goes on (keuze).',
  values: {
    GOES_ON: { value: 'goesOn', description: 'Goes on (gaat verder).' },
    STOPS: { value: 'stops', description: 'Stops (stopt).' },
  },
});

const ContinuationStatusEnum = builder.enumType('ContinuationStatus', {
  description: 'Where a continuation (vervolg) stands.',
  values: {
    OPEN: { value: 'open', description: 'The group is choosing (gevraagd).' },
    STARTED: { value: 'started', description: 'The new cycle began (begonnen).' },
    WITHDRAWN: { value: 'withdrawn', description: 'The question was taken back (ingetrokken).' },
  },
});

const TermsType = builder.objectRef<ContinuationTerms>('ContinuationTerms').implement({
  description: 'What a continuation is offered for (voorwaarden van het vervolg).',
  access: { rule: 'reached' },
  fields: (t) => ({
    sessions: t.exposeInt('sessions', { description: 'How many sessions.' }),
    feeCents: t.exposeInt('feeCents', { description: 'Per participant, in cents, excluding VAT (kosten).' }),
    vatPercent: t.exposeInt('vatPercent', { description: 'VAT (btw), in percent.' }),
    inWords: t.string({
      description: 'Number of sessions and fee, in Dutch.',
      resolve: ({ sessions, feeCents, vatPercent }) =>
        `${sessions} bijeenkomsten voor ${euros(feeCents)} per deelnemer, exclusief ${vatPercent} % btw (${euros(
          Math.round((feeCents * (100 + vatPercent)) / 100),
        )} inclusief btw).`,
    }),
  }),
});

function euros(cents: number): string {
  const [whole, rest] = [Math.floor(cents / 100), cents % 100];
  return rest === 0 ? `${whole} euro` : `${whole},${String(rest).padStart(2, '0')} euro`;
}

const ChoiceType = builder.objectRef<ShownChoice>('ParticipantChoice').implement({
  description: 'What one participant chose.',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Whose choice it is.',
      resolve: ({ participantId }) => participantId,
    }),
    choice: t.expose('choice', {
      type: ContinuationChoiceEnum,
      nullable: true,
      description: 'Null as long as nothing was chosen.',
    }),
    chosenAt: t.expose('chosenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When; null as long as nothing was chosen.',
    }),
  }),
});

type ShownChoice = Pick<ChosenContinuation, 'participantId'> & {
  readonly choice: ChosenContinuation['choice'] | null;
  readonly chosenAt: ChosenContinuation['chosenAt'] | null;
};

const RotationTurnType = builder.objectRef<RotationTurn>('RotationTurn').implement({
  description: 'Whose turn it is to host, and since when (beurt).',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Whose turn it is.',
      resolve: ({ participantId }) => participantId,
    }),
    inWords: t.string({
      description: 'When this participant last received the group, in Dutch.',
      resolve: ({ lastHostedOn }) =>
        lastHostedOn === undefined
          ? 'Ontving de groep nog niet'
          : `Ontving de groep op ${dateInWords(lastHostedOn)}`,
    }),
  }),
});

const OutlookType = builder.objectRef<ContinuationOutlook>('ContinuationOutlook').implement({
  description: 'What starting the continuation now would come to (proef). Nothing is kept.',
  access: { rule: 'reached' },
  fields: (t) => ({
    basis: t.exposeString('basis', { description: 'What was looked at: starting names it.' }),
    goOn: t.field({
      type: [ParticipantType],
      description: 'Who go on (gaan verder).',
      resolve: ({ goOn }) => goOn.map(({ id }) => id),
    }),
    stop: t.field({
      type: [ParticipantType],
      description: 'Who stop (stoppen).',
      resolve: ({ stop }) => stop.map(({ id }) => id),
    }),
    unanswered: t.field({
      type: [ParticipantType],
      description: 'Who have not chosen; it cannot start without.',
      resolve: ({ unanswered }) => unanswered.map(({ id }) => id),
    }),
    leaving: t.field({
      type: [ParticipantType],
      description: 'Who leave before it would begin (vertrek): they are not asked.',
      resolve: ({ leaving }) => leaving.map(({ id }) => id),
    }),
    due: t.field({
      type: [RotationTurnType],
      description: 'Whose turn it is to host, first turn first.',
      resolve: ({ due }) => [...due],
    }),
    carriedOver: t.field({
      type: [RotationTurnType],
      description: 'Who host first in the continuation after this one (doorgeschoven).',
      resolve: ({ carriedOver }) => [...carriedOver],
    }),
    firstSessionNumber: t.exposeInt('firstSessionNumber', { description: 'Number of its first session.' }),
    lastSessionNumber: t.exposeInt('lastSessionNumber', { description: 'Number of its last session.' }),
  }),
});

ContinuationType.implement({
  description: 'A group is asked whether it goes on after a cycle (vervolg).',
  access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
  fields: (t) => ({
    status: t.expose('status', { type: ContinuationStatusEnum, description: 'Where it stands.' }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When the group was asked.' }),
    terms: t.field({
      type: TermsType,
      description: 'What it was offered for; stays as it was when asked.',
      resolve: (continuation) => continuation,
    }),
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory (traject).',
      resolve: ({ trajectoryId }) => trajectoryId,
    }),
    choices: t.field({
      type: [ChoiceType],
      description:
        'What was chosen, in order of joining, by who do not leave before: of everyone for the guide; for others their own, or of whom they represent.',
      resolve: (continuation, _args, api) => choicesFor(api, continuation),
    }),
    outlook: t.field({
      type: OutlookType,
      nullable: true,
      access: { rule: 'guide', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'What starting it now would come to; null when it is not open, and for who is not its guide.',
      resolve: async (continuation, _args, api) =>
        (await previewContinuation(api.context, continuation)) ?? null,
    }),
  }),
});

async function choicesFor(api: ApiContext, continuation: Continuation): Promise<ShownChoice[]> {
  const sight = await api.sight();
  const { viewer } = api;
  const own = viewer.kind === 'person' ? [viewer.personId, ...viewer.secretaryOf] : [];
  const after = await cycleOf(api, continuation.afterCycleId);
  const everybody = await membersOf(api, continuation.trajectoryId);
  const members = (after === undefined ? [] : goingOn({ members: everybody }, after)).filter(
    ({ personId }) => sight.guides(continuation.trajectoryId) || own.includes(personId),
  );
  return members.map(({ id }) => {
    const chosen = continuation.choices.find(({ participantId }) => participantId === id);
    return { participantId: id, choice: chosen?.choice ?? null, chosenAt: chosen?.chosenAt ?? null };
  });
}

builder.objectFields(TrajectoryType, (t) => ({
  continuation: t.field({
    type: ContinuationType,
    nullable: true,
    access: { rule: 'group', trajectoryOf: ({ id }) => id },
    description:
      'The last time that the group was asked whether it goes on (vervolg); null when it never was.',
    resolve: async ({ id }, _args, api) =>
      (await continuationsOf(api, id)).find(({ status }) => status !== 'withdrawn') ?? null,
  }),
  mayAskContinuation: t.boolean({
    nullable: true,
    access: { rule: 'guide', trajectoryOf: ({ id }) => id },
    description:
      'Whether the group can be asked now: its cycle is over and it was not asked yet. Null for who is not its guide.',
    resolve: ({ id }, _args, api) => mayAskContinuation(api.context, id),
  }),
  continuationTerms: t.field({
    type: TermsType,
    access: { rule: 'group', trajectoryOf: ({ id }) => id },
    description: 'What a continuation would be offered for now.',
    nullable: true,
    resolve: (_trajectory, _args, api) => termsNow(api),
  }),
}));
