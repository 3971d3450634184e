import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type Received, startSmtp } from '../notifications/smtp.ts';

/**
 * `works`: as a mail server does. `down`: whoever connects is cut off. `cuts`: the line breaks in the middle of a message.
 * `silent`: a message is taken, and its sender never hears so.
 */
export type SmtpMode = 'works' | 'down' | 'cuts' | 'silent';

export interface FaultySmtp {
  readonly url: string;
  /** All that the mail server took, in order; also what its sender never heard of. */
  readonly received: readonly Received[];
  /** Message-IDs in the order in which their senders heard that they were taken; what was taken in silence may come again. */
  readonly acknowledged: readonly string[];
  setMode(mode: SmtpMode): void;
  /** So many messages broke off half-way. */
  readonly cut: () => number;
  /** Until a message was taken in silence since the mail server became silent. */
  untilUnheard(): Promise<void>;
  close(): Promise<void>;
}

/** A real mail server behind a line that fails. */
export async function startFaultySmtp(): Promise<FaultySmtp> {
  const behind = await startSmtp();
  const lines = new Set<Socket>();
  const clients = new Set<Socket>();
  const acknowledged: string[] = [];
  let mode: SmtpMode = 'works';
  let cut = 0;
  let takenInSilence = 0;

  const server = createServer((client) => {
    if (mode === 'down') {
      client.destroy();
      return;
    }
    clients.add(client);
    client.on('close', () => clients.delete(client));
    const upstream = connect(behind.port, '127.0.0.1');
    let isInData = false;
    let message = '';
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      lines.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        lines.delete(socket);
        end();
      });
    }
    client.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      if (mode === 'cuts' && isInData) {
        cut += 1;
        // A server that got half a message throws it away (RFC 5321, section 4.1.1.4)
        upstream.write(chunk.subarray(0, Math.floor(chunk.length / 2)), end);
        return;
      }
      if (isInData) message += text;
      if (/^DATA\r\n$/im.test(text)) {
        isInData = true;
        message = '';
      }
      upstream.write(chunk);
      if (text.endsWith('\r\n.\r\n')) isInData = false;
    });
    upstream.on('data', (chunk: Buffer) => {
      // The answer to a message is the only one that tells of a queue
      const isAcknowledgement = /^250 .*queued/im.test(chunk.toString('latin1'));
      if (isAcknowledgement && mode === 'silent') {
        takenInSilence += 1;
        return;
      }
      if (!client.writable) return;
      if (isAcknowledgement) acknowledged.push(/^Message-ID: (\S+)/im.exec(message)?.[1] ?? '');
      client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on TCP
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: behind.received,
    acknowledged,
    setMode(next) {
      mode = next;
      if (next === 'silent') takenInSilence = 0;
      // Connections are kept open between mails: each mail is to meet the new state. What was said already still arrives
      for (const client of clients) client.end();
    },
    cut: () => cut,
    async untilUnheard() {
      for (let tries = 0; tries < 500 && takenInSilence === 0; tries += 1) await setTimeout(20);
      if (takenInSilence === 0) throw new Error('No message came within ten seconds.');
    },
    async close() {
      for (const socket of lines) socket.destroy();
      server.close();
      await behind.close();
    },
  };
}
