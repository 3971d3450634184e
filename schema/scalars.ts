import { GraphQLError } from 'graphql';
import { parseDate, parseInstant, parseTimeOfDay } from '../src/shared/time.ts';
import { builder } from './builder.ts';

/** A scalar that is text: `read` gives undefined for what is not one. */
function readText<Value>(name: string, form: string, read: (text: string) => Value | undefined) {
  return (input: unknown): Value => {
    const value = typeof input === 'string' ? read(input) : undefined;
    if (value === undefined) {
      throw new GraphQLError(`${name} must look like ${form}.`, { extensions: { code: 'BAD_INPUT' } });
    }
    return value;
  };
}

builder.scalarType('Date', {
  description: 'A calendar day (dag) without a time or zone: `2027-02-09`.',
  serialize: (value) => value,
  parseValue: readText('Date', '2027-02-09, an existing day', parseDate),
});

builder.scalarType('DateTime', {
  description:
    'A moment (tijdstip). Given in UTC: `2027-02-09T12:30:00.000Z`. Taken in ISO 8601 with any offset: `2027-02-09T13:30:00+01:00`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => value,
  parseValue: readText('DateTime', '2027-02-09T13:30:00+01:00, with an offset or Z', parseInstant),
});

builder.scalarType('TimeOfDay', {
  description: 'A wall-clock time (kloktijd) in Europe/Amsterdam: `13:30`.',
  serialize: (value) => value,
  parseValue: readText('TimeOfDay', '13:30', parseTimeOfDay),
});
