import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import SchemaBuilder from '@pothos/core';
import {
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type InputValueDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
  parse,
  printSchema,
  type TypeNode,
  visit,
} from 'graphql';
import { apiSchema } from '../../resolvers/api-schema.ts';
import '../../schema/access-plugin.ts';
import { BY_ID, ENTRIES, FIELDS } from './access-table.ts';
import { TYPES } from './access-table-types.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const types = Object.values(apiSchema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objects = types.filter(isObjectType).filter(({ name }) => !ROOTS.includes(name));

/** The rule in the extensions of a type or field, put there by the access plugin. */
function ruleOf(access: unknown): string | undefined {
  if (typeof access === 'string' || access === undefined) return access;
  return (access as { readonly rule: string }).rule;
}

describe('The schema', () => {
  test('is printed in schema/schema.graphql', () => {
    const file = join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql');

    assert.equal(readFileSync(file, 'utf8'), `${printSchema(apiSchema)}\n`);
  });

  test('declares for every object type the rule that the table says', () => {
    const declared = Object.fromEntries(
      objects
        // What a mutation did is shown to who did it
        .filter(({ name }) => !name.endsWith('Success'))
        .map(({ name, extensions }) => [name, ruleOf(extensions.access)]),
    );
    assert.deepEqual(declared, TYPES);

    const byId = objects
      .filter(({ extensions }) => ruleOf(extensions.nodeAccess) !== ruleOf(extensions.access))
      .map(({ name, extensions }) => [name, ruleOf(extensions.nodeAccess)]);
    assert.deepEqual(Object.fromEntries(byId), BY_ID);

    const successes = objects.filter(({ name }) => name.endsWith('Success'));
    assert.deepEqual(
      new Set(successes.map(({ extensions }) => ruleOf(extensions.access))),
      new Set(['reached']),
    );
  });

  test('has no field with a rule of its own but those of the table', () => {
    const declared = objects.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const rule = ruleOf(field.extensions.access);
        return rule === undefined ? [] : [[`${type.name}.${field.name}`, rule]];
      }),
    );

    assert.deepEqual(Object.fromEntries(declared), FIELDS);
  });

  test('declares for every entry point the rule that the table says', () => {
    const roots = types.filter(isObjectType).filter(({ name }) => ROOTS.includes(name));
    const declared = roots.flatMap((type) =>
      Object.values(type.getFields()).map((field) => [
        `${type.name}.${field.name}`,
        ruleOf(field.extensions.access),
      ]),
    );

    assert.deepEqual(Object.fromEntries(declared), ENTRIES);
  });

  test('is not built when a type or an entry point declares no rule', () => {
    const withoutRule = (add: (builder: PothosSchemaTypes.SchemaBuilder<never>) => void) => () => {
      const builder = new SchemaBuilder<object>({ plugins: ['access'] });
      // The compiler would not let these pass; here it is the plugin's turn
      add(builder as never);
      builder.toSchema();
    };
    const entry = { type: 'String', resolve: () => 'x' };

    assert.throws(
      withoutRule((builder) => {
        builder.queryType({});
        builder.queryField('open', (t) => t.field(entry as never));
      }),
      /Query\.open declares no access/,
    );
    assert.throws(
      withoutRule((builder) => {
        builder.objectRef<object>('Open').implement({ fields: () => ({}) } as never);
        builder.queryType({});
      }),
      /Open declares no access/,
    );
  });

  test('describes every type, field, argument and value', () => {
    const missing = types.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...partsOf(type).flatMap(({ path, description }) => (description ? [] : [path])),
    ]);

    assert.deepEqual(missing, []);
  });

  test('says every moment with its zone, every day without, and neither as a text that each browser reads its own way', () => {
    const given: { readonly name: string; readonly type: string }[] = [];
    const typeOf = (type: TypeNode): string =>
      type.kind === Kind.NAMED_TYPE ? type.name.value : typeOf(type.type);
    const note = ({ name, type }: FieldDefinitionNode | InputValueDefinitionNode): void => {
      given.push({ name: name.value, type: typeOf(type) });
    };
    visit(parse(printSchema(apiSchema)), { FieldDefinition: note, InputValueDefinition: note });
    const wrong = given.filter(
      ({ name, type }) =>
        /(^a|A)t$|(^s|S)ince$|Date$|^date$|[a-z]On$|^lastDay$|^answerBy$/.test(name) &&
        ['String', 'Int', 'Float', 'ID'].includes(type),
    );

    assert.deepEqual(wrong, []);
    assert.ok(given.filter(({ type }) => type === 'DateTime').length > 50);
  });

  test('gives every result of a mutation a success and refusals that are UserErrors', () => {
    const results = types.filter(isUnionType).filter(({ name }) => name.endsWith('Result'));

    assert.equal(
      results.length,
      Object.keys(ENTRIES).filter((entry) => entry.startsWith('Mutation.')).length,
    );
    for (const result of results) {
      const [success, ...others] = result
        .getTypes()
        .toSorted((type) => (type.name.endsWith('Success') ? -1 : 1));
      assert.equal(success?.name, result.name.replace(/Result$/, 'Success'));
      assert.ok(others.length > 0, result.name);
      for (const refusal of others) {
        assert.deepEqual(
          refusal.getInterfaces().map(({ name }) => name),
          ['UserError'],
        );
      }
    }
  });
});

function partsOf(
  type: GraphQLNamedType,
): readonly { readonly path: string; readonly description: string | null | undefined }[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({ path: `${type.name}.${name}`, description }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({
      path: `${type.name}.${name}`,
      description,
    }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { path: `${type.name}.${name}`, description },
    ...args.map((argument) => ({
      path: `${type.name}.${name}(${argument.name})`,
      description: argument.description,
    })),
  ]);
}
