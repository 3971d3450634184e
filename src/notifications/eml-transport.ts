import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { makeFolder } from '../shared/folders.ts';
import { headersOf } from './message.ts';
import type { DeliveryLog, MailTransport } from './types.ts';

/**
 * Writes each mail as an `.eml` file into a folder, for trying things out without a mail server. A file is there
 * whole or not at all; a mail that is sent twice is one file. The path is logged, what is in it is not.
 */
export function emlTransport(
  { folder, from }: { readonly folder: string; readonly from: string },
  log: Pick<DeliveryLog, 'info'>,
): MailTransport {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await mailer.sendMail(headersOf(mail, from));
      const path = join(folder, `${mail.id}.eml`);
      makeFolder(folder);
      // For who runs the product alone: a mail may hold a sign-in link
      await writeFile(`${path}.part`, message, { mode: 0o600 });
      await rename(`${path}.part`, path);
      log.info('mail.written', { path });
      return { kind: 'sent' };
    },
    close: () => mailer.close(),
  };
}
