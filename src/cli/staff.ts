import { parseArgs } from 'node:util';
import { appointByProgram } from '../people/staff.ts';
import { accept } from '../shared/result.ts';
import { runOnDatabase, unusable } from './database-command.ts';

/*
 * A command, imported by nothing: `npm run staff` makes somebody known who works at the office, as the first of them cannot be let
 * in by another. It does the same for a facilitator.
 */

const USAGE = `Gebruik: npm run -s staff -- ROL VOORNAAM ACHTERNAAM E-MAILADRES

  ROL  bureau of begeleider

De database is die van npm start (DATA_DIR of DATABASE_URL). Wie al bekend is op dit adres, houdt de eigen naam.`;

const ROLES = new Map([
  ['bureau', 'office'],
  ['begeleider', 'facilitator'],
] as const);

const FAULTS = {
  INVALID_NAME: 'Vul een voornaam en een achternaam in, elk van ten hoogste 60 tekens.',
  INVALID_EMAIL: 'Vul een e-mailadres in, zoals naam@vereniging.nl.',
  STAFF_ALREADY: 'Deze persoon heeft deze rol al.',
} as const;

type Asked = Parameters<typeof appointByProgram>[1];

/** Undefined: what is typed makes no sense. */
function readArguments(argv: readonly string[]): Asked | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false } },
    });
    if (values.help) return 'help';
    const [word, givenName, familyName, email, ...more] = positionals;
    const role = [...ROLES].find(([name]) => name === word)?.[1];
    if (role === undefined || givenName === undefined || familyName === undefined) return undefined;
    return email === undefined || more.length > 0 ? undefined : { role, givenName, familyName, email };
  } catch {
    return undefined;
  }
}

await runOnDatabase<Asked>({
  usage: USAGE,
  read: readArguments,
  async work(context, asked) {
    const appointed = await appointByProgram(context, asked);
    return appointed.ok
      ? accept(
          `${asked.email.trim()} kan nu een link vragen om in te loggen. De mail daarover gaat weg zodra het programma loopt.`,
        )
      : unusable(FAULTS[appointed.refusal.code]);
  },
});
