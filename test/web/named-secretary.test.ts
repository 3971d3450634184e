import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedSecretary } from '../../src/web/office/named-secretary.ts';

const NAMED = { secretaryName: 'Ineke van der Kamer', secretaryEmail: 'Ineke@Zwolle.nl' };
const keptBy = (...emails: (string | null)[]) => ({
  secretaries: emails.map((email) => ({ id: 'x', name: 'Iemand', email })),
});

test('who was named as the secretariat is suggested, with the first word as given name', () => {
  assert.deepEqual(
    [
      namedSecretary({ ...NAMED, person: keptBy('ander@zwolle.nl', null) }),
      namedSecretary({ ...NAMED, secretaryName: 'Ineke', person: keptBy() }),
      namedSecretary({ ...NAMED, secretaryName: null, person: { secretaries: null } }),
    ],
    [
      { givenName: 'Ineke', familyName: 'van der Kamer', email: 'Ineke@Zwolle.nl' },
      { givenName: 'Ineke', familyName: '', email: 'Ineke@Zwolle.nl' },
      { givenName: '', familyName: '', email: 'Ineke@Zwolle.nl' },
    ],
  );
});

test('nobody is suggested without an address, before there is a person, or who keeps the calendar already', () => {
  assert.deepEqual(
    [
      namedSecretary({ ...NAMED, secretaryEmail: null, person: keptBy() }),
      namedSecretary({ ...NAMED, person: null }),
      namedSecretary({ ...NAMED, person: keptBy('ineke@zwolle.nl') }),
    ],
    [undefined, undefined, undefined],
  );
});
