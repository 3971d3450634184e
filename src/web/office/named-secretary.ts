import type { TypedPerson } from '../controls/typed-person.ts';
import type { RegistrationDetailFragment } from '../gql/graphql.ts';

type Named = Pick<RegistrationDetailFragment, 'secretaryName' | 'secretaryEmail'> & {
  readonly person: Pick<NonNullable<RegistrationDetailFragment['person']>, 'secretaries'> | null;
};

/**
 * Who was named as the secretariat when somebody registered, for the office to look at and appoint: the first word of the name as given
 * name. Undefined when nobody was named by an address, or when that address keeps the calendar already.
 */
export function namedSecretary({ secretaryName, secretaryEmail, person }: Named): TypedPerson | undefined {
  if (person === null || secretaryEmail === null) return undefined;
  const isKnown = (person.secretaries ?? []).some(
    ({ email }) => email?.toLowerCase() === secretaryEmail.toLowerCase(),
  );
  if (isKnown) return undefined;
  const [givenName = '', ...others] = (secretaryName ?? '').split(' ');
  return { givenName, familyName: others.join(' '), email: secretaryEmail };
}
