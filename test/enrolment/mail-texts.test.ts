import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  begunElsewhereMail,
  confirmFormMail,
  interestedMail,
  registeredMail,
  withdrawnMail,
} from '../../src/enrolment/mail-texts.ts';

const name = 'Wies';
const offer = { title: 'Intervisie in het oosten', area: { kind: 'region', name: 'Salland' } } as const;

test('a pre-registration is called that in every mail about it, and a registration by its own word', () => {
  const preRegistration = [
    confirmFormMail(undefined),
    interestedMail({ name }),
    withdrawnMail({ name }),
    begunElsewhereMail({ name }),
  ];
  for (const { subject, body } of preRegistration)
    assert.doesNotMatch(subject + body, /(?<!mijn-)aanmelding/);
  assert.deepEqual(
    preRegistration.map(({ subject }) => subject),
    [
      'Bevestig uw voorinschrijving voor intervisie',
      'U staat op de lijst voor intervisie',
      'Uw voorinschrijving is ingetrokken',
      'Uw voorinschrijving is ingetrokken',
    ],
  );
  const registration = [
    confirmFormMail(offer),
    registeredMail({ name, offer }),
    withdrawnMail({ name, offer }),
    begunElsewhereMail({ name, offer }),
  ];
  for (const { subject, body } of registration) assert.doesNotMatch(subject + body, /voorinschrijving/);
  assert.deepEqual(
    registration.map(({ subject }) => subject),
    [
      'Bevestig uw aanmelding voor intervisie',
      'U bent aangemeld: Intervisie in het oosten',
      'Uw aanmelding is ingetrokken',
      'Uw andere aanmelding is ingetrokken',
    ],
  );
});
