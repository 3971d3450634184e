import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '../shared/result.ts';

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
const SECONDS = /^\d{1,5}(?:\.\d{1,3})?$/;

/** Refuses with one Dutch line. */
export function readComposeArguments(
  argv: readonly string[],
): Result<ComposeArguments, { readonly code: 'USAGE'; readonly line: string }> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        seed: { type: 'string' },
        within: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [file, ...others] = positionals;
    const help = values.help === true;
    const line =
      (file === undefined && !help ? 'U noemt geen bestand.' : undefined) ??
      (others.length > 0 ? 'U kunt één bestand tegelijk samenstellen.' : undefined) ??
      (SEED.test(values.seed ?? '1') ? undefined : 'Bij --seed hoort een heel getal zoals 7.') ??
      (SECONDS.test(values.within ?? '1')
        ? undefined
        : 'Bij --within hoort een aantal seconden zoals 10 of 0.5, hoogstens 99999.');
    if (line !== undefined) return refuse({ code: 'USAGE', line });
    return accept({
      help,
      file: file ?? '',
      json: values.json === true,
      seed: Number(values.seed ?? 1),
      within: values.within === undefined ? undefined : Number(values.within),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse({ code: 'USAGE', line: 'Deze opdracht begrijpt het programma niet.' });
  }
}
