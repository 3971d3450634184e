import { builder } from '../schema/builder.ts';
import { type CursorForm, connectionOf, pageComplexity, pageRequest } from '../schema/connections.ts';
import { SessionRoleEnum } from '../schema/enums.ts';
import { SessionType, TrajectoryType } from '../schema/node-types.ts';
import { viewerReach } from '../schema/viewer.ts';
import type { SessionId } from '../src/shared/ids.ts';
import { addDays, type Instant, startOfDay } from '../src/shared/time.ts';
import {
  listPastSessions,
  listUpcomingSessions,
  type SessionCursor,
} from '../src/trajectories/listing-store.ts';

const SESSION_CURSOR: CursorForm<SessionCursor> = {
  parts: ({ startsAt, id }) => [startsAt, id],
  // cursors.ts gives back only what it made of a real place
  read: ([startsAt = '', id = '']) => ({ startsAt: startsAt as Instant, id: id as SessionId }),
  count: 2,
};

const SessionFilterInput = builder.inputType('SessionFilter', {
  description: 'Which sessions (bijeenkomsten).',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      required: false,
      description: 'First day, inclusive, Amsterdam. Left out: those that are not over yet.',
    }),
    to: t.field({ type: 'Date', required: false, description: 'Last day, inclusive, Amsterdam.' }),
    trajectoryId: t.globalID({
      for: TrajectoryType,
      required: false,
      description: 'Only those of this trajectory.',
    }),
    roles: t.field({
      type: [SessionRoleEnum],
      required: false,
      description:
        'Only those in which the viewer, or somebody the viewer represents, has one of these roles.',
    }),
    includeCancelled: t.boolean({
      required: false,
      description: 'Cancelled ones too (vervallen); not when left out.',
    }),
  }),
});

const SessionEdge = builder.edgeObject({
  type: SessionType,
  name: 'SessionEdge',
  access: { rule: 'reached' },
  description: 'One session of a page.',
});
const SessionConnection = builder.connectionObject(
  {
    type: SessionType,
    name: 'SessionConnection',
    access: { rule: 'reached' },
    description: 'A page of sessions.',
  },
  SessionEdge,
);

builder.queryField('upcomingSessions', (t) =>
  t.connection(
    {
      type: SessionType,
      access: 'signedIn',
      complexity: pageComplexity,
      description: 'Sessions (bijeenkomsten) to come that the viewer may see, by start.',
      args: { filter: t.arg({ type: SessionFilterInput, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, api) => {
        const page = await listUpcomingSessions(
          api.db,
          viewerReach(api),
          {
            fromInstant: filter?.from ? startOfDay(filter.from) : api.context.clock(),
            toInstant: filter?.to ? startOfDay(addDays(filter.to, 1)) : undefined,
            trajectoryId: filter?.trajectoryId?.id,
            roles: filter?.roles ?? undefined,
            includeCancelled: filter?.includeCancelled ?? undefined,
          },
          pageRequest(args, SESSION_CURSOR),
        );
        return connectionOf(page, SESSION_CURSOR, ({ startsAt, id }) => ({ startsAt, id }));
      },
    },
    SessionConnection,
    SessionEdge,
  ),
);

builder.queryField('pastSessions', (t) =>
  t.connection(
    {
      type: SessionType,
      access: 'signedIn',
      complexity: pageComplexity,
      description:
        'Sessions (bijeenkomsten) that are over and that the viewer may see, the latest first; no cancelled ones.',
      resolve: async (_root, args, api) => {
        const page = await listPastSessions(
          api.db,
          viewerReach(api),
          api.context.clock(),
          pageRequest(args, SESSION_CURSOR),
        );
        return connectionOf(page, SESSION_CURSOR, ({ startsAt, id }) => ({ startsAt, id }));
      },
    },
    SessionConnection,
    SessionEdge,
  ),
);
