import type { CouncilEveningId, MunicipalityCode } from '../../shared/ids.ts';
import type { CalendarDate, TimeOfDay } from '../../shared/time.ts';

/** The fixed evenings of councils and committees. */
export interface CouncilTables {
  council_evenings: {
    id: CouncilEveningId;
    municipality_code: MunicipalityCode;
    name: string;
    name_key: string;
    weekday: number;
    starts: TimeOfDay;
    ends: TimeOfDay;
    weeks: 'every' | 'even' | 'odd' | 'first' | 'second' | 'third' | 'fourth' | 'last';
    ends_on: CalendarDate | null;
  };
}
