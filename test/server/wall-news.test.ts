import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../../src/shared/seeded-random.ts';
import {
  AnswerSlotsDocument,
  RoundWallChangesDocument,
  type RoundWallFragment,
  RoundWallPageDocument,
  SetSlotStatesDocument,
} from '../../src/web/gql/graphql.ts';
import { afterChange, type RoundChange } from '../../src/web/round/round-news.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  documentIdOf,
  insertPeople,
  type Json,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from './running.ts';

type Document = Parameters<typeof documentIdOf>[0];

/** As a screen sends it. */
function sent(token: string, document: Document, variables: Json, accept: string): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      cookie: `toerbeurt=${token}`,
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ documentId: documentIdOf(document), variables }),
  };
}

async function asked({ url }: Running, token: string, document: Document, variables: Json): Promise<Json> {
  const response = await fetch(`${url}/graphql`, sent(token, document, variables, 'application/json'));
  const { data, errors }: Json = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/** What the wall hears after a version, up to and including another. */
async function heard(
  { url }: Running,
  token: string,
  id: string,
  { after, until }: { readonly after: number; readonly until: number },
): Promise<readonly RoundChange[]> {
  const leaving = new AbortController();
  const request = sent(token, RoundWallChangesDocument, { id, afterVersion: after }, 'text/event-stream');
  const response = await fetch(`${url}/graphql`, { ...request, signal: leaving.signal });
  const changes: RoundChange[] = [];
  let text = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = `${text}${piece}`.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, data] = /^data: (.*)$/m.exec(event) ?? [];
      if (data !== undefined) changes.push(JSON.parse(data).data.planningRoundChanges);
    }
    if ((changes.at(-1)?.version ?? 0) >= until) break;
  }
  leaving.abort();
  return changes;
}

/** A wall that takes each change, and reads the round again when it missed something. */
function wallFrom(round: RoundWallFragment, fresh: RoundWallFragment) {
  let held = round;
  return {
    take(change: RoundChange): void {
      const next = afterChange(held, change);
      if (next === 'missed') held = fresh;
      else if (next !== 'asItWas') held = next;
    },
    held: () => held,
  };
}

describeOnBothEngines('A wall that hears only what is different', (engine) => {
  test('shows the same as one that reads the round anew, also when changes are late, doubled or lost', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const guide = await signedIn(server, people.facilitator);
      const group = await startGroup(server, await signedIn(server, people.office), {
        facilitator: people.facilitator,
        people: people.wethouders,
      });
      const { id, slots } = await openRound(server, guide, group.id);
      const random = seeded(7);
      const any = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
      const read = async (): Promise<RoundWallFragment> =>
        (await asked(server, guide, RoundWallPageDocument, { id })).planningRound;

      const start = await read();
      const follower = { held: start };
      const all: RoundChange[] = [];
      for (let step = 1; step <= 30; step += 1) {
        if (step % 10 === 0) {
          const input = { roundId: id, slotIds: [any(slots)], state: step === 10 ? 'STRUCK' : 'OFFERED' };
          await asked(server, guide, SetSlotStatesDocument, { input });
        }
        for (let tap = 0; tap < 1 + (step % 3); tap += 1) {
          const answers = slots
            .filter(() => random() < 0.4)
            .map((slotId) => ({
              slotId,
              answer: any(['YES', 'IF_NEEDED', 'NO', null]),
              canHost: random() < 0.7,
            }));
          const input = { roundId: id, participantId: any(group.participants), answers };
          if (answers.length > 0) await asked(server, guide, AnswerSlotsDocument, { input });
        }
        const fresh = await read();
        if (fresh.version === follower.held.version) continue;
        const changes = await heard(server, guide, id, {
          after: follower.held.version,
          until: fresh.version,
        });
        all.push(...changes);
        const wall = wallFrom(follower.held, fresh);
        for (const change of changes) wall.take(change);
        follower.held = wall.held();
        assert.deepEqual(follower.held, fresh);
      }
      assert.deepEqual(
        all.map(({ version }) => version),
        Array.from(
          { length: follower.held.version - start.version },
          (_, index) => start.version + 1 + index,
        ),
      );

      const now = await read();
      for (let times = 0; times < 20; times += 1) {
        const wall = wallFrom(start, now);
        const disturbed = all
          .flatMap((change) => (random() < 0.3 ? [change, change] : random() < 0.2 ? [] : [change]))
          .map((change, index) => ({ change, place: index + random() * 4 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ change }) => change);
        for (const change of [...disturbed, ...all.slice(-1)]) wall.take(change);
        assert.deepEqual(wall.held(), now);
      }
    }));
});
