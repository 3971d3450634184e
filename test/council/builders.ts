import type { CouncilEvening } from '../../src/council/types.ts';
import type { CouncilEveningId, MunicipalityCode } from '../../src/shared/ids.ts';
import type { TimeOfDay } from '../../src/shared/time.ts';

/** A council that meets every Thursday evening in Zwolle, unless said otherwise. */
export function anEvening(rest: Partial<CouncilEvening> = {}): CouncilEvening {
  return {
    // The casts are safe: written out as such.
    id: 'evening' as CouncilEveningId,
    municipalityCode: 'GM0193' as MunicipalityCode,
    name: 'Raad',
    weekday: 4,
    starts: '19:30' as TimeOfDay,
    ends: '22:30' as TimeOfDay,
    weeks: 'every',
    endsOn: undefined,
    ...rest,
  };
}
