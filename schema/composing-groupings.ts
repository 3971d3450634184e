import type { Look } from '../src/audit/looks.ts';
import type { RunFacts } from '../src/composing/facts.ts';
import { isAbout } from '../src/composing/groups.ts';
import { leftOverInWords } from '../src/composing/left-over-texts.ts';
import type { RunGroup, RunMember } from '../src/composing/types.ts';
import type { GroupingView, viewBounds } from '../src/composing/viewing.ts';
import { experienceOf } from '../src/composition/rules.ts';
import type { Criterion } from '../src/composition/types.ts';
import { builder } from './builder.ts';
import { CriterionEnum, ExperienceEnum } from './composing-enums.ts';
import { reasonOf, violationInWords, type Words } from './composing-texts.ts';
import { orderedCriteria, wordsFor } from './composing-words.ts';
import { globalIdOf } from './global-ids-plugin.ts';
import { memberId } from './member-ids.ts';
import { present } from './present.ts';

/* The groups of a version, as the office reads them. */

export const guideId = (id: string): string => globalIdOf('Person', id);
const office = { rule: 'office' } as const;

interface ShownMember {
  readonly runId: string;
  readonly member: RunMember;
  readonly facts: RunFacts;
  readonly minutes: number | undefined;
}

const MemberType = builder.objectRef<ShownMember>('CompositionMember').implement({
  description: 'Somebody who takes part (aanmelding in de samenstelling).',
  access: office,
  fields: (t) => ({
    id: t.id({ description: 'Of the registration.', resolve: ({ member }) => memberId(member.id) }),
    personId: t.id({ description: 'Of the person.', resolve: ({ member }) => guideId(member.personId) }),
    name: t.string({ description: 'Name.', resolve: ({ member }) => member.name }),
    municipality: t.string({
      description: 'Name of the municipality.',
      resolve: ({ member }) => member.municipality.name,
    }),
    latitude: t.float({
      description: 'Of the municipality, in degrees (WGS 84).',
      resolve: ({ member }) => member.municipality.latitude,
    }),
    longitude: t.float({
      description: 'Of the municipality, in degrees (WGS 84).',
      resolve: ({ member }) => member.municipality.longitude,
    }),
    party: t.string({
      nullable: true,
      looks: ({ runId }) => ({ subjectKind: 'composition', subjectId: runId, what: 'party' }),
      description: 'Political party (partij): a special category of personal data; null when not given.',
      resolve: ({ member }) => member.party?.shortName ?? member.partyTyped ?? null,
    }),
    experience: t.field({
      type: ExperienceEnum,
      nullable: true,
      description: 'How long a wethouder; null when not known.',
      resolve: ({ member, facts }) => experienceOf(member.inOfficeSince, facts.on) ?? null,
    }),
    maxTravelMinutes: t.int({
      nullable: true,
      description: 'How long to travel one way, as filled in; null when not.',
      resolve: ({ member }) => member.maxTravelMinutes ?? null,
    }),
    averageMinutes: t.int({
      nullable: true,
      description: 'Average journey to the others of the group, one way; null for who is in none.',
      resolve: ({ minutes }) => minutes ?? null,
    }),
  }),
});

/** Reasons of these criteria name whose party it is, or who wants to be with whom. */
const SENSITIVE: Readonly<Partial<Record<Criterion, string>>> = { party: 'party', wishes: 'wishes' };

export function looksAtReason({
  runId,
  criterion,
}: {
  readonly runId: string;
  readonly criterion: Criterion;
}): Look | undefined {
  const what = SENSITIVE[criterion];
  return what === undefined ? undefined : { subjectKind: 'composition', subjectId: runId, what };
}

interface ShownMeasure {
  readonly runId: string;
  readonly criterion: Criterion;
  readonly value: number;
  readonly reason: string;
}

export const MeasureType = builder.objectRef<ShownMeasure>('CompositionMeasure').implement({
  description: 'A criterion of one group, with its value and why.',
  access: office,
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionEnum, description: 'Which.' }),
    value: t.exposeInt('value', { description: 'Less is better.' }),
    reason: t.exposeString('reason', { looks: looksAtReason, description: 'Why, in Dutch.' }),
  }),
});

interface ShownGroup {
  readonly group: RunGroup;
  readonly index: number;
  readonly view: GroupingView;
  readonly words: Words;
}

const GroupType = builder.objectRef<ShownGroup>('ComposedGroup').implement({
  description: 'A group in a version (groep).',
  access: office,
  fields: (t) => ({
    number: t.int({ description: 'Its number.', resolve: ({ group }) => group.number }),
    name: t.string({
      nullable: true,
      description: 'The name that the office gave it; null: none of its own.',
      resolve: ({ group, view }) => markOf(view, group)?.name ?? null,
    }),
    isLocked: t.boolean({
      description: 'A search leaves it as it is (vastgezet).',
      resolve: ({ group, view }) => markOf(view, group)?.isLocked ?? false,
    }),
    guideId: t.id({
      nullable: true,
      description: 'Of the facilitator; null when it has none.',
      resolve: ({ group }) => (group.guide === undefined ? null : guideId(group.guide)),
    }),
    guideName: t.string({
      nullable: true,
      description: 'Name of the facilitator; null when it has none.',
      resolve: ({ group, words }) => (group.guide === undefined ? null : words.guide(group.guide)),
    }),
    memberIds: t.idList({
      description: 'Of the registrations of its members.',
      resolve: ({ group }) => group.members.map(memberId),
    }),
    measures: t.field({
      type: [MeasureType],
      description: 'Every criterion, in the order of importance; those that do not count last.',
      resolve: ({ index, view, words }) => {
        const measures = present(view.look.report.groups[index]);
        return orderedCriteria(view.run.settings.order).map((criterion) => ({
          runId: view.run.id,
          criterion,
          value: measures[criterion].value,
          reason: reasonOf(criterion, measures, words),
        }));
      },
    }),
    broken: t.stringList({
      description: 'Rules that it breaks, in Dutch.',
      resolve: ({ group, index, view, words }) =>
        view.look.violations
          .filter((violation) => isAbout(violation, index, group))
          .map((violation) => violationInWords(violation, words)),
    }),
  }),
});

function markOf({ marks }: GroupingView, { number }: RunGroup) {
  return marks.find((mark) => mark.number === number);
}

interface ShownLeftOver {
  readonly id: string;
  readonly reason: string;
  readonly fitsIn: readonly number[];
}

const LeftOverType = builder.objectRef<ShownLeftOver>('CompositionLeftOver').implement({
  description: 'Somebody who is in no group, and why (niet geplaatst).',
  access: office,
  fields: (t) => ({
    memberId: t.id({ description: 'Of the registration.', resolve: ({ id }) => memberId(id) }),
    reason: t.exposeString('reason', { description: 'Why, in Dutch.' }),
    fitsIn: t.intList({
      description: 'Numbers of groups where nothing but their size or their being locked is in the way.',
      resolve: ({ fitsIn }) => [...fitsIn],
    }),
  }),
});

interface ShownTotal {
  readonly criterion: Criterion;
  readonly counts: boolean;
  readonly worst: number;
  readonly total: number;
  readonly worstGroups: readonly number[];
}

const TotalType = builder.objectRef<ShownTotal>('CompositionTotal').implement({
  description: 'A criterion over all groups.',
  access: office,
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionEnum, description: 'Which.' }),
    counts: t.exposeBoolean('counts', { description: 'It is in the order of importance.' }),
    worst: t.exposeInt('worst', { description: 'Of the worst group.' }),
    total: t.exposeInt('total', { description: 'Of all groups together.' }),
    worstGroups: t.intList({
      description: 'Numbers of the groups that are the worst; none when nothing is wrong.',
      resolve: ({ worstGroups }) => [...worstGroups],
    }),
  }),
});

export const GroupingType = builder.objectRef<GroupingView>('CompositionGrouping').implement({
  description: 'The groups of a version, with who still takes part, as they are judged now.',
  access: office,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Of the version; 0: there is none yet.' }),
    basis: t.exposeString('basis', { description: 'For releasing: what was looked at.' }),
    members: t.field({
      type: [MemberType],
      description: 'Everybody who takes part, by name.',
      resolve: ({ run, facts, look }) => {
        const minutes = new Map(
          look.report.groups.flatMap(({ travel }) =>
            travel.reason.averages.map((each) => [each.member, each.minutes] as const),
          ),
        );
        return facts.members.map((member) => ({
          runId: run.id,
          member,
          facts,
          minutes: minutes.get(member.id),
        }));
      },
    }),
    groups: t.field({
      type: [GroupType],
      description: 'By number.',
      resolve: (view) => {
        const words = wordsFor(view.run, view.facts);
        return view.groups.map((group, index) => ({ group, index, view, words }));
      },
    }),
    leftOver: t.field({
      type: [LeftOverType],
      description: 'Who is in no group.',
      resolve: ({ groups, look, run }) => {
        const numbers = groups.map(({ number }) => number);
        return look.leftOver.map((reason) => ({
          id: reason.candidate,
          reason: leftOverInWords(reason, { least: run.settings.sizes.least, numbers }),
          fitsIn: reason.kind === 'noPlaceLeft' ? reason.wouldFitIn.map((at) => present(numbers[at])) : [],
        }));
      },
    }),
    totals: t.field({
      type: [TotalType],
      description: 'Every criterion, in the order of importance; those that do not count last.',
      resolve: ({ run, look, groups }) =>
        orderedCriteria(run.settings.order).map((criterion) => ({
          criterion,
          counts: run.settings.order.includes(criterion),
          ...look.report.criteria[criterion],
          worstGroups: look.report.criteria[criterion].worstGroups.map((at) => present(groups[at]).number),
        })),
    }),
  }),
});

export const BoundType = builder
  .objectRef<Awaited<ReturnType<typeof viewBounds>>[number]>('CompositionBound')
  .implement({
    description:
      'How far from the best something is: no groups that are as good in all before it have less than `bound`.',
    access: office,
    fields: (t) => ({
      criterion: t.field({
        type: CriterionEnum,
        nullable: true,
        description: 'About which criterion; null: how many are left over.',
        resolve: ({ level }) => (level.kind === 'leftOver' ? null : level.criterion),
      }),
      isTotal: t.boolean({
        description: 'Of all groups together; else of the worst group.',
        resolve: ({ level }) => level.kind !== 'worst',
      }),
      value: t.exposeInt('value', { description: 'What it is.' }),
      bound: t.exposeInt('bound', { description: 'Nothing less is possible. Equal: proven.' }),
    }),
  });
