/** A composition in words and as JSON: groups, what each criterion is worth and why, how far from the best, who is left over. */
import {
  CRITERION_NAMES,
  levelInWords,
  reasonOf,
  violationInWords,
  type Words,
} from '../../schema/composing-texts.ts';
import { orderedCriteria } from '../../schema/composing-words.ts';
import { leftOverInWords } from '../composing/left-over-texts.ts';
import { violationsOf } from '../composition/checker.ts';
import { whyLeftOver } from '../composition/left-over.ts';
import type { LevelName } from '../composition/objective.ts';
import { reportOn } from '../composition/report.ts';
import type { Composition, CompositionProblem, Criterion } from '../composition/types.ts';
import { bestBounds } from '../proving/proving.ts';
import { capital } from '../wording/wording.ts';

export interface ComposeAnswer {
  /** In the order of the composition; locked ones first. */
  readonly groups: readonly AnsweredGroup[];
  readonly leftOver: readonly {
    readonly candidate: string;
    readonly kind: string;
    readonly reason: string;
  }[];
  /** Compared from the first on, less is better; no composition that is as good in those before it has less than `bound`. */
  readonly levels: readonly (LevelName & {
    readonly value: number;
    readonly bound: number;
    readonly proven: boolean;
  })[];
  /** Rules that locked groups break. */
  readonly broken: readonly string[];
}

interface AnsweredGroup {
  readonly members: readonly string[];
  readonly guide: string | null;
  readonly locked: boolean;
  /** Every criterion in the order of importance, then those that do not count. */
  readonly criteria: readonly {
    readonly criterion: Criterion;
    readonly value: number;
    readonly total: number;
    readonly reason: string;
  }[];
}

export async function composeAnswer(
  problem: CompositionProblem,
  composition: Composition,
): Promise<ComposeAnswer> {
  const { groups, levels } = reportOn(problem, composition);
  const words = wordsOf(problem);
  const { order, sizes } = problem.settings;
  const numbers = composition.groups.map((_, index) => index + 1);
  return {
    groups: groups.map((measures, index) => ({
      members: composition.groups[index]?.members ?? [],
      guide: composition.groups[index]?.guide ?? null,
      locked: index < problem.locks.length,
      criteria: orderedCriteria(order).map((criterion) => ({
        criterion,
        value: measures[criterion].value,
        total: measures[criterion].total,
        reason: reasonOf(criterion, measures, words),
      })),
    })),
    leftOver: whyLeftOver(problem, composition).map((reason) => ({
      candidate: reason.candidate,
      kind: reason.kind,
      reason: leftOverInWords(reason, { least: sizes.least, numbers }),
    })),
    levels: (await bestBounds(problem, levels)).map(({ level, value, bound }) => ({
      ...level,
      value,
      bound,
      proven: value === bound,
    })),
    broken: violationsOf(problem, composition).map((violation) => violationInWords(violation, words)),
  };
}

/** Ids are the names in a file. */
function wordsOf({ settings }: CompositionProblem): Words {
  return { member: (id) => id, guide: (id) => id, partyOf: () => undefined, settings };
}

/** In Dutch, for who reads along. */
export function answerLines(answer: ComposeAnswer): readonly string[] {
  return [
    ...answer.groups.flatMap(groupLines),
    ...(answer.leftOver.length === 0
      ? ['Niemand blijft over.']
      : ['Niet geplaatst:', ...answer.leftOver.map(({ candidate, reason }) => `  ${candidate}: ${reason}`)]),
    ...answer.broken.map((line) => `Let op: ${line}`),
    '',
    'Elk punt telt pas als alle punten ervoor gelijk zijn. Minder is beter.',
    ...answer.levels.map(
      (level, index) =>
        `${index + 1}. ${capital(levelInWords(level))}: ${level.value} (${provenInWords(level)})`,
    ),
  ];
}

function provenInWords({ proven, bound }: ComposeAnswer['levels'][number]): string {
  if (proven) return 'bewezen: minder kan niet';
  return bound === 0 ? 'niet bewezen' : `minder dan ${bound} kan zeker niet`;
}

function groupLines({ members, guide, locked, criteria }: AnsweredGroup, index: number): readonly string[] {
  const worth = criteria.filter(({ value }) => value > 0);
  return [
    `Groep ${index + 1}${locked ? ' (staat vast)' : ''}: ${members.join(', ')}`,
    `  begeleider: ${guide ?? 'nog niemand'}`,
    ...worth.map(({ criterion, value, reason }) => `  ${CRITERION_NAMES[criterion]} ${value}: ${reason}`),
    '',
  ];
}
