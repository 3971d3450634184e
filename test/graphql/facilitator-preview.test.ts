import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellDueNews } from '../../src/notifications/telling.ts';
import { instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  aStartedGroup,
  askFor,
  globalId,
  type Json,
  type Running,
  signedIn,
  withServer,
} from '../server/running.ts';
import { NOW } from '../trajectories/builders.ts';

const PREVIEW = `query ($id: ID!, $facilitatorId: ID!, $sessionId: ID) { trajectory(id: $id) {
  facilitatorPreview(facilitatorId: $facilitatorId, sessionId: $sessionId) { ... on GroupChange {
    basis people { person { id name } inWords copies { id name } } } } } }`;
const REPLACE = `mutation ($input: ReplaceFacilitatorInput!) { replaceFacilitator(input: $input) { __typename } }`;

/** Who are mailed of what happened until now, by id. */
async function mailedSince(server: Running, before: ReadonlySet<string>): Promise<readonly string[]> {
  const { context } = server;
  const later = instantFromMillis(millisOf(server.now()) + 3_600_000);
  await tellDueNews({ ...context, clock: () => later });
  const rows = await context.database.db.selectFrom('outbox').select(['id', 'recipient_id']).execute();
  return rows
    .filter(({ id }) => !before.has(id))
    .map(({ recipient_id }) => globalId('Person', recipient_id ?? ''));
}

describeOnBothEngines('The dry run of another facilitator', (engine) => {
  test('names everybody who gets a mail, once, with what each notices, for one session, for good, and between cycles', () =>
    withServer(engine, async (server) => {
      const { people, office, group } = await aStartedGroup(server);
      const guide = await signedIn(server, people.facilitator);
      const colleague = globalId('Person', people.otherFacilitator);
      const own = globalId('Person', people.facilitator);
      const outbox = async () =>
        new Set(
          (await server.context.database.db.selectFrom('outbox').select('id').execute()).map(({ id }) => id),
        );
      await mailedSince(server, new Set());
      const replace = async (token: string, facilitatorId: string, sessionId: string | null) => {
        const about = { facilitatorId, sessionId };
        const seen = await askFor(server, token, PREVIEW, { id: group.id, ...about });
        const { basis, people: touched } = seen.trajectory.facilitatorPreview;
        const before = await outbox();
        const input = { trajectoryId: group.id, ...about, basis };
        const { replaceFacilitator } = await askFor(server, token, REPLACE, { input });
        assert.equal(replaceFacilitator.__typename, 'ReplaceFacilitatorSuccess');
        const named = touched.flatMap(({ person, copies }: Json) => [
          person.id,
          ...copies.map(({ id }: Json) => id),
        ]);
        assert.deepEqual((await mailedSince(server, before)).toSorted(), named.toSorted());
        return touched.map(({ person, inWords, copies }: Json) => [
          person.id === own ? 'guide' : person.id === colleague ? 'colleague' : 'member',
          ...inWords,
          ...copies.map(({ name }: Json) => name),
        ]);
      };

      const once = await replace(guide, colleague, group.firstSession.id);
      await replace(office, own, group.firstSession.id);
      const forGood = await replace(office, colleague, null);
      server.setClock(instantFromMillis(millisOf(NOW) + 365 * 86_400_000));
      const between = await replace(await signedIn(server, people.office), own, null);

      const other = 'Krijgt een mail: een ander begeleidt bijeenkomst 1. In de agenda verandert niets.';
      const facilitators = [
        ['colleague', 'Krijgt bijeenkomst 1 in de agenda, en een mail.'],
        ['guide', 'Bijeenkomst 1 verdwijnt uit de agenda. Krijgt daarover een mail.'],
      ];
      const inOrder = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(' | ')).toSorted();
      const members = (words: string) => [
        ['member', words, 'Sita Schrijver'],
        ...Array.from({ length: 5 }, () => ['member', words]),
      ];
      assert.deepEqual(inOrder(once), inOrder([...members(other), ...facilitators]));
      assert.deepEqual(inOrder(forGood), inOrder([...members(other), ...facilitators]));
      const group1 = 'Krijgt een mail: een ander begeleidt de groep. In de agenda verandert niets.';
      assert.deepEqual(
        inOrder(between),
        inOrder([...members(group1), ['guide', group1], ['colleague', group1]]),
      );
    }));
});
