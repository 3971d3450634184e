/** A mixed-integer linear program, minimised, and its text in the CPLEX LP format that HiGHS and CBC read. */

/** Coefficient and name of a variable. */
export type Term = readonly [number, string];
export type LinearSum = readonly Term[];

export type Row = {
  readonly terms: LinearSum;
  readonly sense: '<=' | '>=' | '=';
  readonly bound: number;
};

export type LinearProgram = {
  readonly rows: readonly Row[];
  readonly binaries: readonly string[];
  /** Continuous, 0 or more. */
  readonly continuous: readonly string[];
};

/** A row without variables that is false: no solver is needed to see that there is no solution. */
export function isContradictory({ rows }: LinearProgram): boolean {
  return rows.some((row) => row.terms.length === 0 && !isTrueOfNothing(row));
}

function isTrueOfNothing({ sense, bound }: Row): boolean {
  switch (sense) {
    case '<=':
      return bound >= 0;
    case '>=':
      return bound <= 0;
    case '=':
      return bound === 0;
    default:
      return sense satisfies never;
  }
}

/** `objective` may be empty: any solution will do. `more`: rows beside those of the program. */
export function lpText(program: LinearProgram, objective: LinearSum, more: readonly Row[] = []): string {
  const rows = [...program.rows, ...more].filter(({ terms }) => terms.length > 0);
  return [
    'Minimize',
    ` goal: ${sumText(objective.length > 0 ? objective : [[0, program.binaries[0] ?? 'none']])}`,
    'Subject To',
    ...rows.map(({ terms, sense, bound }, index) => ` r${index}: ${sumText(terms)} ${sense} ${bound}`),
    'Binaries',
    ...linesOf(program.binaries),
    'End',
    '',
  ].join('\n');
}

/** Readers of the format allow only so many characters a line. */
const TERMS_A_LINE = 12;

function sumText(terms: LinearSum): string {
  const words = terms.map(([coefficient, name]) => {
    const sign = coefficient < 0 ? '-' : '+';
    return `${sign} ${Math.abs(coefficient)} ${name}`;
  });
  return linesOf(words).join('\n').trim();
}

function linesOf(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += TERMS_A_LINE)
    lines.push(` ${words.slice(at, at + TERMS_A_LINE).join(' ')}`);
  return lines;
}
