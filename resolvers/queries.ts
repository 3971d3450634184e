import { builder } from '../schema/builder.ts';
import {
  type CursorForm,
  connectionOf,
  lengthOf,
  pageComplexity,
  pageRequest,
} from '../schema/connections.ts';
import { roundOf } from '../schema/group-loaders.ts';
import { MunicipalityType, PersonType, PlanningRoundType, TrajectoryType } from '../schema/node-types.ts';
import { ViewerType, viewerReach } from '../schema/viewer.ts';
import { listActiveFacilitators, listPeoplePage, type PersonCursor } from '../src/people/store.ts';
import { searchMunicipalities } from '../src/reference/store.ts';
import type { PersonId, TrajectoryId } from '../src/shared/ids.ts';
import { dateOf } from '../src/shared/time.ts';
import { listTrajectoriesPage } from '../src/trajectories/listing-store.ts';

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    access: 'public',
    description: 'Who asks, and what is theirs.',
    resolve: (_root, _args, api) => api.viewer,
  }),
);

builder.queryField('trajectory', (t) =>
  t.field({
    type: TrajectoryType,
    nullable: true,
    access: 'group',
    description: 'One trajectory (traject); null when it does not exist or may not be seen.',
    args: { id: t.arg.globalID({ for: TrajectoryType, description: 'Its id.' }) },
    resolve: async (_root, { id }, api) => ((await api.sight()).reads(id.id) ? id.id : null),
  }),
);

builder.queryField('planningRound', (t) =>
  t.field({
    type: PlanningRoundType,
    nullable: true,
    access: 'round',
    description: 'One planning round (planningsronde); null when it does not exist or may not be seen.',
    args: { id: t.arg.globalID({ for: PlanningRoundType, description: 'Its id.' }) },
    resolve: async (_root, { id }, api) => {
      const round = await roundOf(api, id.id);
      return round !== undefined && (await api.sight()).readsRound(round.id, round.trajectoryId)
        ? round
        : null;
    },
  }),
);

// Text that is no id comes before or after all ids, and is no danger
const TRAJECTORY_CURSOR: CursorForm<TrajectoryId> = {
  parts: (id) => [id],
  read: ([id = '']) => id as TrajectoryId,
  count: 1,
};

builder.queryField('trajectories', (t) =>
  t.connection(
    {
      type: TrajectoryType,
      access: 'signedIn',
      complexity: pageComplexity,
      description:
        'Trajectories (trajecten) that the viewer may see, the newest first: all for the office, else the own ones.',
      resolve: async (_root, args, api) => {
        const page = await listTrajectoriesPage(
          api.db,
          viewerReach(api),
          pageRequest(args, TRAJECTORY_CURSOR),
        );
        return connectionOf(page, TRAJECTORY_CURSOR, ({ id }) => id);
      },
    },
    {
      name: 'TrajectoryConnection',
      access: { rule: 'reached' },
      description: 'A page of trajectories.',
    },
    { name: 'TrajectoryEdge', access: { rule: 'reached' }, description: 'One trajectory of a page.' },
  ),
);

builder.queryField('municipalities', (t) =>
  t.field({
    type: [MunicipalityType],
    access: 'public',
    description: 'Suggestions for a municipality (gemeente) that somebody types, best first.',
    args: {
      search: t.arg.string({ description: 'What was typed: a part of a name, old names and towns too.' }),
      first: t.arg.int({ required: false, description: 'How many at most: 1 to 100, 10 when left out.' }),
    },
    resolve: async (_root, { search, first }, api) => {
      const on = dateOf(api.context.clock());
      const limit = lengthOf('first', first ?? 10);
      const found = await searchMunicipalities(api.db, { text: search.slice(0, 100), limit, on });
      return found.filter(({ isGuess }) => !isGuess).map(({ municipality }) => municipality);
    },
  }),
);

builder.queryField('facilitators', (t) =>
  t.field({
    type: [PersonType],
    access: 'office',
    description: 'Everybody who can guide a group now (begeleiders), by family name.',
    resolve: async (_root, _args, api) => [...(await listActiveFacilitators(api.db))],
  }),
);

const PERSON_CURSOR: CursorForm<PersonCursor> = {
  parts: ({ nameKey, id }) => [nameKey, id],
  // As with sessions
  read: ([nameKey = '', id = '']) => ({ nameKey, id: id as PersonId }),
  count: 2,
};

builder.queryField('people', (t) =>
  t.connection(
    {
      type: PersonType,
      access: 'office',
      complexity: pageComplexity,
      description: 'Everybody the product knows (personen), by family name.',
      args: {
        search: t.arg.string({
          required: false,
          description: 'Only those of whom a word of the name, or the e-mail address, starts with this.',
        }),
      },
      resolve: async (_root, { search, ...args }, api) => {
        const page = await listPeoplePage(api.db, pageRequest(args, PERSON_CURSOR), search?.slice(0, 200));
        const cursors = new Map(page.items.map(({ person, cursor }) => [person.id, cursor]));
        return connectionOf(
          { ...page, items: page.items.map(({ person }) => person) },
          PERSON_CURSOR,
          ({ id }) => cursors.get(id) ?? { nameKey: '', id },
        );
      },
    },
    { name: 'PersonConnection', access: { rule: 'reached' }, description: 'A page of people.' },
    { name: 'PersonEdge', access: { rule: 'reached' }, description: 'One person of a page.' },
  ),
);
