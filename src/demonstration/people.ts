import type { CouncilEvening } from '../council/types.ts';

/*
 * The people of the demonstration. They are made up; so are their parties. Their municipalities are real and near
 * enough to visit each other. Addresses end in `.example`, which no mail can reach (RFC 2606, section 2).
 */

export interface DemonstrationPerson {
  readonly givenName: string;
  readonly familyName: string;
}

interface DemonstrationWethouder extends DemonstrationPerson {
  /** CBS code. */
  readonly municipality: string;
  /** Id in parties.csv. */
  readonly party: string;
}

interface DemonstrationEvening extends Pick<CouncilEvening, 'name' | 'weekday' | 'weeks'> {
  /** CBS code. */
  readonly municipality: string;
  readonly starts: string;
  readonly ends: string;
}

export const OFFICE: DemonstrationPerson = { givenName: 'Petra', familyName: 'Vos' };
export const FACILITATOR: DemonstrationPerson = { givenName: 'Marjan', familyName: 'de Wit' };
export const SECRETARY: DemonstrationPerson = { givenName: 'Ineke', familyName: 'Kramer' };

/** The first of them hosts session 1 in Zwolle. The secretary works for the first. */
export const WETHOUDERS: readonly DemonstrationWethouder[] = [
  { givenName: 'Anneke', familyName: 'Veldhuis', municipality: 'GM0193', party: 'd66' },
  { givenName: 'Bart', familyName: 'Hoekstra', municipality: 'GM0166', party: 'cu' },
  { givenName: 'Carla', familyName: 'Smeenk', municipality: 'GM0150', party: 'glpvda' },
  { givenName: 'Dirk', familyName: 'Bosman', municipality: 'GM0244', party: 'vvd' },
  { givenName: 'Esra', familyName: 'Yildiz', municipality: 'GM0200', party: 'lok-gemeentebelangen' },
  { givenName: 'Freek', familyName: 'Jansma', municipality: 'GM0177', party: 'cda' },
];

/**
 * When their councils meet: invented as well, and called so, for these are real municipalities. One begins in the
 * afternoon, as some councils do, so that the days of an ordinary round show it.
 */
export const COUNCIL_EVENINGS = [
  {
    municipality: 'GM0193',
    name: 'Voorbeeldraad',
    weekday: 1,
    weeks: 'first',
    starts: '16:00',
    ends: '22:00',
  },
  {
    municipality: 'GM0150',
    name: 'Voorbeeldcommissie',
    weekday: 4,
    weeks: 'second',
    starts: '16:00',
    ends: '18:30',
  },
  {
    municipality: 'GM0166',
    name: 'Voorbeeldraad',
    weekday: 3,
    weeks: 'every',
    starts: '19:30',
    ends: '22:30',
  },
  {
    municipality: 'GM0200',
    name: 'Voorbeeldraad',
    weekday: 4,
    weeks: 'even',
    starts: '19:30',
    ends: '22:30',
  },
  {
    municipality: 'GM0177',
    name: 'Voorbeeldcommissie',
    weekday: 1,
    weeks: 'last',
    starts: '19:30',
    ends: '21:30',
  },
] as const satisfies readonly DemonstrationEvening[];

export const TRAJECTORY_NAME = 'Groep IJsselvallei';

export const FIRST_VENUE = {
  name: 'Stadhuis Zwolle',
  street: 'Grote Kerkplein 15',
  postalCode: '8011 PK',
  place: 'Zwolle',
  directions: undefined,
} as const;

/** `anneke.veldhuis@toerbeurt.example` */
export function emailOf({ givenName, familyName }: DemonstrationPerson): string {
  return `${givenName}.${familyName.replaceAll(' ', '')}@toerbeurt.example`.toLowerCase();
}
