import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import type { Context } from '../../src/database/context.ts';
import { deliverDueMails } from '../../src/notifications/deliver.ts';
import { emlTransport } from '../../src/notifications/eml-transport.ts';
import type { DeliveryLog } from '../../src/notifications/types.ts';

export const BASE_URL = 'https://toerbeurt.example.nl';
export const FROM = 'Toerbeurt <planning@toerbeurt.example.nl>';

/** Keeps what is told, as `event fact=value`. */
export function aLog(): DeliveryLog & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const put = (event: string, facts: Readonly<Record<string, unknown>>): void => {
    lines.push([event, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' '));
  };
  return { lines, info: put, warn: put, error: (event, error) => put(event, { error }) };
}

/** Sends all that is due through files, and reads the mails of this delivery back, in the order they were due. */
export async function readDueMails(context: Context): Promise<readonly Email[]> {
  return Promise.all((await readDueOctets(context)).map((octets) => PostalMime.parse(octets)));
}

/** {@link readDueMails}, as they go over the line. */
export async function readDueOctets(context: Context): Promise<readonly Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-mail-'));
  try {
    const transport = emlTransport({ folder, from: FROM }, aLog());
    await deliverDueMails(context, transport, aLog(), { baseUrl: BASE_URL });
    transport.close();
    const files = readdirSync(folder).sort();
    return files.map((file) => readFileSync(join(folder, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The token in a sign-in mail. */
export function tokenIn(mail: Email | undefined): string {
  const token = /\/inloggen\/(\S+)/.exec(mail?.text ?? '')?.[1];
  if (token === undefined) throw new Error('no sign-in link in the mail');
  return token;
}
