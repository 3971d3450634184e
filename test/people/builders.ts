import assert from 'node:assert/strict';
import type { Db } from '../../src/database/tables.ts';
import { normalizeEmail } from '../../src/people/rules.ts';
import { insertPerson } from '../../src/people/store.ts';
import type { EmailKey } from '../../src/people/types.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';

export const CREATED_AT = '2026-11-01T08:00:00.000Z' as Instant;

export function emailKey(text: string): EmailKey {
  const key = normalizeEmail(text);
  assert.ok(key !== undefined, `${text} is an e-mail address`);
  return key;
}

/** A person of whom only the name matters: `Anna de Vries` gets anna.de.vries@example.nl. */
export async function aPerson(
  db: Db,
  name: string,
  email: string = `${name.toLowerCase().replaceAll(' ', '.')}@example.nl`,
): Promise<PersonId> {
  const [givenName = '', ...family] = name.split(' ');
  return insertPerson(db, {
    givenName,
    familyName: family.join(' '),
    email,
    emailKey: emailKey(email),
    createdAt: CREATED_AT,
  });
}
