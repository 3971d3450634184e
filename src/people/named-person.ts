import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { NamedPersonRefusal } from './errors.ts';
import { normalizeEmail, searchKey } from './rules.ts';
import type { EmailKey } from './types.ts';

const LONGEST_NAME = 60;

/** Somebody by name and address. */
export interface NamedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

/** What was typed, without what surrounds it. */
export function readNamedPerson(
  typed: NamedPerson,
): Result<NamedPerson & { readonly emailKey: EmailKey }, NamedPersonRefusal> {
  const names = { givenName: '', familyName: '' };
  for (const field of ['givenName', 'familyName'] as const) {
    const name = plainText(typed[field], { maxLength: LONGEST_NAME });
    if (name === undefined || searchKey(name) === '') {
      return refuse({ code: 'INVALID_NAME', field, maxLength: LONGEST_NAME });
    }
    names[field] = name;
  }
  const emailKey = normalizeEmail(typed.email);
  if (emailKey === undefined) return refuse({ code: 'INVALID_EMAIL', field: 'email' });
  return accept({ ...names, email: typed.email.trim().normalize('NFC'), emailKey });
}
