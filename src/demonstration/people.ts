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
