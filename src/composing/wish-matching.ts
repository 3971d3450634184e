import { searchKey } from '../people/rules.ts';
import type { RegistrationId } from '../shared/ids.ts';
import { remembered } from '../shared/remembered.ts';
import type { RunMember } from './types.ts';

/*
 * Whom somebody may mean with words like "graag met Jan de Vries, niet met de wethouder van Hattem". Only suggestions: the
 * office knows who is meant.
 */

export interface Suggestion {
  readonly id: RegistrationId;
  /** What of them stands in the words. */
  readonly by: 'name' | 'familyName' | 'municipality';
}

const MOST = 6;
const RANK = { name: 0, familyName: 1, municipality: 2 } as const;

type Named = Pick<RunMember, 'id' | 'givenName' | 'familyName' | 'municipality'>;

/**
 * Others of whom the full name, the family name or the municipality stands in the words; the surest first. Where the full name of
 * somebody stands there, who only has the same family name is not meant by it.
 */
export function suggestionsFor(
  words: string,
  self: RegistrationId,
  members: readonly Named[],
): readonly Suggestion[] {
  const text = ` ${searchKey(words)} `;
  const holds = (name: string): boolean => name !== '' && text.includes(` ${name} `);
  const matches = members.flatMap((member) => {
    const by = member.id === self ? undefined : matchOf(member, holds);
    return by === undefined ? [] : [{ member, by }];
  });
  const named = new Set(matches.filter(({ by }) => by === 'name').map(({ member }) => familyOf(member)));
  return matches
    .filter(({ member, by }) => by !== 'familyName' || !named.has(familyOf(member)))
    .map(({ member, by }): Suggestion => ({ id: member.id, by }))
    .sort((one, other) => RANK[one.by] - RANK[other.by])
    .slice(0, MOST);
}

function familyOf({ familyName }: Named): string {
  return searchKey(familyName);
}

function matchOf(member: Named, holds: (name: string) => boolean): Suggestion['by'] | undefined {
  const { families, given, municipality } = keysOf(member);
  if (families.some(holds)) return holds(given) ? 'name' : 'familyName';
  return holds(municipality) ? 'municipality' : undefined;
}

/** Everybody is looked for in the words of everybody else. */
const keysOf = remembered(({ givenName, familyName, municipality }: Named) => {
  const family = searchKey(familyName);
  // "De Vries" is often written without its prefix, and a couple's name by its first half
  const families = [family, family.split(' ').at(-1) ?? '', searchKey(familyName.split(/[-–]/)[0] ?? '')];
  return {
    families: [...new Set(families)].filter((name) => name.length > 2),
    given: searchKey(givenName),
    municipality: searchKey(municipality.name),
  };
});
