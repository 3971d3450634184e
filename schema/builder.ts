import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { ComplexityErrorKind } from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { CalendarDate, Instant, TimeOfDay } from '../src/shared/time.ts';
import { mayReadNode } from './access-plugin.ts';
import type { ApiContext } from './api-context.ts';
import { badInput } from './api-errors.ts';
import './global-ids-plugin.ts';

/** The heaviest screen costs some 8,200; a list counts ten times what is asked of each item, unless it says otherwise. */
const MOST_COMPLEXITY = 50_000;
const MOST_NODES = 100;

export const builder = new SchemaBuilder<{
  Context: ApiContext;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: CalendarDate; Output: CalendarDate };
    DateTime: { Input: Instant; Output: Instant };
    TimeOfDay: { Input: TimeOfDay; Output: TimeOfDay };
  };
}>({
  plugins: ['access', RelayPlugin, 'globalIds', DataloaderPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeTypeOptions: { description: 'Anything that has an id of its own, see `Query.node`.' },
    idFieldOptions: { description: 'Opaque and the same for ever; usable in `node(id:)`.' },
    nodeQueryOptions: {
      access: 'public',
      description: 'One object by its id; null when it does not exist or may not be seen.',
      args: { id: { description: 'An id that this API gave.' } },
      resolve: (_root, { id }, api, info, resolveNode) => visibleNode(id, resolveNode(id), api, info.schema),
    },
    nodesQueryOptions: {
      access: 'public',
      description:
        'Objects by their ids, in that order; null for each that does not exist or may not be seen.',
      args: { ids: { description: 'Ids that this API gave, 100 at most.' } },
      resolve: async (_root, { ids }, api, info, resolveNodes) => {
        if (ids.length > MOST_NODES) throw badInput(`Vraag ten hoogste ${MOST_NODES} ids tegelijk.`);
        const nodes = await resolveNodes(ids);
        return ids.map((id, index) => visibleNode(id, nodes[index], api, info.schema));
      },
    },
    pageInfoTypeOptions: {
      access: { rule: 'reached' },
      description: 'Where a page of a list begins and ends.',
    },
    hasNextPageFieldOptions: { description: 'Whether there is more after `endCursor`.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is more before `startCursor`.' },
    startCursorFieldOptions: { description: 'Cursor of the first item; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last item; null on an empty page.' },
    cursorFieldOptions: { description: 'Where this item stands in the list; for `after` and `before`.' },
    nodeFieldOptions: { description: 'The item itself.' },
    edgesFieldOptions: {
      description: 'The items of this page, with their cursors.',
      // Counted where the page's length is known: connections.ts
      complexity: { field: 1, multiplier: 1 },
    },
    pageInfoFieldOptions: { description: 'Where this page begins and ends.' },
    firstArgOptions: {
      description: 'How many from the start (or after `after`): 1 to 100, 20 when left out.',
    },
    lastArgOptions: { description: 'How many from the end (or before `before`): 1 to 100.' },
    afterArgOptions: { description: 'Only what comes after this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
    defaultConnectionTypeOptions: { access: { rule: 'reached' }, description: 'A page of a list.' },
    defaultEdgeTypeOptions: { access: { rule: 'reached' }, description: 'One item of a page.' },
  },
  complexity: {
    limit: ({ isCounted = false }) => (isCounted ? {} : { complexity: MOST_COMPLEXITY }),
    complexityError: (kind, { complexity, maxComplexity }) =>
      new GraphQLError(
        kind === ComplexityErrorKind.Complexity
          ? `This query asks too much at once: ${complexity}, and ${maxComplexity} is the most.`
          : 'This query asks too much at once.',
        { extensions: { code: 'QUERY_TOO_COMPLEX' } },
      ),
  },
});

async function visibleNode(
  id: { readonly typename: string },
  loaded: unknown,
  api: ApiContext,
  schema: GraphQLSchema,
): Promise<unknown> {
  const node = await loaded;
  if (node === null || node === undefined) return null;
  if (node instanceof Error) throw node;
  return (await mayReadNode(id.typename, node, api, schema)) ? node : null;
}

builder.queryType({ description: 'Everything that can be asked.' });
builder.mutationType({ description: 'Decisions of people: each entry is one, verb first.' });
builder.subscriptionType({ description: 'Changes as they happen, over Server-Sent Events.' });
