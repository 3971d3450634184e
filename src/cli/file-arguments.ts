import { accept, type Result, refuse } from '../shared/result.ts';

/** One Dutch line about what is wrong with the words after a command. */
export interface UsageRefusal {
  readonly code: 'USAGE';
  readonly line: string;
}

export function refuseUsage(line: string): { readonly ok: false; readonly refusal: UsageRefusal } {
  return refuse({ code: 'USAGE', line });
}

interface Given<Values> {
  readonly values: Values;
  readonly positionals: readonly string[];
}

export interface FileArguments<Values> {
  readonly help: boolean;
  /** A path, or `-` for standard input. Empty only with `help`. */
  readonly file: string;
  readonly values: Values;
}

/**
 * What a command about one file is given. `parse` is a call of `parseArgs`; `severalFiles` says that the command takes one at a
 * time.
 */
export function readFileArguments<Values extends { readonly help?: boolean | undefined }>(
  parse: () => Given<Values>,
  severalFiles: string,
): Result<FileArguments<Values>, UsageRefusal> {
  const given = parsed(parse);
  if (given === undefined) return refuseUsage('Deze opdracht begrijpt het programma niet.');
  const { values, positionals } = given;
  const [file, ...others] = positionals;
  const help = values.help === true;
  if (file === undefined && !help) return refuseUsage('U noemt geen bestand.');
  if (others.length > 0) return refuseUsage(severalFiles);
  return accept({ help, file: file ?? '', values });
}

function parsed<Values>(parse: () => Given<Values>): Given<Values> | undefined {
  try {
    return parse();
  } catch (error) {
    // What parseArgs throws about an option that it does not know, or one without its value
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const SECONDS = /^\d{1,5}(?:\.\d{1,3})?$/;

/** What is wrong with the value of `--within`; undefined when nothing is, or it was not given. */
export function secondsFault(within: string | undefined): string | undefined {
  return within === undefined || SECONDS.test(within)
    ? undefined
    : 'Bij --within hoort een aantal seconden zoals 10 of 0.5, hoogstens 99999.';
}
