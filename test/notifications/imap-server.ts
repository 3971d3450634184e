import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findDovecot } from '../dovecot.ts';

export interface TestImap {
  /** With the user and the password. */
  readonly url: string;
  /** Puts a mail into the mailbox, as a mail server that takes it in does. */
  deliver(name: string, mail: string): void;
  /** Names of mails that were read, and that were not. */
  flags(): { readonly seen: readonly string[]; readonly unseen: readonly string[] };
  close(): Promise<void>;
}

/** A real IMAP server (Dovecot) on a free port of this machine, with one mailbox (Maildir) that lives as long as the test. */
export async function startImap(): Promise<TestImap> {
  const dovecot = findDovecot();
  if (dovecot === undefined) throw new Error('No IMAP server: install dovecot-imapd, or run `npm test`.');
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-imap-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const owner = mailOwner();
  const maildir = join(folder, 'mail', 'Maildir');
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, part), { recursive: true });
  for (const path of [
    join(folder, 'mail'),
    maildir,
    ...['cur', 'new', 'tmp'].map((part) => join(maildir, part)),
  ]) {
    chownSync(path, owner.uid, owner.gid);
  }
  const passwords = join(folder, 'passwords');
  writeFileSync(passwords, `toerbeurt:{PLAIN}geheim:${owner.uid}:${owner.gid}::${join(folder, 'mail')}\n`);
  const config = join(folder, 'dovecot.conf');
  writeFileSync(config, configuration({ folder, port, passwords, owner }));
  const server = spawn(dovecot, ['-F', '-c', config], { stdio: 'ignore' });
  await untilListening(
    port,
    () => logOf(folder),
    () => server.exitCode !== null,
  );
  return {
    url: `imap://toerbeurt:geheim@127.0.0.1:${port}/INBOX`,
    deliver(name, mail) {
      const path = join(maildir, 'tmp', name);
      writeFileSync(path, mail);
      chownSync(path, owner.uid, owner.gid);
      execFileSync('mv', [path, join(maildir, 'new', name)]);
    },
    flags() {
      const names = [...readdirSync(join(maildir, 'new')), ...readdirSync(join(maildir, 'cur'))];
      const isSeen = (name: string): boolean => /:2,[A-Za-z]*S/.test(name);
      const plain = (found: readonly string[]) => found.map((name) => name.split(/[:,]/)[0] ?? '').sort();
      return { seen: plain(names.filter(isSeen)), unseen: plain(names.filter((name) => !isSeen(name))) };
    },
    async close() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Owner {
  readonly name: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
}

/** Dovecot gives nobody a mailbox of root: run by root, it is that of `nobody`. */
function mailOwner(): Owner {
  const { uid, gid, username } = userInfo();
  return uid === 0
    ? { name: 'nobody', group: 'nogroup', uid: 65534, gid: 65534 }
    : { name: username, group: execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim(), uid, gid };
}

function configuration({
  folder,
  port,
  passwords,
  owner,
}: {
  readonly folder: string;
  readonly port: number;
  readonly passwords: string;
  readonly owner: Owner;
}): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
default_internal_user = ${owner.name}
default_internal_group = ${owner.group}
default_login_user = ${owner.name}
mail_location = maildir:${folder}/mail/Maildir
passdb {
  driver = passwd-file
  args = ${passwords}
}
userdb {
  driver = passwd-file
  args = ${passwords}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

function logOf(folder: string): string {
  const path = join(folder, 'log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return address.port;
}

async function untilListening(port: number, log: () => string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    if (hasEnded()) break;
    await setTimeout(50);
  }
  throw new Error(`Dovecot does not start: ${log()}`);
}
