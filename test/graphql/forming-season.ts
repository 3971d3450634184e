import assert from 'node:assert/strict';
import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import { aForm, anOpenOffer, enrolled } from '../enrolment/builders.ts';
import { askFor, globalId, type Json, type Running, signedIn } from '../server/running.ts';
import { aFacilitator, aMunicipality, anOfficeWorker, officeRightOf } from '../trajectories/builders.ts';

/** What every decision of these tests asks back. */
export const RESULT = '__typename ... on UserError { code message }';

/** Six people with a place in an offer, two facilitators and the office; each with the token of their own link or sign-in. */
export async function aSeason(
  server: Running,
  { places = 6, party }: { readonly places?: number; readonly party?: string } = {},
) {
  const { context } = server;
  const { database } = context;
  const officeId = await anOfficeWorker(database);
  const facilitatorId = await aFacilitator(database);
  const otherId = await aFacilitator(database);
  const offer = await anOpenOffer(context, officeRightOf(officeId), { places });
  const members = [];
  for (let index = 0; index < 6; index += 1) {
    const municipalityCode = await aMunicipality(database, index);
    members.push(
      await enrolled(
        context,
        offer,
        aForm(index, { municipalityCode, ...(party !== undefined && { party }) }),
      ),
    );
  }
  return {
    offer,
    members,
    officeId,
    facilitatorId,
    office: await signedIn(server, officeId),
    facilitator: await signedIn(server, facilitatorId),
    other: await signedIn(server, otherId),
    otherId,
    tokens: await Promise.all(members.map(({ id }) => insertEnrolmentLink(database.db, id, context.clock()))),
  };
}
export type Season = Awaited<ReturnType<typeof aSeason>>;

/** The six as an intended group, with the first facilitator. */
export async function anIntendedGroup(
  server: Running,
  { office, members, facilitatorId }: Season,
): Promise<Json> {
  const made = await askFor(
    server,
    office,
    `mutation ($input: FormIntendedGroupInput!) { formIntendedGroup(input: $input) { ${RESULT}
      ... on FormIntendedGroupSuccess { group { id version members { id name } } } } }`,
    {
      input: {
        name: 'Groep Oost',
        facilitatorId: globalId('Person', facilitatorId),
        registrationIds: members.map(({ id }) => globalId('Registration', id)),
      },
    },
  );
  assert.equal(made.formIntendedGroup.__typename, 'FormIntendedGroupSuccess');
  return made.formIntendedGroup.group;
}

/** One decision by the name of its mutation. */
export async function decide(
  server: Running,
  token: string | undefined,
  name: string,
  input: Json,
): Promise<Json> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${RESULT} } }`;
  return (await askFor(server, token, query, { input }))[name];
}
