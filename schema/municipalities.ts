import { listPartiesByIds } from '../src/reference/store.ts';
import type { Party } from '../src/reference/types.ts';
import { builder } from './builder.ts';
import { SchoolRegionEnum } from './enums.ts';
import { rowLoader } from './loaders.ts';
import { MunicipalityType } from './node-types.ts';

MunicipalityType.implement({
  description: 'Municipality (gemeente). Those that were merged away stay readable.',
  access: { rule: 'public' },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of Statistics Netherlands (CBS): `GM0344`.' }),
    name: t.exposeString('name', { description: 'Official name: `’s-Gravenhage`.' }),
    commonName: t.string({
      nullable: true,
      description: 'What everybody says, where that is another name: `Den Haag`; else null.',
      resolve: ({ commonName }) => commonName ?? null,
    }),
    displayName: t.string({
      description: 'The name to show: the common name, else the official one.',
      resolve: ({ commonName, name }) => commonName ?? name,
    }),
    province: t.exposeString('province', { description: 'Province (provincie).' }),
    latitude: t.float({
      description: 'Of the town with the town hall, in degrees (WGS 84).',
      resolve: ({ seat }) => seat.latitude,
    }),
    longitude: t.float({
      description: 'Of the town with the town hall, in degrees (WGS 84).',
      resolve: ({ seat }) => seat.longitude,
    }),
    schoolRegion: t.expose('schoolRegion', {
      type: SchoolRegionEnum,
      description: 'Region of its school holidays (vakantieregio).',
    }),
    endedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer exists; null as long as none is known.',
      resolve: ({ ending }) => ending?.validUntil ?? null,
    }),
    successor: t.field({
      type: MunicipalityType,
      nullable: true,
      description: 'The municipality that takes over; null as long as it exists.',
      resolve: ({ ending }) => ending?.successors[0] ?? null,
    }),
  }),
});

/** Political party: a special category of personal data where it is somebody's, see WethouderTerm. */
export const partyOf = rowLoader(listPartiesByIds, (party) => party.id);

export const PartyType = builder.objectRef<Party>('Party').implement({
  description: 'Political party (partij). Only the office sees whose it is.',
  access: { rule: 'office' },
  fields: (t) => ({
    id: t.id({ description: 'Stable key of the party.', resolve: ({ id }) => id }),
    shortName: t.exposeString('shortName', { description: 'Short name: `VVD`.' }),
    name: t.exposeString('name', { description: 'Full name.' }),
  }),
});
