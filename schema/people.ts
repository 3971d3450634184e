import { listFeedsOfOwners } from '../src/calendar/feed-store.ts';
import { displayName } from '../src/people/rules.ts';
import { listSecretariesOf, listTermsByPersonIds } from '../src/people/store.ts';
import type { Person, WethouderTerm } from '../src/people/types.ts';
import { builder } from './builder.ts';
import { CouncilEveningType, councilEveningsOf } from './council.ts';
import { groupLoader } from './loaders.ts';
import { PartyType, partyOf } from './municipalities.ts';
import { CalendarFeedType, MunicipalityType, PersonType } from './node-types.ts';

const termsOf = groupLoader(listTermsByPersonIds, (term) => term.personId);
const secretariesOf = groupLoader(listSecretariesOf, (pair) => pair.wethouderId);

const feedsOf = groupLoader(listFeedsOfOwners, (feed) => feed.ownerId);

const contact = { rule: 'contact', personOf: (person: Person) => person.id } as const;

PersonType.implement({
  description: 'Person (persoon): wethouder, secretary, facilitator or office staff.',
  access: { rule: 'reached' },
  nodeAccess: { rule: 'known', personOf: (person) => person.id },
  fields: (t) => ({
    name: t.string({ description: 'Full name: `Hilda de Reeder`.', resolve: displayName }),
    givenName: t.exposeString('givenName', { description: 'Given name (voornaam).' }),
    familyName: t.exposeString('familyName', {
      description: 'Family name (achternaam), with its prefix: `de Reeder`.',
    }),
    email: t.string({
      nullable: true,
      access: contact,
      description:
        'E-mail address (e-mailadres). Null for everybody but the person, its secretary, its guide and the office.',
      resolve: ({ email }) => email,
    }),
    telephone: t.string({
      nullable: true,
      access: contact,
      description: 'Telephone number; null when not known, and for whom `email` is null.',
      resolve: ({ telephone }) => telephone ?? null,
    }),
    term: t.field({
      type: WethouderTermType,
      nullable: true,
      description: 'The term of office that runs, else the last one; null for who never was wethouder.',
      resolve: async ({ id }, _args, api) => {
        const terms = await termsOf(api, id);
        return terms.find(({ endsOn }) => endsOn === undefined) ?? terms[0] ?? null;
      },
    }),
    calendarFeeds: t.field({
      type: [CalendarFeedType],
      nullable: true,
      access: { rule: 'selfOrOffice', personOf: (person) => person.id },
      description:
        'The calendar feeds (agenda-abonnementen) of this person, revoked ones included. Null for everybody but the person and the office.',
      resolve: async ({ id }, _args, api) => [...(await feedsOf(api, id))],
    }),
    secretaries: t.field({
      type: [PersonType],
      nullable: true,
      access: contact,
      description: 'Who keep this person’s calendar (secretariaat). Null for whom `email` is null.',
      resolve: async ({ id }, _args, api) => (await secretariesOf(api, id)).map(({ secretary }) => secretary),
    }),
    councilEvenings: t.field({
      type: [CouncilEveningType],
      nullable: true,
      access: contact,
      description:
        'Fixed evenings of the council and its committees (vaste avonden) where this person is wethouder now, by weekday; none for who is not. Null for whom `email` is null.',
      resolve: async ({ id }, _args, api) => {
        const term = (await termsOf(api, id)).find(({ endsOn }) => endsOn === undefined);
        return term === undefined ? [] : [...(await councilEveningsOf(api, term.municipalityCode))];
      },
    }),
  }),
});

export const WethouderTermType = builder.objectRef<WethouderTerm>('WethouderTerm').implement({
  description: 'The time in which somebody is wethouder of one municipality (zittingsperiode).',
  access: { rule: 'reached' },
  fields: (t) => ({
    municipality: t.field({
      type: MunicipalityType,
      description: 'Where (gemeente).',
      resolve: ({ municipalityCode }) => municipalityCode,
    }),
    party: t.field({
      type: PartyType,
      nullable: true,
      access: { rule: 'office' },
      looks: ({ personId }) => ({ subjectKind: 'person', subjectId: personId, what: 'party' }),
      description:
        'Political party (partij), a special category of personal data (GDPR, art. 9). Null for everybody but the office.',
      resolve: async ({ partyId }, _args, api) =>
        partyId === undefined ? null : ((await partyOf(api, partyId)) ?? null),
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'First day in office.' }),
    endsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day in office, inclusive; null for a term that runs.',
      resolve: ({ endsOn }) => endsOn ?? null,
    }),
  }),
});
