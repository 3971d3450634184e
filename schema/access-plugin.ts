import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type PothosOutputFieldConfig,
  PothosSchemaError,
  type PothosTypeConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Sight } from '../src/access/sight.ts';
import type { Look } from '../src/audit/looks.ts';
import { type EntryAccess, mayRead, type NodeAccess, passesDoor, type ReadAccess } from './access-rules.ts';
import type { ApiContext } from './api-context.ts';
import { notAllowed } from './api-errors.ts';

/*
 * Makes forgetting a rule impossible: object types and entry points must have the option `access` (the compiler asks
 * for it, and the schema is not built without), and one wrapper around every resolver keeps to it. The rules end up
 * in the schema's extensions, where test/graphql/access-table.ts is held against them.
 */

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      access: AccessPlugin<Types>;
    }
    interface ObjectTypeOptions<Types extends SchemaTypes = SchemaTypes, Shape = unknown> {
      /** Who may read an object of this type: for all its fields that have no rule of their own. */
      access: ReadAccess<Shape>;
      /** The rule when an object is asked for by its id alone (`node`), where that is another one. */
      nodeAccess?: NodeAccess<Shape, ApiContext>;
    }
    interface ObjectFieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveReturnShape,
    > {
      /** A rule for this field instead of that of its type. Who may not read it gets null where that can be. */
      access?: ReadAccess<ParentShape>;
      /** What is sensitive of whom here, if anything is: that somebody saw it is written down (src/audit/looks.ts). */
      looks?: (parent: ParentShape) => Look | undefined;
    }
    interface QueryFieldOptions<
      Types extends SchemaTypes,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveReturnShape,
    > {
      access: EntryAccess;
    }
    interface MutationFieldOptions<
      Types extends SchemaTypes,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveReturnShape,
    > {
      access: EntryAccess;
    }
    interface SubscriptionFieldOptions<
      Types extends SchemaTypes,
      Type extends TypeParam<Types>,
      Nullable extends FieldNullability<Type>,
      Args extends InputFieldMap,
      ResolveShape,
      ResolveReturnShape,
    > {
      access: EntryAccess;
    }
  }
}

const PLUGIN = 'access';
type Resolve<Context = object> = GraphQLFieldResolver<unknown, Context, object>;

export class AccessPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    if (config.kind !== 'Object') return config;
    const access = readAccessOf(config.pothosOptions);
    if (access === undefined) throw new PothosSchemaError(`Type ${config.name} declares no access.`);
    const byId = accessOption(config.pothosOptions, 'nodeAccess');
    return { ...config, extensions: { ...config.extensions, access, nodeAccess: byId ?? access } };
  }

  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const declared = accessOption(config.pothosOptions);
    const isEntry = config.kind === 'Query' || config.kind === 'Mutation' || config.kind === 'Subscription';
    if (isEntry && declared === undefined) {
      throw new PothosSchemaError(`Entry point ${config.parentType}.${config.name} declares no access.`);
    }
    const looks = looksOption(config.pothosOptions) !== undefined;
    return { ...config, extensions: { ...config.extensions, access: declared, looks } };
  }

  override wrapResolve(
    resolve: Resolve<Types['Context']>,
    config: PothosOutputFieldConfig<Types>,
  ): Resolve<Types['Context']> {
    if (config.kind === 'Subscription') return resolve;
    const declared = accessOption(config.pothosOptions);
    if (config.kind === 'Query') return guardedQuery(resolve, entryAccess(declared));
    // A mutation's door answers with a refusal in its union, not with an error: resolvers/decision.ts.
    if (config.kind === 'Mutation') return resolve;
    const type = this.buildCache.getTypeConfig(config.parentType);
    const access = readAccessOf({ access: declared }) ?? readAccessOf(type.pothosOptions);
    const looked = notedLook(resolve, looksOption(config.pothosOptions));
    if (access === undefined || access.rule === 'public' || access.rule === 'reached') return looked;
    return guardedField(looked, access, config.type.nullable);
  }

  override wrapSubscribe(
    subscribe: Resolve<Types['Context']> | undefined,
    config: PothosOutputFieldConfig<Types>,
  ): Resolve<Types['Context']> | undefined {
    if (config.kind !== 'Subscription' || subscribe === undefined) return subscribe;
    return guardedQuery(subscribe, entryAccess(accessOption(config.pothosOptions)));
  }
}

function guardedQuery<Context extends object>(
  resolve: Resolve<Context>,
  access: EntryAccess,
): Resolve<Context> {
  return (parent, args, context, info) => {
    const api = apiOf(context);
    if (!passesDoor(access, api)) throw notAllowed(api);
    return resolve(parent, args, context, info);
  };
}

function guardedField<Context extends object>(
  resolve: Resolve<Context>,
  access: ReadAccess<unknown>,
  nullable: boolean,
): Resolve<Context> {
  return (parent, args, context, info) => {
    const api = apiOf(context);
    const withSight = (sight: Sight): unknown => {
      if (mayRead(access, parent, sight)) return resolve(parent, args, context, info);
      if (nullable) return null;
      throw notAllowed(api);
    };
    const sight = api.sight();
    return sight instanceof Promise ? sight.then(withSight) : withSight(sight);
  };
}

/** Notes that somebody saw this field, unless there was nothing in it. */
function notedLook<Context extends object>(
  resolve: Resolve<Context>,
  looks: ((parent: unknown) => Look | undefined) | undefined,
): Resolve<Context> {
  if (looks === undefined) return resolve;
  return async (parent, args, context, info) => {
    const value: unknown = await resolve(parent, args, context, info);
    const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    const look = isEmpty ? undefined : looks(parent);
    if (look !== undefined) apiOf(context).looks.note(look);
    return value;
  };
}

/** Whether an object may be given to who asked for it by its id. */
export async function mayReadNode(
  typeName: string,
  node: unknown,
  api: ApiContext,
  schema: GraphQLSchema,
): Promise<boolean> {
  // Put there by onTypeConfig, for every type
  const access = schema.getType(typeName)?.extensions.nodeAccess as
    | NodeAccess<unknown, ApiContext>
    | undefined;
  if (access === undefined) return false;
  const sight = await api.sight();
  if (!('findTrajectory' in access)) return mayRead(access, node, sight);
  const trajectoryId = await access.findTrajectory(node, api);
  return trajectoryId !== undefined && sight.reads(trajectoryId);
}

function apiOf(context: object): ApiContext {
  // The builder of this schema has this context and no other
  return context as ApiContext;
}

function accessOption(options: object, name: 'access' | 'nodeAccess' = 'access'): unknown {
  return new Map(Object.entries(options)).get(name);
}

function looksOption(options: object): ((parent: unknown) => Look | undefined) | undefined {
  // The option's type is checked where it is written; Pothos hands options back without it
  return new Map(Object.entries(options)).get('looks') as ((parent: unknown) => Look | undefined) | undefined;
}

function readAccessOf(options: object): ReadAccess<unknown> | undefined {
  const access = accessOption(options);
  // The option's type is checked where it is written; Pothos hands options back without it
  return typeof access === 'object' && access !== null ? (access as ReadAccess<unknown>) : undefined;
}

function entryAccess(declared: unknown): EntryAccess {
  // As above
  return declared as EntryAccess;
}

SchemaBuilder.registerPlugin(PLUGIN, AccessPlugin);
