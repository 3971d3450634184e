import type { MunicipalityCode, PersonId, RegistrationId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { InvalidGroupName, InvalidGroupSize, MembersAlike } from './errors.ts';

/** An intended group grows by hand; the size that a trajectory needs (D, composition: 5 to 8) counts when it starts. */
export const INTENDED_SIZE = { min: 1, max: 8 } as const;
export const MAX_GROUP_NAME_LENGTH = 80;

export function readGroupName(typed: string): Result<string, InvalidGroupName> {
  const name = plainText(typed, { maxLength: MAX_GROUP_NAME_LENGTH });
  return name === undefined
    ? refuse({ code: 'INVALID_GROUP_NAME', field: 'name', maxLength: MAX_GROUP_NAME_LENGTH })
    : accept(name);
}

/** Who would be in a group. */
export interface Candidate {
  readonly registrationId: RegistrationId;
  readonly personId: PersonId;
  readonly municipalityCode: MunicipalityCode;
}

/** D, composition: never two of one municipality, eight at most. */
export function checkMembers(
  candidates: readonly Candidate[],
): Result<'possible', InvalidGroupSize | MembersAlike> {
  const { min, max } = INTENDED_SIZE;
  if (candidates.length < min || candidates.length > max) {
    return refuse({ code: 'INTENDED_GROUP_SIZE', field: 'members', min, max });
  }
  const isAlike = (one: Candidate, other: Candidate): boolean =>
    one !== other && (one.personId === other.personId || one.municipalityCode === other.municipalityCode);
  const alike = candidates.filter((one) => candidates.some((other) => isAlike(one, other)));
  return alike.length === 0
    ? accept('possible')
    : refuse({ code: 'MEMBERS_ALIKE', registrationIds: alike.map(({ registrationId }) => registrationId) });
}
