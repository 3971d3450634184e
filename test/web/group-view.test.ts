import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike } from '../../src/web/group/group-view.ts';

const noticing = (name: string, inWords: readonly string[], copies: readonly string[] = []) => ({
  person: { id: name, name },
  inWords,
  copies: copies.map((copy) => ({ id: copy, name: copy })),
});

test('what several people notice in the same way is said once, with who get a copy told apart', () => {
  const people = [
    noticing('Anna', ['Krijgt een mail.']),
    noticing('Bram', ['Krijgt een mail.'], ['Ineke', 'Sofie']),
    noticing('Carla', ['Krijgt een mail.']),
    noticing('Hilda', ['Krijgt bijeenkomst 5.', 'Krijgt een mail.']),
    noticing('Daan', ['Krijgt een mail.']),
  ];

  assert.deepEqual(alike(people), [
    { names: 'Anna, Carla en Daan', lines: ['Krijgt een mail.'] },
    {
      names: 'Bram',
      lines: ['Krijgt een mail.', 'Een kopie van de mail gaat naar Ineke en Sofie (secretariaat).'],
    },
    { names: 'Hilda', lines: ['Krijgt bijeenkomst 5.', 'Krijgt een mail.'] },
  ]);
});
