import type { RunGroup } from '../src/composing/types.ts';
import type { EffectView, PlaceView } from '../src/composing/viewing.ts';
import type { GroupMeasures } from '../src/composition/criteria.ts';
import type { Criterion } from '../src/composition/types.ts';
import { builder } from './builder.ts';
import { CriterionEnum, VerdictEnum } from './composing-enums.ts';
import { looksAtReason } from './composing-groupings.ts';
import { levelInWords, reasonOf, violationInWords, type Words } from './composing-texts.ts';
import { orderedCriteria, wordsFor } from './composing-words.ts';
import { memberId } from './member-ids.ts';

/* What other groups gain and lose: after a change by hand, or between two versions. */

const office = { rule: 'office' } as const;

interface ShownCriterionEffect {
  readonly criterion: Criterion;
  readonly counts: boolean;
  readonly before: { readonly worst: number; readonly total: number };
  readonly after: { readonly worst: number; readonly total: number };
}

const CriterionEffectType = builder.objectRef<ShownCriterionEffect>('CompositionCriterionEffect').implement({
  description: 'A criterion over all groups, before and after.',
  access: office,
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionEnum, description: 'Which.' }),
    counts: t.exposeBoolean('counts', { description: 'It is in the order of importance.' }),
    worstBefore: t.int({ description: 'Of the worst group, before.', resolve: ({ before }) => before.worst }),
    worstAfter: t.int({ description: 'Of the worst group, after.', resolve: ({ after }) => after.worst }),
    totalBefore: t.int({ description: 'Of all groups, before.', resolve: ({ before }) => before.total }),
    totalAfter: t.int({ description: 'Of all groups, after.', resolve: ({ after }) => after.total }),
  }),
});

interface ShownMeasureEffect {
  readonly runId: string;
  readonly criterion: Criterion;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly reason: string | undefined;
}

const MeasureEffectType = builder.objectRef<ShownMeasureEffect>('CompositionMeasureEffect').implement({
  description: 'A criterion of one group that changes.',
  access: office,
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionEnum, description: 'Which.' }),
    before: t.int({
      nullable: true,
      description: 'Null: a new group.',
      resolve: ({ before }) => before ?? null,
    }),
    after: t.int({
      nullable: true,
      description: 'Null: a group that goes.',
      resolve: ({ after }) => after ?? null,
    }),
    reason: t.string({
      nullable: true,
      looks: looksAtReason,
      description: 'Why it is so after, in Dutch; null for a group that goes.',
      resolve: ({ reason }) => reason ?? null,
    }),
  }),
});

interface ShownGroupEffect {
  readonly numberBefore: number | undefined;
  readonly numberAfter: number | undefined;
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly measures: readonly ShownMeasureEffect[];
}

const GroupEffectType = builder.objectRef<ShownGroupEffect>('CompositionGroupEffect').implement({
  description: 'A group that is not the same before and after.',
  access: office,
  fields: (t) => ({
    numberBefore: t.int({
      nullable: true,
      description: 'Its number before; null: a new group.',
      resolve: ({ numberBefore }) => numberBefore ?? null,
    }),
    numberAfter: t.int({
      nullable: true,
      description: 'Its number after; null: it goes.',
      resolve: ({ numberAfter }) => numberAfter ?? null,
    }),
    joined: t.idList({
      description: 'Who comes: of registrations.',
      resolve: ({ joined }) => joined.map(memberId),
    }),
    left: t.idList({ description: 'Who goes: of registrations.', resolve: ({ left }) => left.map(memberId) }),
    measures: t.field({
      type: [MeasureEffectType],
      description: 'The criteria that change in it.',
      resolve: ({ measures }) => [...measures],
    }),
  }),
});

export const EffectType = builder.objectRef<EffectView>('CompositionEffect').implement({
  description: 'What other groups gain and lose.',
  access: office,
  fields: (t) => ({
    verdict: t.field({
      type: VerdictEnum,
      description: 'By the order of importance.',
      resolve: ({ effect }) => effect.verdict,
    }),
    decidedBy: t.string({
      nullable: true,
      description: 'What decides the verdict, in Dutch; null when all that counts is equal.',
      resolve: ({ effect }) => (effect.decidedBy === undefined ? null : levelInWords(effect.decidedBy)),
    }),
    criteria: t.field({
      type: [CriterionEffectType],
      description: 'Every criterion, in the order of importance; also those that stay the same.',
      resolve: ({ effect, before }) =>
        effect.criteria.map((each) => ({
          ...each,
          counts: before.run.settings.order.includes(each.criterion),
        })),
    }),
    groups: t.field({
      type: [GroupEffectType],
      description: 'The groups that change.',
      resolve: ({ before, after, effect }) => {
        const words = wordsFor(before.run, before.facts);
        return effect.groups.map((group) => ({
          numberBefore: numberAt(before.groups, group.before?.group),
          numberAfter: numberAt(after, group.after?.group),
          joined: group.joined,
          left: group.left,
          measures: measureEffects(group.before?.measures, group.after?.measures, {
            runId: before.run.id,
            words,
            order: before.run.settings.order,
          }),
        }));
      },
    }),
    moreLeftOver: t.idList({
      description: 'Who comes to be left over: of registrations.',
      resolve: ({ effect }) => effect.leftOver.more.map(memberId),
    }),
    fewerLeftOver: t.idList({
      description: 'Who is left over no more: of registrations.',
      resolve: ({ effect }) => effect.leftOver.fewer.map(memberId),
    }),
    broken: t.stringList({
      description: 'Rules that are broken after and were not before, in Dutch.',
      resolve: ({ effect, before }) => {
        const words = wordsFor(before.run, before.facts);
        return effect.broken.map((violation) => violationInWords(violation, words));
      },
    }),
  }),
});

export const PlaceType = builder.objectRef<PlaceView>('CompositionBestPlace').implement({
  description: 'A group in which somebody would fit, and what going there gains and loses.',
  access: office,
  fields: (t) => ({
    group: t.exposeInt('group', { description: 'The number of the group.' }),
    withId: t.id({
      nullable: true,
      description:
        'With whom of the group they would change places (wisselen), of the registration; null: they just go there.',
      resolve: ({ partner }) => (partner === undefined ? null : memberId(partner)),
    }),
    effect: t.field({
      type: EffectType,
      description: 'What it gains and loses.',
      resolve: ({ effect }) => effect,
    }),
  }),
});

function numberAt(groups: readonly RunGroup[], at: number | undefined): number | undefined {
  return at === undefined ? undefined : groups[at]?.number;
}

function measureEffects(
  before: GroupMeasures | undefined,
  after: GroupMeasures | undefined,
  {
    runId,
    words,
    order,
  }: { readonly runId: string; readonly words: Words; readonly order: readonly Criterion[] },
): readonly ShownMeasureEffect[] {
  return orderedCriteria(order)
    .filter((criterion) => before?.[criterion].value !== after?.[criterion].value)
    .map((criterion) => ({
      runId,
      criterion,
      before: before?.[criterion].value,
      after: after?.[criterion].value,
      reason: after && reasonOf(criterion, after, words),
    }));
}
