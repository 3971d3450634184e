import { existsSync } from 'node:fs';

/** The path of the IMAP server of the system's package dovecot-imapd; undefined when it is not there. */
export function findDovecot(): string | undefined {
  const isComplete = existsSync('/usr/lib/dovecot/imap') || existsSync('/usr/libexec/dovecot/imap');
  return isComplete ? ['/usr/sbin/dovecot', '/usr/bin/dovecot'].find((path) => existsSync(path)) : undefined;
}
