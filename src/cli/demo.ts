import { parseArgs } from 'node:util';
import { postCount, standingOn } from '../demonstration/season.ts';
import { fillSeason, hasRegistrations } from '../demonstration/season-filling.ts';
import { demonstrationOffice, ensureDemonstration } from '../demonstration/service.ts';
import { loadReference } from '../reference/service.ts';
import { readReferenceTables } from '../reference/tables.ts';
import { accept } from '../shared/result.ts';
import { dateOf } from '../shared/time.ts';
import { runOnDatabase, unusable } from './database-command.ts';

/*
 * A command, imported by nothing: `npm run demo -- season` fills the database of `npm start` with a season of registrations, so that
 * the office's screens can be tried on something real. Nobody in it exists.
 */

const USAGE = `Gebruik: npm run -s demo -- season [KEUZES]

  --registrations GETAL  hoeveel aanmeldingen (standaard 300, hoogstens zoveel als er wethouders zijn)
  --seed GETAL           een ander getal geeft een ander seizoen (standaard 1)

De database is die van npm start (DATA_DIR of DATABASE_URL). Er mogen nog geen aanmeldingen in staan.`;

interface DemoArguments {
  readonly registrations: number;
  readonly seed: number;
}

/** Undefined: what is typed makes no sense. */
function readArguments(argv: readonly string[]): DemoArguments | 'help' | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        registrations: { type: 'string', default: '300' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const [registrations, seed] = [Number(values.registrations), Number(values.seed)];
    const isRight = positionals.length === 1 && positionals[0] === 'season';
    if (!isRight || !Number.isInteger(registrations) || registrations < 1 || !Number.isInteger(seed)) {
      return undefined;
    }
    return { registrations, seed };
  } catch {
    return undefined;
  }
}

await runOnDatabase<DemoArguments>({
  usage: USAGE,
  read: readArguments,
  async work(context, { registrations, seed }, { referenceFolder }) {
    const tables = await readReferenceTables(referenceFolder);
    if (!tables.ok) return unusable(`De tabellen in ${referenceFolder} kloppen niet.`);
    const most = postCount(standingOn(tables.value, dateOf(context.clock())));
    if (registrations > most) return unusable(`Er zijn maar ${most} wethouders: vraag er niet meer.`);
    await loadReference(context, referenceFolder);
    if (await hasRegistrations(context)) {
      return unusable(
        'Er staan al aanmeldingen in deze database. Gooi de map met gegevens weg, of kies een andere met DATA_DIR.',
      );
    }
    await ensureDemonstration(context);
    const office = await demonstrationOffice(context);
    if (office === undefined)
      return unusable('In deze database staan andere mensen dan die van het voorbeeld.');
    const filled = await fillSeason(context, office, tables.value, { seed, registrations });
    return accept(
      [
        `Er staan nu ${filled.registrations} aanmeldingen voor ${filled.offers} keer aanbod in, van wie er ${filled.waiting} op een reservelijst staan, en ${filled.preRegistrations} voorinschrijvingen.`,
        'Start het programma met npm start en open de link van het bureau: /bureau/aanmeldingen.',
      ].join('\n'),
    );
  },
});
