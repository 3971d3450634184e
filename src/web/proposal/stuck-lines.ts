export interface LevelledLine {
  /** 0: a sentence of its own; 1 and 2: part of a list, and of a list in it. */
  readonly level: 0 | 1 | 2;
  readonly text: string;
}

/** Lines of the API: `- ` before what is part of a list, `  - ` before what is part of a list within it. */
export function linesWithLevel(lines: readonly string[]): readonly LevelledLine[] {
  return lines.map((line) => {
    const indent = /^ *(?=- )/.exec(line)?.[0].length;
    if (indent === undefined) return { level: 0, text: line.trim() };
    return { level: indent >= 2 ? 2 : 1, text: line.slice(indent + 2).trim() };
  });
}
