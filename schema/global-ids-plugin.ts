import SchemaBuilder, {
  BasePlugin,
  createInputValueMapper,
  mapInputFields,
  type PartialResolveInfo,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { type GraphQLFieldResolver, isObjectType } from 'graphql';

/*
 * Whoever asks with an id that is none, or that belongs to another kind of thing, is answered as with the id of a
 * thing that does not exist: null in a query, a refusal in a mutation. So an id can be copied wrongly in no way that
 * gives an error without a code, and a service gets no text as a key that cannot be one.
 */

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      globalIds: GlobalIdsPlugin<Types>;
    }
  }
}

/** As no key is: those are UUIDs, and codes of municipalities. */
const KEY_OF_NOTHING = 'none';
const GLOBAL_ID = /^([A-Za-z]+):[\w-]{1,64}$/;

const keysOfNodes = new Map<string, (node: unknown) => string>();

/** The id that the API gives to a thing, for who names it without loading it. */
export function globalIdOf(typeName: string, key: string): string {
  return encodeGlobalID(typeName, key);
}

/**
 * Says what the key of a node of this type is, so that its id is there at once. The relay plugin makes a promise of every id,
 * and with it of every object and list around one: a page of hundreds of answers was mostly waiting for those.
 */
export function keyNodesBy<Shape extends object>(typeName: string, keyOf: (shape: Shape) => string): void {
  // Of a type only its own nodes come by
  keysOfNodes.set(typeName, (node) => keyOf(node as Shape));
}

/** Which types an id may be of; undefined: any that can be asked for by its id. */
interface Expected {
  readonly types: readonly string[] | undefined;
}

export class GlobalIdsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const ids = mapInputFields<Types, Expected>(config.args, this.buildCache, ({ extensions }) =>
      extensions?.isRelayGlobalID === true ? { types: expectedTypes(extensions.relayGlobalIDFor) } : null,
    );
    if (ids === null) return config;
    const mapIds = createInputValueMapper(ids, (given, { value }, info: PartialResolveInfo) =>
      readable(String(given), value ?? { types: undefined }, info),
    );
    // Before the relay plugin reads them: it stands to the left of this one in the list of plugins
    const argMapper: (typeof config.argMappers)[number] = (args, _context, info) =>
      mapIds(args, undefined, info);
    return { ...config, argMappers: [...config.argMappers, argMapper] };
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { name, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const keyOf = keysOfNodes.get(parentType);
    if (name !== 'id' || keyOf === undefined) return resolve;
    return (node) => encodeGlobalID(parentType, keyOf(node));
  }
}

/** The id itself; that of nothing when it is none, or of another type. */
function readable(given: string, { types }: Expected, { schema }: PartialResolveInfo): string {
  const typeName = GLOBAL_ID.exec(Buffer.from(given, 'base64').toString('utf8'))?.[1];
  const isExpected =
    typeName !== undefined && (types === undefined ? isNode(schema, typeName) : types.includes(typeName));
  return isExpected ? given : encodeGlobalID(types?.[0] ?? 'Person', KEY_OF_NOTHING);
}

function isNode(schema: PartialResolveInfo['schema'], typeName: string): boolean {
  const type = schema.getType(typeName);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

/** What the relay plugin was told with `for`. */
function expectedTypes(told: unknown): readonly string[] | undefined {
  if (!Array.isArray(told)) return undefined;
  return told.map(({ typename }: { readonly typename: string }) => typename);
}

SchemaBuilder.registerPlugin('globalIds', GlobalIdsPlugin);
