import type { LeftOverReason, Obstacles } from '../composition/left-over.ts';

/** Why somebody is in no group, as the office reads it, and as it is kept with the registration. `numbers`: of the groups. */
export function leftOverInWords(
  reason: LeftOverReason,
  { least, numbers }: { readonly least: number; readonly numbers: readonly number[] },
): string {
  switch (reason.kind) {
    case 'tooFewPossible':
      return `${possibleInWords(reason.obstacles.possible)}; een groep heeft er ${least - 1} nodig.${obstaclesInWords(reason.obstacles)}`;
    case 'noGroupPossible':
      return `Er zijn genoeg anderen met wie het kan, maar nooit ${least - 1} die ook allemaal bij elkaar kunnen.`;
    case 'noPlaceLeft':
      return `${roomInWords(reason.wouldFitIn.map((group) => numbers[group] ?? 0))}${
        reason.isFewest ? ' Dat er minder mensen overblijven, kan niet.' : ''
      }`;
    default:
      return reason satisfies never;
  }
}

function possibleInWords(possible: number): string {
  if (possible === 0) return 'Er is niemand met wie het kan';
  return possible === 1
    ? 'Er is maar 1 ander met wie het kan'
    : `Er zijn maar ${possible} anderen met wie het kan`;
}

function obstaclesInWords(obstacles: Obstacles): string {
  const parts = [
    [obstacles.tooFarForThem, 'te ver voor deze persoon'],
    [obstacles.tooFarForOthers, 'te ver voor de ander'],
    [obstacles.sameMunicipality, 'uit dezelfde gemeente'],
    [obstacles.vetoed, 'liever niet samen'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return words.length === 0 ? '' : ` Van de anderen: ${words.join(', ')}.`;
}

function roomInWords(numbers: readonly number[]): string {
  if (numbers.length === 0)
    return 'Er kan wel een groep komen, maar alleen ten koste van een andere groep of van de plaats van een ander.';
  if (numbers.length === 1) return `Past in groep ${numbers[0]}, maar die is vol of staat vast.`;
  return `Past in de groepen ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' en andere' : ''}, maar die zijn vol of staan vast.`;
}
