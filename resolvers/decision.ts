import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import { type EntryAccess, passesDoor } from '../schema/access-rules.ts';
import type { ApiContext } from '../schema/api-context.ts';
import { builder } from '../schema/builder.ts';
import { forgetLoaded } from '../schema/loaders.ts';
import type { Refusal, RefusalKind } from '../schema/refusal-kinds.ts';
import type { REFUSALS } from '../schema/refusal-texts.ts';
import { REFUSAL_TYPES, type ShownRefusal, shownRefusal } from '../schema/refusals.ts';
import type { RoundId } from '../src/shared/ids.ts';
import { type Result, refuse } from '../src/shared/result.ts';

/** The scalars and the context of this API, as Pothos knows them. */
export type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Known> ? Known : never;
/** What the input fields of a decision are made with. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

/** The refusals whose type in the API is one of `Kind`. A decision can refuse with no others: it does not compile. */
type RefusalOf<Kind extends RefusalKind> = {
  [Code in Refusal['code']]: (typeof REFUSALS)[Code]['kind'] extends Kind
    ? Extract<Refusal, { readonly code: Code }>
    : never;
}[Refusal['code']];

/** The door refuses with these, so every result has them. */
type DoorKind = 'NotAllowed';

interface DecisionOptions<Fields extends InputFieldMap, Shape extends object, Kind extends RefusalKind> {
  readonly description: string;
  readonly access: EntryAccess;
  readonly input?: (t: InputFields) => Fields;
  readonly refusals: readonly Kind[];
  readonly decide: (
    api: ApiContext,
    input: InputShapeFromFields<Fields>,
  ) => Promise<Result<Shape, RefusalOf<Kind | DoorKind>>>;
  readonly success: (t: PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>) => FieldMap;
}

/**
 * A mutation: one decision of a person. Makes `name(input: NameInput!): NameResult!`, where the result is NameSuccess
 * or one of the refusals that can happen. A refusal changed nothing; what was read before it counts no more after it.
 */
export function decision<
  Fields extends InputFieldMap,
  Shape extends object,
  const Kind extends RefusalKind = never,
>(name: string, options: DecisionOptions<Fields, Shape, Kind>): void {
  const title = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const success = builder.objectRef<Shape>(`${title}Success`).implement({
    description: `\`${name}\` was done.`,
    access: { rule: 'reached' },
    fields: options.success,
  });
  const kinds: readonly RefusalKind[] = [...new Set<RefusalKind>(['NotAllowed', ...options.refusals])];
  const result = builder.unionType(`${title}Result`, {
    description: `What became of \`${name}\`.`,
    types: [success, ...kinds.map((kind) => REFUSAL_TYPES[kind])],
    resolveType: (value: Shape | ShownRefusal) =>
      'refusalKind' in value ? REFUSAL_TYPES[value.refusalKind] : success,
  });
  const input =
    options.input &&
    builder.inputType(`${title}Input`, { description: `What \`${name}\` needs.`, fields: options.input });
  const { description, access } = options;
  const resolve = async (_root: unknown, args: object, api: ApiContext) => {
    // With an input type it is there, without one nobody looks at it
    const given = ('input' in args ? args.input : {}) as InputShapeFromFields<Fields>;
    const outcome = passesDoor(access, api) ? await options.decide(api, given) : refusedAtDoor(api);
    forgetLoaded(api);
    if (!outcome.ok && isNotTheirs(outcome.refusal.code)) api.noteRefused(name, outcome.refusal.code);
    return outcome.ok ? outcome.value : shownRefusal(outcome.refusal, roundIdIn(given));
  };
  builder.mutationField(name, (t) =>
    t.field({
      type: result,
      description,
      access,
      args: input === undefined ? {} : { input: t.arg({ type: input, description: 'What to do.' }) },
      // Pothos asks whether a shape is a list, which cannot be told of a type variable; no decision gives one
      resolve: resolve as never,
    }),
  );
}

/** What somebody is told who lacks a right: to sign in first, or that it is not allowed. */
export function refusedAtDoor({ viewer }: Pick<ApiContext, 'viewer'>) {
  return viewer.kind === 'anonymous' ? refuse({ code: 'SIGN_IN_FIRST' }) : refuse({ code: 'NOT_ALLOWED' });
}

/**
 * The refusals that are logged (`api.refused`): an id that somebody guessed gives one of these two, and so does a page that was left
 * open. Refusals by a rule of the domain, `SIGN_IN_FIRST` and the `..._NOT_FOUND` of what is inside something one may see are not.
 */
function isNotTheirs(code: string): boolean {
  return code === 'NOT_ALLOWED' || code === 'NOT_FOUND';
}

function roundIdIn(given: object): RoundId | undefined {
  const id = 'roundId' in given ? given.roundId : undefined;
  // Inputs with a field `roundId` take the global id of a planning round
  return typeof id === 'object' && id !== null && 'id' in id ? (id.id as RoundId) : undefined;
}
