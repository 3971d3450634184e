interface Venue {
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string;
}

/** `8011 PK Zwolle` */
export function townOf({ postalCode, place }: Pick<Venue, 'postalCode' | 'place'>): string {
  return [postalCode, place].filter(Boolean).join(' ');
}

/** `Stadhuis Zwolle, Grote Kerkplein 15, 8011 PK Zwolle` */
export function venueInWords(venue: Venue): string {
  return [venue.name, venue.street, townOf(venue)].filter(Boolean).join(', ');
}
