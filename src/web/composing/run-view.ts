import type {
  ComposedGroupFieldsFragment,
  ComposedMemberFragment,
  CompositionCriterion,
  GroupingFieldsFragment,
} from '../gql/graphql.ts';
import { isMatch } from '../office/matching.ts';
import { CRITERION_TEXTS, composingTexts } from '../texts/nl-composing.ts';

export type Group = ComposedGroupFieldsFragment;
export type Member = ComposedMemberFragment;

export function groupName({ number, name }: Pick<Group, 'number' | 'name'>): string {
  return name === null ? composingTexts.groups.name(number) : composingTexts.groups.withName(number, name);
}

export function membersById(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.id, member]));
}

export function membersOf(group: Group, members: ReadonlyMap<string, Member>): readonly Member[] {
  return group.memberIds.flatMap((id) => members.get(id) ?? []);
}

/** The criteria in which a group is not as good as can be; those that are averages of every group are left to the details. */
const ALWAYS: ReadonlySet<CompositionCriterion> = new Set(['GUIDE_TRAVEL', 'DISTANCE']);

export function strikingMeasures({ measures }: Pick<Group, 'measures'>): readonly string[] {
  return measures
    .filter(({ criterion, value }) => value > 0 && !ALWAYS.has(criterion))
    .map(({ criterion, value }) => `${CRITERION_TEXTS[criterion].name} ${value}`);
}

/** Whether these words stand in the name or the municipality; no words stand in all. */
export function isCalled(
  { name, municipality }: { readonly name: string; readonly municipality: string },
  words: string,
): boolean {
  return `${name} ${municipality}`.toLowerCase().includes(words.trim().toLowerCase());
}

/** Groups in which somebody, or the group itself, is called so; all of them for no words. */
export function groupsFound(
  { groups, members }: Pick<GroupingFieldsFragment, 'groups' | 'members'>,
  words: string,
): readonly Group[] {
  const known = membersById(members);
  return groups.filter((group) =>
    isMatch(
      [
        groupName(group),
        group.guideName ?? '',
        ...membersOf(group, known).flatMap(({ name, municipality }) => [name, municipality]),
      ],
      words,
    ),
  );
}

interface CriterionChange {
  readonly criterion: CompositionCriterion;
  readonly counts: boolean;
  readonly worstBefore: number;
  readonly worstAfter: number;
  readonly totalBefore: number;
  readonly totalAfter: number;
}

/**
 * What a change gains and what it loses, of the criteria that count, the most important first: by the worst group, or by all groups where
 * that stays the same. Less is better.
 */
export function gainsAndLosses(criteria: readonly CriterionChange[]): {
  readonly gains: readonly string[];
  readonly losses: readonly string[];
} {
  const changes = criteria.flatMap(({ criterion, counts, ...change }) => {
    const isOfWorst = change.worstBefore !== change.worstAfter;
    const [before, after] = isOfWorst
      ? [change.worstBefore, change.worstAfter]
      : [change.totalBefore, change.totalAfter];
    if (!counts || before === after) return [];
    const { changed, changedWorst } = composingTexts.move;
    const text = (isOfWorst ? changedWorst : changed)(CRITERION_TEXTS[criterion].name, before, after);
    return [{ isGain: after < before, text }];
  });
  const textsOf = (isGain: boolean) =>
    changes.filter((each) => each.isGain === isGain).map(({ text }) => text);
  return { gains: textsOf(true), losses: textsOf(false) };
}

/** Where somebody goes: a group by its number, or no group that there is. */
export type Target = { readonly toGroup: number } | { readonly toPlace: 'NEW' | 'NONE' };

/** As the value of an option. */
export function targetValue(target: Target): string {
  return 'toGroup' in target ? String(target.toGroup) : target.toPlace;
}

export function targetOf(value: string): Target | undefined {
  if (value === 'NEW' || value === 'NONE') return { toPlace: value };
  return /^\d+$/.test(value) ? { toGroup: Number(value) } : undefined;
}

/** A place for the other criterion in an order: one up or down. Unchanged at the ends. */
export function movedInOrder(
  order: readonly CompositionCriterion[],
  criterion: CompositionCriterion,
  by: 1 | -1,
): readonly CompositionCriterion[] {
  const from = order.indexOf(criterion);
  const other = order[from + by];
  if (from < 0 || other === undefined) return order;
  return order.map((each) => (each === criterion ? other : each === other ? criterion : each));
}
