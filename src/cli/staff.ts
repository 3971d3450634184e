import { parseArgs } from 'node:util';
import { openDatabase } from '../database/database.ts';
import { appointByProgram } from '../people/staff.ts';
import { readConfig } from '../server/config.ts';
import { systemClock } from '../shared/time.ts';

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

const asked = readArguments(process.argv.slice(2));
if (asked === 'help') process.stdout.write(`${USAGE}\n`);
else if (asked === undefined) fail(USAGE);
else await appoint(asked);

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}

async function appoint(named: Asked): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return fail(config.refusal.lines.join('\n'));
  const database = await openDatabase(config.value.database);
  try {
    const appointed = await appointByProgram({ database, clock: systemClock }, named);
    if (!appointed.ok) return fail(FAULTS[appointed.refusal.code]);
    process.stdout.write(
      `${named.email.trim()} kan nu een link vragen om in te loggen. De mail daarover gaat weg zodra het programma loopt.\n`,
    );
  } finally {
    await database.close();
  }
}
