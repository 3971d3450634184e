import { parseArgs } from 'node:util';
import { accept, type Result } from '../shared/result.ts';
import { readFileArguments, refuseUsage, secondsFault, type UsageRefusal } from './file-arguments.ts';

export interface ComposeArguments {
  readonly help: boolean;
  /** A path, or `-` for standard input. Empty only with `help`. */
  readonly file: string;
  readonly json: boolean;
  readonly seed: number;
  /** Goes on looking until so many seconds are over; undefined: as long as the office's normal search. */
  readonly within: number | undefined;
}

export const COMPOSE_USAGE = `Gebruik: npm run -s compose -- BESTAND [KEUZES]

  BESTAND        een bestand met aanmeldingen (JSON), of - voor de standaardinvoer; zie docs/composition.md
  --json         schrijf het antwoord als één JSON-object
  --seed GETAL   een ander begin voor het toeval; met hetzelfde getal komt hetzelfde uit de bus (standaard 1)
  --within TIJD  zoek door tot zoveel seconden om zijn; wat eruit komt hangt dan ook af van de computer

Code bij het einde: 0 er staat een samenstelling, 2 het bestand of de opdracht klopt niet.`;

const SEED = /^\d{1,9}$/;

/** Refuses with one Dutch line. */
export function readComposeArguments(argv: readonly string[]): Result<ComposeArguments, UsageRefusal> {
  const given = readFileArguments(
    () =>
      parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
          json: { type: 'boolean' },
          seed: { type: 'string' },
          within: { type: 'string' },
          help: { type: 'boolean', short: 'h' },
        },
      }),
    'U kunt één bestand tegelijk samenstellen.',
  );
  if (!given.ok) return given;
  const { help, file, values } = given.value;
  const { seed = '1', within } = values;
  const line = SEED.test(seed) ? secondsFault(within) : 'Bij --seed hoort een heel getal zoals 7.';
  if (line !== undefined) return refuseUsage(line);
  return accept({
    help,
    file,
    json: values.json === true,
    seed: Number(seed),
    within: within === undefined ? undefined : Number(within),
  });
}
