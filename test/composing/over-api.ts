import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { findRun } from '../../src/composing/run-store.ts';
import { setGuide } from '../../src/composing/running.ts';
import type { CompositionRunId, MunicipalityCode, PersonId } from '../../src/shared/ids.ts';
import { anOpenOffer, done } from '../enrolment/builders.ts';
import { dutchTables } from '../reference/dutch-tables.ts';
import { askFor, globalId, type Json, type Running, signedIn } from '../server/running.ts';
import { aFacilitator, anOfficeWorker, given, officeRightOf } from '../trajectories/builders.ts';
import { aSeason, type Enrolled } from './builders.ts';

/** A run over the API, with a season of registrations and two facilitators. */
export interface RunOverApi {
  readonly office: string;
  readonly person: PersonId;
  readonly id: string;
  readonly key: CompositionRunId;
  readonly enrolled: readonly Enrolled[];
  readonly guides: readonly PersonId[];
}

export const UTRECHT = 'GM0344' as MunicipalityCode;
export const ZWOLLE = 'GM0193' as MunicipalityCode;

export async function aRun(server: Running, registrations: number): Promise<RunOverApi> {
  const { context } = server;
  const person = await anOfficeWorker(context.database);
  const office = await signedIn(server, person);
  const right = officeRightOf(person);
  const offer = await anOpenOffer(context, right, { places: undefined });
  const enrolled = await aSeason(context.database, await dutchTables(), { offerId: offer.id, registrations });
  const guides = [await aFacilitator(context.database), await aFacilitator(context.database)];
  const made = await askFor(
    server,
    office,
    'mutation { makeCompositionRun(input: { name: "Voorjaar 2027" }) { ... on MakeCompositionRunSuccess { run { id } } } }',
  );
  const { id } = made.makeCompositionRun.run;
  const key = keyOf(id);
  for (const [index, home] of [UTRECHT, ZWOLLE].entries()) {
    const run = given(await findRun(context.database.db, key));
    await done(
      setGuide(context, right, {
        runId: key,
        version: run.version,
        facilitatorId: given(guides[index]),
        home,
        notIn: [],
        notWith: [],
        mostGroups: 10,
      }),
    );
  }
  return { office, person, id, key, enrolled, guides };
}

function keyOf(id: string): CompositionRunId {
  // The part after the type's name
  return Buffer.from(id, 'base64').toString().split(':')[1] as CompositionRunId;
}

export const memberId = ({ id }: Enrolled): string => globalId('Registration', id);

export async function versionOf(server: Running, { office, id }: RunOverApi): Promise<number> {
  return (await askFor(server, office, `{ compositionRun(id: "${id}") { version } }`)).compositionRun.version;
}

/** Decides as the office about the run as it is now; what came of it. */
export async function decide(server: Running, run: RunOverApi, name: string, rest: string): Promise<Json> {
  const version = await versionOf(server, run);
  return decideAt(server, run, version, name, rest);
}

export async function decideAt(
  server: Running,
  { office, id }: RunOverApi,
  version: number,
  name: string,
  rest: string,
): Promise<Json> {
  const done = await askFor(
    server,
    office,
    `mutation { ${name}(input: { runId: "${id}", version: ${version} ${rest} }) {
      __typename ... on UserError { code message ... on InvalidInput { field } } ... on Outdated { currentVersion } } }`,
  );
  return done[name];
}

const GROUPING = `number basis
  members { id name municipality party averageMinutes }
  groups { number name isLocked guideId memberIds broken measures { criterion value reason } }
  leftOver { memberId reason fitsIn }
  totals { criterion counts worst total worstGroups }`;

export async function groupingOf(
  server: Running,
  { office, id }: RunOverApi,
  number?: number,
): Promise<Json> {
  const asked = number === undefined ? '' : `(number: ${number})`;
  const seen = await askFor(
    server,
    office,
    `{ compositionRun(id: "${id}") { grouping${asked} { ${GROUPING} } } }`,
  );
  return seen.compositionRun.grouping;
}

export async function searchOf(server: Running, { office, id }: RunOverApi): Promise<Json> {
  const seen = await askFor(
    server,
    office,
    `{ compositionRun(id: "${id}") { currentNumber version search { state percent resultNumber startedBy { name } } } }`,
  );
  return seen.compositionRun;
}

/** Searches until the search has ended. */
export async function searched(server: Running, run: RunOverApi, rest = 'effort: QUICK'): Promise<Json> {
  const begun = await decide(server, run, 'startCompositionSearch', rest);
  assert.equal(begun.__typename, 'StartCompositionSearchSuccess', JSON.stringify(begun));
  return ended(server, run);
}

export async function ended(server: Running, run: RunOverApi): Promise<Json> {
  for (let tries = 0; tries < 600; tries += 1) {
    const seen = await searchOf(server, run);
    if (!['RUNNING', 'STOPPING', 'CANCELLING'].includes(seen.search.state)) return seen;
    await wait(50);
  }
  throw new Error('The search does not end.');
}

/** Who is in a group of it. */
export function membersOf(grouping: Json): readonly string[] {
  return grouping.groups.flatMap(({ memberIds }: Json) => memberIds);
}
