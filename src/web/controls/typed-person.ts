/** Somebody by name and address, as it stands in the fields. */
export interface TypedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}
