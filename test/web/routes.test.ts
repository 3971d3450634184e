import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathTo, type Route, routeOf } from '../../src/web/navigation/routes.ts';

describe('addresses of the screens', () => {
  const pages: readonly (readonly [string, Route])[] = [
    ['/', { page: 'home' }],
    ['/inloggen', { page: 'home' }],
    ['/agenda', { page: 'agenda' }],
    ['/agenda/', { page: 'agenda' }],
    ['/traject/abc', { page: 'trajectory', trajectoryId: 'abc' }],
    ['/ronde-voorbereiden/abc', { page: 'prepare', trajectoryId: 'abc' }],
    ['/ronde/abc', { page: 'round', roundId: 'abc', step: undefined }],
    ['/ronde/abc/afdrukken', { page: 'print', roundId: 'abc' }],
    ['/ronde/abc/meedoen', { page: 'round', roundId: 'abc', step: 'meedoen' }],
    ['/antwoorden/abc/def', { page: 'answers', roundId: 'abc', participantId: 'def' }],
    ['/meedoen', { page: 'join', code: undefined }],
    ['/meedoen/K7M%204QX', { page: 'join', code: 'K7M 4QX' }],
    ['/meedoen/a/b', { page: 'unknown' }],
    ['/bureau/traject-starten', { page: 'start' }],
    ['/bureau/post', { page: 'post' }],
    ['/bureau/facturen', { page: 'invoices' }],
    ['/bureau/facturen/abc', { page: 'invoice', invoiceId: 'abc' }],
    ['/bureau/facturen/abc/def', { page: 'unknown' }],
    ['/bureau/agendas', { page: 'feeds' }],
    ['/bureau/medewerkers', { page: 'office', part: 'medewerkers', first: undefined, second: undefined }],
    ['/bureau/secretariaten', { page: 'office', part: 'secretariaten', first: undefined, second: undefined }],
    ['/agenda/abc', { page: 'feed', feedId: 'abc' }],
    ['/agenda/abc/def', { page: 'unknown' }],
    ['/bijeenkomst/abc', { page: 'session', sessionId: 'abc', isMoving: false }],
    ['/bijeenkomst/abc/verplaatsen', { page: 'session', sessionId: 'abc', isMoving: true }],
    ['/bijeenkomst/abc/def', { page: 'unknown' }],
    ['/bijeenkomst', { page: 'unknown' }],
    ['/mijn-gegevens', { page: 'details' }],
    ['/mijn-gegevens/abc', { page: 'unknown' }],
    ['/bureau', { page: 'unknown' }],
    ['/antwoorden/abc', { page: 'unknown' }],
    ['/ronde/abc/def', { page: 'unknown' }],
    ['/ronde/a/b/c', { page: 'unknown' }],
    ['/ronde/%E0%A4%A', { page: 'round', roundId: '%E0%A4%A', step: undefined }],
    ['/elders', { page: 'unknown' }],
  ];
  for (const [path, route] of pages) {
    test(`${path} is ${route.page}`, () => assert.deepEqual(routeOf(path), route));
  }

  test('an id with signs of base64 survives the address', () => {
    const id = 'UGxhbm5pbmdSb3VuZDo/+w==';

    assert.deepEqual(routeOf(pathTo.round(id)), { page: 'round', roundId: id, step: undefined });
    assert.deepEqual(routeOf(pathTo.round(id, 'voorstel')), { page: 'round', roundId: id, step: 'voorstel' });
    assert.deepEqual(routeOf(pathTo.answers(id, id)), { page: 'answers', roundId: id, participantId: id });
  });
});
