import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { describe, test } from 'node:test';
import { smtpTransport } from '../../src/notifications/smtp-transport.ts';
import type { OutgoingMail, SendOutcome } from '../../src/notifications/types.ts';
import type { Instant } from '../../src/shared/time.ts';
import { FROM } from './mailbox.ts';
import { startSmtp } from './smtp.ts';

const MAIL: OutgoingMail = {
  id: '0198f2a4-3f6c-7c1e-9d2b-5a7e6c1b0d31',
  toAddress: 'anna@example.nl',
  subject: 'Bijeenkomst 2 is verplaatst',
  text: 'Beste Anna,\n\nDe bijeenkomst is verplaatst.\n',
  date: '2027-02-09T12:30:00.000Z' as Instant,
  asksReply: false,
};

/** Where a server goes wrong: after it was greeted or not, at a command, or at the end of the message. */
type Moment = 'connected' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'message' | 'within the message';
/** What it does there. `trickles`: it goes on answering a byte at a time, without an end. */
type Fault = number | 'hangs up' | 'trickles';

const REPLIES: Readonly<Record<Exclude<Moment, 'within the message'>, string>> = {
  connected: '220 mail.example',
  EHLO: '250 mail.example',
  MAIL: '250 OK',
  RCPT: '250 OK',
  DATA: '354 Go on',
  message: '250 Taken',
};

/** A server that speaks by the book until one moment. */
async function serverThat(
  moment: Moment,
  fault: Fault,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    const answer = (at: Exclude<Moment, 'within the message'>): void => {
      if (at !== moment) socket.write(`${REPLIES[at]}\r\n`);
      else if (fault === 'hangs up') socket.destroy();
      else if (fault === 'trickles') trickle(socket, REPLIES[at]);
      else socket.write(`${fault} Not now\r\n`);
    };
    let isInMessage = false;
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (isInMessage) {
        if (moment === 'within the message') return void socket.destroy();
        if (!heard.endsWith('\r\n.\r\n')) return;
        [isInMessage, heard] = [false, ''];
        return answer('message');
      }
      if (!heard.endsWith('\r\n')) return;
      const [command = ''] = heard.split(/[ \r]/);
      heard = '';
      if (command === 'QUIT') return void socket.end('221 Bye\r\n');
      isInMessage = command === 'DATA' && moment !== 'DATA';
      // Those that a sender of ours says
      answer(command as 'EHLO' | 'MAIL' | 'RCPT' | 'DATA');
    });
    answer('connected');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on TCP
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, server };
}

/** The first line is never over: one more byte every few milliseconds, as long as somebody listens. */
function trickle(socket: Socket, reply: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    socket.write(reply[sent] ?? '.');
    sent += 1;
  }, 5);
  socket.on('close', () => clearInterval(timer));
}

/** What became of one mail; the answer for people is not compared. */
async function outcomeWith(url: string): Promise<string> {
  const transport = smtpTransport({ url, from: FROM, longestMs: 400 });
  try {
    const outcome: SendOutcome = await transport.send(MAIL);
    return outcome.kind === 'refused' ? `refused ${outcome.about}` : outcome.kind;
  } finally {
    transport.close();
  }
}

describe('A mail to a server', () => {
  for (const [moment, fault, expected] of [
    ['connected', 421, 'failed'],
    ['connected', 'hangs up', 'failed'],
    ['connected', 'trickles', 'failed'],
    ['EHLO', 'hangs up', 'failed'],
    ['EHLO', 'trickles', 'failed'],
    ['MAIL', 451, 'failed'],
    // About us, and not about the mail: once the settings are right it can go
    ['MAIL', 550, 'failed'],
    ['RCPT', 450, 'failed'],
    ['RCPT', 550, 'refused address'],
    ['RCPT', 'trickles', 'failed'],
    ['DATA', 451, 'failed'],
    ['DATA', 554, 'refused mail'],
    ['within the message', 'hangs up', 'failed'],
    ['message', 451, 'failed'],
    ['message', 552, 'refused mail'],
    ['message', 'hangs up', 'failed'],
    ['message', 'trickles', 'failed'],
  ] as const) {
    const does = typeof fault === 'number' ? `answers ${fault}` : fault;
    test(`that ${does} at "${moment}" is ${expected}`, async () => {
      const { url, server } = await serverThat(moment, fault);
      try {
        assert.equal(await outcomeWith(url), expected);
      } finally {
        server.close();
      }
    });
  }

  test('where nobody listens is failed', async () => {
    const gone = await startSmtp();
    await gone.close();
    assert.equal(await outcomeWith(gone.url), 'failed');
  });

  test('goes after one that trickled for ever, on a line of its own', async () => {
    const { url, server } = await serverThat('message', 'trickles');
    const lines = new Set<Socket>();
    server.on('connection', (socket) => {
      lines.add(socket);
      socket.on('close', () => lines.delete(socket));
    });
    const transport = smtpTransport({ url, from: FROM, longestMs: 200 });
    try {
      const outcomes = [await transport.send(MAIL), await transport.send(MAIL)];
      assert.deepEqual(
        outcomes.map(({ kind }) => kind),
        ['failed', 'failed'],
      );
      while (lines.size > 0) await new Promise((resolve) => setImmediate(resolve));
    } finally {
      transport.close();
      server.close();
    }
  });
});
