import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Candidate,
  candidatesOf,
  EMPTY_START,
  type StartForm,
  type StartProblem,
  startRequest,
  withCandidate,
  withoutCandidate,
} from '../../src/web/start/start-form.ts';

const candidate = (id: string): Candidate => ({
  id,
  name: `Wethouder ${id}`,
  municipality: { id: `municipality ${id}`, displayName: `Gemeente ${id}` },
});
const group = ['a', 'b', 'c', 'd', 'e'].map(candidate);
const aForm = (part: Partial<StartForm> = {}): StartForm => ({
  ...EMPTY_START,
  name: ' Groep Oost ',
  facilitatorId: 'begeleider',
  group,
  date: '2027-07-06',
  hostId: 'b',
  ...part,
});
const aVenue = (part: Partial<StartForm['venue']>) => ({ venue: { ...EMPTY_START.venue, ...part } });

describe('the form to start a trajectory', () => {
  test('becomes a request with the times of Amsterdam and without empty fields', () => {
    assert.deepEqual(startRequest(aForm(aVenue({ name: 'Stadhuis ', place: 'Zwolle', street: '' }))), {
      input: {
        name: 'Groep Oost',
        facilitatorId: 'begeleider',
        participantIds: ['a', 'b', 'c', 'd', 'e'],
        firstSession: {
          startsAt: '2027-07-06T11:30:00.000Z',
          endsAt: '2027-07-06T14:30:00.000Z',
          hostId: 'b',
          venue: { name: 'Stadhuis', place: 'Zwolle', street: null, postalCode: null, directions: null },
        },
      },
    });
  });

  test('a venue that is left open is not known yet', () => {
    const request = startRequest(aForm(aVenue({ name: '  ' })));

    assert.equal('input' in request && request.input.firstSession.venue, null);
  });

  const twin = { ...candidate('f'), municipality: candidate('a').municipality };
  const mistakes: readonly (readonly [StartProblem, Partial<StartForm>])[] = [
    ['name', { name: ' ' }],
    ['facilitator', { facilitatorId: '' }],
    ['group', { group: group.slice(1) }],
    ['group', { group: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(candidate) }],
    ['sameMunicipality', { group: [...group, twin] }],
    ['times', { date: '' }],
    ['times', { ends: '13:30' }],
    ['times', { date: '2027-03-28', starts: '02:30' }],
    ['host', { hostId: '' }],
    ['venue', aVenue({ street: 'Grote Kerkplein 15' })],
  ];
  for (const [problem, part] of mistakes) {
    test(`${JSON.stringify(part).slice(0, 60)} is a problem with ${problem}`, () =>
      assert.deepEqual(startRequest(aForm(part)), { problem }));
  }

  test('somebody is chosen once, and who is taken out does not host either', () => {
    const form = aForm();

    assert.equal(withCandidate(form, candidate('a')), form);
    assert.equal(withCandidate(form, candidate('f')).group.length, 6);
    const without = withoutCandidate(form, 'b');
    assert.deepEqual([without.group.map(({ id }) => id), without.hostId], [['a', 'c', 'd', 'e'], '']);
    assert.equal(withoutCandidate(form, 'a').hostId, 'b');
  });

  test('only who is wethouder today can be chosen', () => {
    const { municipality } = candidate('a');
    const person = (id: string, term: { endsOn: string | null } | null) => ({
      id,
      name: id,
      term: term && { ...term, municipality },
    });
    const people = [
      person('now', { endsOn: null }),
      person('until today', { endsOn: '2027-01-14' }),
      person('until yesterday', { endsOn: '2027-01-13' }),
      person('never', null),
    ];

    assert.deepEqual(
      candidatesOf(people, '2027-01-14').map(({ id }) => id),
      ['now', 'until today'],
    );
  });
});
