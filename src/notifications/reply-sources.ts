import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import type { Context } from '../database/context.ts';
import { MOST_MAIL_OCTETS } from './received-mail.ts';
import { receiveMail } from './replies.ts';

/** Where answers to invitations come in. */
export type ReplySource =
  /** A mailbox: `imaps://user:password@host/INBOX`. What was read is marked as seen. */
  | { readonly kind: 'imap'; readonly url: string }
  /** A folder in which whole mails are put as `.eml`; what was read goes to `verwerkt` in it. */
  | { readonly kind: 'folder'; readonly folder: string };

/** So that one look never takes for ever. */
const MOST_MAILS = 200;
const DONE = 'verwerkt';

/**
 * Reads what came in; how many mails. Whatever fails leaves its mail where it is, for the next look, and stands in no other's way.
 * @throws the first failure, when all the others were read.
 */
export function readReplies(context: Context, source: ReplySource): Promise<number> {
  return source.kind === 'imap' ? readMailbox(context, source.url) : readFolder(context, source.folder);
}

async function readMailbox(context: Context, address: string): Promise<number> {
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  const client = new ImapFlow({
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    socketTimeout: 60_000,
    connectionTimeout: 20_000,
  });
  // An error between two commands ends in the next one, which rejects
  client.on('error', () => undefined);
  await client.connect();
  try {
    const lock = await client.getMailboxLock(decodeURIComponent(url.pathname.slice(1)) || 'INBOX');
    try {
      return await readUnseen(context, client);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function readUnseen(context: Context, client: ImapFlow): Promise<number> {
  const found = await client.search({ seen: false }, { uid: true });
  const uids = found === false ? [] : (found ?? []).slice(0, MOST_MAILS);
  return dealWithEach(uids, async (uid) => {
    const size = await client.fetchOne(String(uid), { size: true }, { uid: true });
    // Somebody else took it away meanwhile
    if (size === false) return;
    if ((size.size ?? 0) <= MOST_MAIL_OCTETS) {
      const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (mail !== false && mail.source !== undefined) await receiveMail(context, mail.source);
    }
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  });
}

/** How many there were. */
async function dealWithEach<One>(those: readonly One[], deal: (one: One) => Promise<void>): Promise<number> {
  const failures: unknown[] = [];
  for (const one of those) await deal(one).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return those.length;
}

async function readFolder(context: Context, folder: string): Promise<number> {
  await mkdir(join(folder, DONE), { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.eml')).sort();
  return dealWithEach(names.slice(0, MOST_MAILS), async (name) => {
    const path = join(folder, name);
    try {
      if ((await stat(path)).size <= MOST_MAIL_OCTETS) await receiveMail(context, await readFile(path));
      await rename(path, join(folder, DONE, name));
    } catch (error) {
      // Another process read it and put it away
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  });
}
