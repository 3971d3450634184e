import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it reached the server. */
export interface Received {
  readonly to: readonly string[];
  readonly email: Email;
}

export interface TestSmtp {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** What the server answers to `MAIL FROM` or `RCPT TO` with an address, or to a user who logs in: nothing is yes. */
export type Answers = Readonly<Record<string, number>>;

/** A real mail server on a free port, or on `port`. */
export async function startSmtp({
  answers = {},
  port = 0,
}: {
  readonly answers?: Answers;
  readonly port?: number;
} = {}): Promise<TestSmtp> {
  const received: Received[] = [];
  const refusal = (name: string): Error | null => {
    const responseCode = answers[name];
    return responseCode === undefined ? null : Object.assign(new Error('not here'), { responseCode });
  };
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    // A server that goes down does not wait for who is connected
    closeTimeout: 10,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username = '' }, _session, callback) => callback(refusal(username), { user: username }),
    onMailFrom: ({ address }, _session, callback) => callback(refusal(address)),
    onRcptTo: ({ address }, _session, callback) => callback(refusal(address)),
    async onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk);
      } catch (error) {
        // Half a message is none (RFC 5321, section 4.1.1.4); the stream throws errors alone
        return callback(error as Error);
      }
      const to = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ to, email: await PostalMime.parse(Buffer.concat(chunks)) });
      callback();
    },
  });
  // A client that leaves early is no fault of the server
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  // Listening on TCP
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
