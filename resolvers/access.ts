import type { ApiContext } from '../schema/api-context.ts';
import { participationsOf } from '../schema/group-loaders.ts';
import { PersonType, TrajectoryType } from '../schema/node-types.ts';
import { guideRight, officeRight } from '../src/access/gate.ts';
import {
  createPersonalLink,
  type PersonalLinkRequest,
  type PersonNotFound,
  revokePersonalLinks,
} from '../src/access/personal-links.ts';
import { redeemSignInLink, requestSignInLink, signOut } from '../src/access/sign-in.ts';
import type { GuideRight, OfficeRight } from '../src/access/types.ts';
import type { PersonId, TrajectoryId } from '../src/shared/ids.ts';
import { accept, type Result, refuse } from '../src/shared/result.ts';
import { decision, type InputFields } from './decision.ts';
import { shownAs } from './rights.ts';

decision('requestSignInLink', {
  description:
    'Mails who has this address a link: a sign-in link (inloglink) to who works with the product, a personal link to a wethouder or a secretary. Always the same answer, whoever asks. From one network 300 in a quarter of an hour, for one person 5 mails an hour.',
  access: 'public',
  input: (t) => ({ email: t.string({ description: 'E-mail address.' }) }),
  refusals: ['RuleBroken'],
  decide: async (api, { email }) => {
    const seconds = api.linksAsked.secondsToWait();
    if (seconds !== undefined) return refuse({ code: 'TOO_MANY_LINKS_ASKED', retryAfterSeconds: seconds });
    api.linksAsked.count();
    await requestSignInLink(api.context, email);
    return accept({
      message: 'Als dit adres bij ons bekend is, staat er zo een mail met een inloglink in uw mailbox.',
    });
  },
  success: (t) => ({
    message: t.exposeString('message', { description: 'What to tell the person, in Dutch.' }),
  }),
});

decision('redeemSignInLink', {
  description:
    'Signs in with the token of a sign-in link, once. For programs; people press the button of the page.',
  access: 'public',
  input: (t) => ({ token: t.string({ description: 'The last part of the link.' }) }),
  refusals: ['RuleBroken'],
  decide: (api, { token }) => redeemSignInLink(api.context, token),
  success: (t) => ({
    accessToken: t.exposeString('accessToken', { description: 'For the header `Authorization: Bearer`.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it stops working.' }),
  }),
});

decision('signOut', {
  description: 'Ends the sign-in of this browser or program (uitloggen). A personal link goes on working.',
  access: 'public',
  refusals: [],
  decide: async (api) => {
    if (api.token !== undefined) await signOut(api.context, api.token);
    api.forgetCookie();
    return accept({ message: 'U bent uitgelogd.' });
  },
  success: (t) => ({
    message: t.exposeString('message', { description: 'What to tell the person, in Dutch.' }),
  }),
});

const linkInput = (t: InputFields, whose: string) => ({
  personId: t.globalID({ for: PersonType, description: whose }),
  trajectoryId: t.globalID({
    for: TrajectoryType,
    required: false,
    description: 'The guide’s group that the person is in; needed for a secretary.',
  }),
  reason: t.string({ required: false, description: 'Why (reden); kept in the history.' }),
});

decision('createPersonalLink', {
  description:
    'Makes a personal link (persoonlijke link) for a wethouder or secretary, to be passed on. Office; guide for the own group.',
  access: 'guide',
  input: (t) => linkInput(t, 'For whom.'),
  refusals: ['NotFound'],
  decide: (api, input) =>
    shownAs(
      asLinkMaker(api, input, (right, request) => createPersonalLink(api.context, right, request)),
      (token) => ({ url: `${api.baseUrl}/p/${token}` }),
    ),
  success: (t) => ({
    url: t.exposeString('url', { description: 'The link. Given once: only a hash of it is kept.' }),
  }),
});

decision('revokePersonalLinks', {
  description:
    'Ends all personal links of a person (persoonlijke links intrekken). Office; guide for the own group.',
  access: 'guide',
  input: (t) => linkInput(t, 'Whose.'),
  refusals: ['NotFound'],
  decide: (api, input) =>
    shownAs(
      asLinkMaker(api, input, (right, request) => revokePersonalLinks(api.context, right, request)),
      (revoked) => ({ revoked }),
    ),
  success: (t) => ({
    revoked: t.exposeInt('revoked', { description: 'How many links were ended.' }),
  }),
});

interface LinkInput {
  readonly personId: { readonly id: PersonId };
  readonly trajectoryId?: { readonly id: TrajectoryId } | null | undefined;
  readonly reason?: string | null | undefined;
}

async function asLinkMaker<Value>(
  api: ApiContext,
  { personId, trajectoryId, reason }: LinkInput,
  decide: (
    right: OfficeRight | GuideRight,
    request: PersonalLinkRequest,
  ) => Promise<Result<Value, PersonNotFound>>,
): Promise<Result<Value, PersonNotFound>> {
  const right = await linkRight(api, personId.id, trajectoryId?.id);
  if (right === undefined) return refuse({ code: 'NOT_FOUND' });
  return decide(right, { personId: personId.id, reason: reason ?? undefined });
}

/** The office may for everybody; a guide for the people of a group that the guide looks after. */
async function linkRight(
  api: ApiContext,
  personId: PersonId,
  trajectoryId: TrajectoryId | undefined,
): Promise<OfficeRight | GuideRight | undefined> {
  const office = officeRight(api.viewer);
  if (office !== undefined) return office;
  const sight = await api.sight();
  const guided =
    trajectoryId ??
    (await participationsOf(api, personId)).find((row) => sight.guides(row.trajectoryId))?.trajectoryId;
  return guided === undefined ? undefined : guideRight(api.db, api.viewer, guided);
}
