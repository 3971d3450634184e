/** The server of `npm run bench -- live`, in a process of its own, with rooms full of people in its database. */
import { insertPersonalLink, insertSignIn } from '../../src/access/links-store.ts';
import { readConfig } from '../../src/server/config.ts';
import { makeLog } from '../../src/server/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { startTrajectory } from '../../src/trajectories/start.ts';
import {
  aFacilitator,
  anOfficeWorker,
  aWethouder,
  FIRST_SESSION,
  NOW,
  officeRightOf,
} from '../../test/trajectories/builders.ts';

/** A group at its table: who guides it, and six who answer. Tokens work as cookies. */
export interface RoomPeople {
  readonly trajectoryId: string;
  readonly guide: string;
  readonly phones: readonly { readonly token: string; readonly participantId: string }[];
}

/** The first thing this process says. */
export interface RoomsReady {
  readonly url: string;
  readonly rooms: readonly RoomPeople[];
}

/** What it answers to any message: processor time so far, in milliseconds. */
export interface RoomsUsed {
  readonly cpuMs: number;
}

const PHONES = 6;

async function fillRoom({ context }: RunningServer, office: PersonId, index: number): Promise<RoomPeople> {
  const { database } = context;
  const facilitatorId = await aFacilitator(database);
  const people: PersonId[] = [];
  for (let phone = 0; phone < PHONES; phone += 1) people.push(await aWethouder(database, phone));
  const [hostId] = people;
  if (hostId === undefined) throw new Error('A room without people.');
  const started = await startTrajectory(context, officeRightOf(office), {
    name: `Groep ${index}`,
    facilitatorId,
    people,
    firstSession: { ...FIRST_SESSION, hostId },
  });
  if (!started.ok) throw new Error(`No group: ${started.refusal.code}`);
  const { trajectory, participants } = started.value;
  const phones = await Promise.all(
    participants.map(async ({ id, personId }) => ({
      token: await insertPersonalLink(database.db, personId, NOW),
      participantId: globalId('Participant', id),
    })),
  );
  const { accessToken } = await insertSignIn(database.db, facilitatorId, NOW);
  return { trajectoryId: globalId('Trajectory', trajectory.id), guide: accessToken, phones };
}

function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}

const config = readConfig(process.env);
if (!config.ok) throw new Error(config.refusal.lines.join('\n'));
const log = makeLog(config.value.logLevel, (line) => process.stderr.write(line));
const server = await startServer(config.value, { log, clock: () => NOW });
const office = await anOfficeWorker(server.context.database);
const rooms: RoomPeople[] = [];
for (let index = 0; index < Number(process.argv[2]); index += 1) {
  rooms.push(await fillRoom(server, office, index));
}
process.once('SIGTERM', () => void server.stop().then(() => process.disconnect()));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 } satisfies RoomsUsed);
});
process.send?.({ url: server.url, rooms } satisfies RoomsReady);
