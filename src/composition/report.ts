/** A composition as the office reads it: every criterion of every group, what is worst, and what it adds up to. */
import { remembered } from '../shared/remembered.ts';
import { type GroupMeasures, measureGroup } from './criteria.ts';
import { factsOf } from './group-facts.ts';
import { levelNames } from './objective.ts';
import {
  type ComposedGroup,
  type Composition,
  type CompositionProblem,
  CRITERIA,
  type Criterion,
  type Levels,
} from './types.ts';

export interface CompositionReport {
  /** In the order of the composition's groups. */
  readonly groups: readonly GroupMeasures[];
  /** Every criterion, also those that the order does not name. */
  readonly criteria: Readonly<Record<Criterion, CriterionReport>>;
  /** In the order of the candidates. */
  readonly leftOver: readonly string[];
  readonly levels: Levels;
}

export interface CriterionReport {
  /** Of the worst group; 0 when there is none. */
  readonly worst: number;
  readonly total: number;
  /** Which groups are that bad, as places in `groups`; none when `worst` is 0. */
  readonly worstGroups: readonly number[];
}

/** @throws when the composition names anybody whom the problem does not know */
export function reportOn(problem: CompositionProblem, composition: Composition): CompositionReport {
  const groups = composition.groups.map((group) => measuresOf(problem, group));
  const placed = new Set(composition.groups.flatMap(({ members }) => members));
  const leftOver = problem.candidates.map(({ id }) => id).filter((id) => !placed.has(id));
  const entries = CRITERIA.map((criterion) => [criterion, reportOnCriterion(groups, criterion)] as const);
  // One entry for each of them.
  const criteria = Object.fromEntries(entries) as Record<Criterion, CriterionReport>;
  return { groups, criteria, leftOver, levels: levelsOf(problem, groups, leftOver.length) };
}

/**
 * Every criterion of one group. Of a season that is changed by hand nearly all groups are as they were, so what was measured is kept
 * with the problem.
 *
 * @throws when the group names anybody whom the problem does not know
 */
export function measuresOf(problem: CompositionProblem, group: ComposedGroup): GroupMeasures {
  const kept = keptMeasures(problem);
  // Reasons name members in the order of the group
  const key = [group.guide ?? '', ...group.members].join('\n');
  const measures = kept.get(key) ?? measureGroup(factsOf(problem).groupFacts(group));
  kept.set(key, measures);
  return measures;
}

const keptMeasures = remembered((_problem: CompositionProblem) => new Map<string, GroupMeasures>());

/** What groups are worth that measure so, when so many are left over. */
export function levelsOf(
  { settings: { order } }: CompositionProblem,
  groups: readonly GroupMeasures[],
  leftOver: number,
): Levels {
  return levelNames(order).map((level) => {
    if (level.kind === 'leftOver') return leftOver;
    const { criterion, kind } = level;
    return kind === 'worst'
      ? Math.max(0, ...groups.map((group) => group[criterion].value))
      : groups.reduce((sum, group) => sum + group[criterion].total, 0);
  });
}

function reportOnCriterion(groups: readonly GroupMeasures[], criterion: Criterion): CriterionReport {
  const worst = Math.max(0, ...groups.map((group) => group[criterion].value));
  return {
    worst,
    total: groups.reduce((sum, group) => sum + group[criterion].total, 0),
    worstGroups: [...groups.keys()].filter(
      (index) => worst > 0 && groups[index]?.[criterion].value === worst,
    ),
  };
}
