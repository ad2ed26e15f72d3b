import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { endOf, endProcess, identityOf, runs, until } from '../run/processes.mjs';
import { startPostgres } from './embedded.mjs';

const servers = [];
const folders = [];

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'strata-postgres-spec-'));
  folders.push(folder);
  return folder;
}

async function begin(dataDir, log) {
  const server = await startPostgres({ dataDir, log, settings: { fsync: 'off' } });
  servers.push(server);
  return server;
}

async function query(url, text) {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed under a query ends the connection too; the query's own refusal is what the caller sees.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** A launcher in a process of its own, so that it can be killed: the one behind `dev-server.mjs`. */
async function launcherOf(dataDir) {
  const script = join(import.meta.dirname, 'dev-server.mjs');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = endOf(child);
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  const url = await until(() => /postgresql:\S+/.exec(out)?.[0], 20_000);
  const postmaster = identityOf(Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]));
  return { child, ended, url, postmaster };
}

describe('the embedded Postgres', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  it('sorts and compares text the same way on every machine', async () => {
    const { url } = await begin(newFolder());
    const text = `SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding
                  FROM pg_database WHERE datname = current_database()`;
    expect(await query(url, text)).toEqual([{ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' }]);
  }, 20_000);

  it('lets nobody in without the password, which nobody else can read', async () => {
    const dataDir = newFolder();
    const { url, port } = await begin(dataDir);
    expect(statSync(join(dataDir, 'superuser-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    await expect(query(`postgresql://postgres:guess@127.0.0.1:${port}/strata`, 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  }, 20_000);

  it('brings the extensions that Strata needs', async () => {
    const { url } = await begin(newFolder());
    const wanted = ['btree_gist', 'citext', 'pg_trgm', 'pgcrypto', 'unaccent'];
    for (const name of wanted) await query(url, `CREATE EXTENSION ${name}`);
    const rows = await query(url, 'SELECT extname FROM pg_extension ORDER BY extname');
    expect(rows.map(({ extname }) => extname)).toEqual(expect.arrayContaining(wanted));
  }, 20_000);

  it('refuses a second server on a directory in use, naming the process', async () => {
    const dataDir = newFolder();
    await begin(dataDir);
    await expect(begin(dataDir)).rejects.toThrow(`The database in ${dataDir} is in use by process ${process.pid}.`);
  }, 20_000);

  it('reclaims a server whose launcher was killed, and the row is still there', async () => {
    const dataDir = newFolder();
    const { child, ended, url, postmaster } = await launcherOf(dataDir);
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    await ended;
    expect(runs(postmaster)).toBe(true);
    const started = Date.now();
    const server = await begin(dataDir);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(runs(postmaster)).toBe(false);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  }, 30_000);

  it('reclaims a directory whose server was killed in the middle of a long query', async () => {
    const dataDir = newFolder();
    const first = await begin(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const busy = query(first.url, 'SELECT count(*) FROM generate_series(1, 1e12::bigint)').catch(() => 'cut off');
    await until(
      async () =>
        (
          await query(
            first.url,
            `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%generate_series(1%' AND state = 'active' AND pid <> pg_backend_pid()`,
          )
        ).length > 0,
      5000,
    );
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const started = Date.now();
    const second = await begin(dataDir);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await busy).toBe('cut off');
  }, 30_000);

  it('is not held up by a stale postmaster.pid whose number now belongs to a stranger', async () => {
    const dataDir = newFolder();
    await (await begin(dataDir)).stop();
    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    const asOwner = process.getuid() === 0 ? { uid, gid } : {};
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...asOwner });
    const file = join(dataDir, 'postgres/postmaster.pid');
    writeFileSync(file, `${stranger.pid}\n${dataDir}/postgres\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready\n`);
    const server = await begin(dataDir);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(runs(identityOf(stranger.pid))).toBe(true);
    await endProcess(identityOf(stranger.pid), [['SIGKILL', 2000]]);
  }, 30_000);

  it('works in a directory below folders that only their owner may enter', async () => {
    const closed = newFolder();
    const dataDir = join(closed, 'data');
    mkdirSync(dataDir);
    chmodSync(closed, 0o700);
    const said = [];
    await query((await begin(dataDir, (line) => said.push(line))).url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await servers.pop().stop();
    const again = await begin(dataDir);
    expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    if (process.getuid() !== 0) return;
    const elsewhere = readFileSync(join(dataDir, 'database-folder'), 'utf8').trim();
    expect(said.join('\n')).toContain(`the database lives in ${elsewhere}`);
    folders.push(elsewhere);
  }, 30_000);

  it('tells a log file with the reason when a server does not start', async () => {
    const failing = startPostgres({ dataDir: newFolder(), settings: { fsync: 'off', max_connections: 'many' } });
    await expect(failing).rejects.toThrow(/did not start:\n.*invalid value for parameter "max_connections"/s);
  }, 20_000);
});
