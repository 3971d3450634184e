import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attendanceRightOfReply } from '../../src/access/gate.ts';
import type { GuideRight } from '../../src/access/types.ts';
import { rotateFeed } from '../../src/calendar/service.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { confirmPlan } from '../../src/planning/confirmation.ts';
import { proposalOf } from '../../src/planning/proposals.ts';
import { dateOf, type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { reportAbsence } from '../../src/trajectories/absence.ts';
import { swapHosts } from '../../src/trajectories/host-swap.ts';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import type { SeenSession } from '../../src/trajectories/session-decision.ts';
import { listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import type { Participant, Session } from '../../src/trajectories/types.ts';
import { aFeed } from '../calendar-feeds/asking.ts';
import { AT_THE_TABLE, aRound, type BuiltRound, contextOf, everyoneSaysYesOn } from '../planning/builders.ts';
import { type Running, withServer } from '../server/running.ts';
import { aViewer, given, guideRightOf, hostRightOf, ownRightOf } from '../trajectories/builders.ts';
import { withSubscriber } from './subscriber.ts';

/*
 * The feeds of a real server, fetched by vdirsyncer and read by khal: independent programs, whatever our own readers think
 * of the text. One subscriber has the calendar of a participant and that of the facilitator.
 */

/** In the summer holiday of all: off unless the guide switches it on. */
const IN_SUMMER = { startsAt: '2027-07-27T11:30:00.000Z' as Instant, offered: true };

const DATES = ['2027-03-23', '2027-05-04', '2027-06-15', '2027-07-27', '2027-09-07'];
const GROUP = 'IJsselland';

class Life {
  readonly server: Running;
  readonly built: BuiltRound;
  #day = 0;

  constructor(server: Running, built: BuiltRound) {
    this.server = server;
    this.built = built;
    server.setClock(AT_THE_TABLE);
  }

  get database(): Database {
    return this.server.context.database;
  }

  /** As things are decided a day later. */
  nextDay(): Context {
    this.#day += 1;
    const now = instantFromMillis(millisOf(AT_THE_TABLE) + this.#day * 86_400_000);
    this.server.setClock(now);
    return contextOf(this.database, now);
  }

  async session(number: number): Promise<Session> {
    const all = await listSessionsByTrajectoryIds(this.database.db, [this.built.trajectory.id]);
    return given(all.find((session) => session.number === number));
  }

  async seen(number: number): Promise<SeenSession> {
    const { id, version } = await this.session(number);
    return { sessionId: id, version };
  }

  guide(): Promise<GuideRight> {
    return guideRightOf(this.database, this.built);
  }

  async confirm(): Promise<void> {
    const { built, database } = this;
    await everyoneSaysYesOn(built, DATES);
    const proposal = given(await proposalOf(database.db, built.round.id));
    assert.ok(proposal.kind === 'best');
    done(await confirmPlan(built.context, built.guide, built.round.id, proposal.id));
  }

  /** Times in UTC. */
  async moveTo(number: number, day: string, starts: string, ends: string): Promise<void> {
    const seen = await this.seen(number);
    // Both are written as instants are
    const period = {
      startsAt: `${day}T${starts}:00.000Z` as Instant,
      endsAt: `${day}T${ends}:00.000Z` as Instant,
    };
    done(await moveSession(this.nextDay(), await this.guide(), { ...seen, ...period }));
  }

  async cancel(number: number): Promise<void> {
    const seen = await this.seen(number);
    done(await cancelSession(this.nextDay(), await this.guide(), seen));
  }

  async swap(one: number, other: number): Promise<void> {
    const sessions = { first: await this.seen(one), second: await this.seen(other) };
    done(await swapHosts(this.nextDay(), await this.guide(), sessions));
  }

  async tellVenue(number: number): Promise<void> {
    const { id, version, hostId } = await this.session(number);
    const host = given(this.built.participants.find((participant) => participant.id === hostId));
    const right = await hostRightOf(this.database, host.personId, id);
    const venue = { name: 'Raadzaal, boven', street: 'Markt 1', postalCode: '7411 AA', place: 'Deventer' };
    done(await changeVenue(this.nextDay(), right, { version, venue }));
  }

  async sayAbsent(number: number, { id: participantId }: Participant): Promise<void> {
    const { id: sessionId } = await this.session(number);
    const right = given(await attendanceRightOfReply(this.database.db, { sessionId, participantId }));
    done(await reportAbsence(this.nextDay(), right, { source: 'reply' }));
  }

  async leave({ id: participantId }: Participant): Promise<void> {
    const [context, right] = [this.nextDay(), await this.guide()];
    const request = { participantId, kind: 'fell', lastDay: dateOf(context.clock()) } as const;
    const preview = await previewLeaving(context, right, request);
    assert.ok(preview.ok);
    done(await leaveGroup(context, right, { ...request, basis: preview.value.basis }));
  }
}

function done(result: { readonly ok: boolean }): void {
  assert.ok(result.ok, JSON.stringify(result));
}

/** The facilitator's calendar says which group it is. */
function withGroup(line: string): string {
  return line.replace('Intervisie –', `Intervisie ${GROUP} –`);
}

describe('Somebody who subscribed with vdirsyncer', () => {
  test('reads in khal what the group has agreed, before and after each kind of change', () =>
    withServer('sqlite', (server) =>
      withSubscriber(async (subscriber) => {
        const built = await aRound(server.context.database, { switched: [IN_SUMMER] });
        const reader = built.participant(1);
        const life = new Life(server, built);
        const own = await aFeed(life.database, reader.personId, 'participant');
        const guided = await aFeed(life.database, built.facilitatorId, 'facilitator');
        const urlOf = (token: string) => `${server.url}/calendar/${token}.ics`;
        /** Of each session, as last expected in both calendars. */
        const expected = { own: new Map<number, string>(), guided: new Map<number, string>() };
        const look = async () => ({ ...(await subscriber.sync()), ...(await subscriber.list(2027)) });
        const isShown = async (
          what: string,
          changed: Readonly<Record<number, string>>,
          guidedChanged: Readonly<Record<number, string>> = changed,
          { code = 0, copied = Object.keys({ ...changed }).length + Object.keys(guidedChanged).length } = {},
        ) => {
          const news = [changed, guidedChanged].map((lines) => Object.keys(lines).map(Number));
          const isNew = news.flat().some((number) => !expected.own.has(number));
          for (const [number, line] of Object.entries(changed)) expected.own.set(Number(number), line);
          for (const [number, line] of Object.entries(guidedChanged)) {
            expected.guided.set(Number(number), withGroup(line));
          }
          assert.deepEqual(
            await look(),
            {
              code,
              copied,
              deleted: isNew ? 0 : copied,
              own: [...expected.own.values()].toSorted(),
              guided: [...expected.guided.values()].toSorted(),
            },
            what,
          );
        };
        await subscriber.subscribe({ own: urlOf(own.token), guided: urlOf(guided.token) });

        await isShown('first session', {
          1: '2027-02-09 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 1 van 6 in Zwolle @ Locatie volgt',
        });
        await life.confirm();
        await isShown('confirmed', {
          2: '2027-03-23 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 2 van 6 in Deventer @ Locatie volgt',
          3: '2027-05-04 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 3 van 6 in Kampen @ Locatie volgt',
          4: '2027-06-15 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 4 van 6 in Hattem @ Locatie volgt',
          5: '2027-07-27 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 5 van 6 in Dalfsen @ Locatie volgt',
          6: '2027-09-07 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 6 van 6 in Raalte @ Locatie volgt',
        });
        await life.moveTo(3, '2027-05-11', '08:00', '11:00');
        await isShown('moved', {
          3: '2027-05-11 10:00 – 13:00 CONFIRMED Intervisie – bijeenkomst 3 van 6 in Kampen @ Locatie volgt',
        });
        await life.moveTo(2, '2027-04-06', '11:30', '14:30');
        await life.moveTo(6, '2027-11-02', '12:30', '15:30');
        await isShown('moved over both changes of the clock', {
          2: '2027-04-06 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 2 van 6 in Deventer @ Locatie volgt',
          6: '2027-11-02 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 6 van 6 in Raalte @ Locatie volgt',
        });
        await life.cancel(4);
        await isShown('cancelled', {
          4: '2027-06-15 13:30 – 16:30 CANCELLED VERVALLEN: Intervisie – bijeenkomst 4 van 6 in Hattem @',
        });
        await life.moveTo(4, '2027-06-22', '11:30', '14:30');
        await isShown('planned again', {
          4: '2027-06-22 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 4 van 6 in Hattem @ Locatie volgt',
        });
        await life.swap(3, 5);
        await isShown('hosts swapped', {
          3: '2027-05-11 10:00 – 13:00 CONFIRMED Intervisie – bijeenkomst 3 van 6 in Dalfsen @ Locatie volgt',
          5: '2027-07-27 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 5 van 6 in Kampen @ Locatie volgt',
        });
        await life.tellVenue(2);
        await isShown('venue', {
          2: '2027-04-06 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 2 van 6 in Deventer @ Raadzaal, boven / Markt 1, 7411 AA Deventer',
        });
        await life.sayAbsent(2, reader);
        await isShown('an absence is in no calendar', {});
        await life.leave(reader);
        await isShown(
          'left; who receives the second session has left with it',
          {
            2: '2027-04-06 13:30 – 16:30 CANCELLED VERVALLEN: Intervisie – bijeenkomst 2 van 6 @',
            3: '2027-05-11 10:00 – 13:00 CANCELLED VERVALLEN: Intervisie – bijeenkomst 3 van 6 @',
            4: '2027-06-22 13:30 – 16:30 CANCELLED VERVALLEN: Intervisie – bijeenkomst 4 van 6 @',
            5: '2027-07-27 13:30 – 16:30 CANCELLED VERVALLEN: Intervisie – bijeenkomst 5 van 6 @',
            6: '2027-11-02 13:30 – 16:30 CANCELLED VERVALLEN: Intervisie – bijeenkomst 6 van 6 @',
          },
          {
            2: '2027-04-06 13:30 – 16:30 CONFIRMED Intervisie – bijeenkomst 2 van 6 @ Locatie volgt',
          },
          // The first session too: each copy holds the calendar's name, in which the group is no more
          { copied: 7 },
        );
        const guide = aViewer(built.facilitatorId, { isFacilitator: true });
        const rotated = await rotateFeed(life.nextDay(), ownRightOf(guide), guided.feed.id);
        assert.ok(rotated.ok);
        await isShown('the old address is gone: the copies stay', {}, {}, { code: 1 });
        await subscriber.subscribe({ own: urlOf(own.token), guided: urlOf(rotated.value.token) });
        await isShown('the new one has the same events', {});
      }),
    ));
});
