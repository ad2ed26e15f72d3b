import { afterEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { allGone, cleanUp, groupOf, launch, settled } from './fixtures/launcher.mjs';
import { identityOf } from './processes.mjs';

/** The postmaster of a data directory. */
function postmasterOf(launcher) {
  return identityOf(Number(readFileSync(join(launcher.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]));
}

async function query(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('npm start', () => {
  afterEach(cleanUp, 40_000);

  it('prints one address, behind which the API itself listens, on the embedded database with the demo', async () => {
    const launcher = await launch();
    const api = await settled(launcher);
    expect(launcher.printed()).toBe(`Strata runs at http://localhost:${launcher.port}\n`);
    expect(api).toMatchObject({ STRATA_DEMO: 'on', STRATA_DATA_DIR: launcher.dataDir });
    expect(await query(api.DATABASE_URL, 'SELECT current_database() AS name')).toEqual([{ name: 'strata' }]);
  }, 30_000);

  it('keeps API and Postgres in its own process group', async () => {
    const launcher = await launch();
    const api = await settled(launcher);
    const groups = [launcher.child.pid, api.pid, postmasterOf(launcher).pid].map(groupOf);
    expect(new Set(groups).size).toBe(1);
  }, 30_000);

  it.each(['SIGINT', 'SIGTERM'])(
    'on %s stops the API, then Postgres, and ends with 0',
    async (signal) => {
      const launcher = await launch();
      const children = [identityOf((await settled(launcher)).pid), postmasterOf(launcher)];
      launcher.child.kill(signal);
      expect(await launcher.ended).toEqual({ code: 0, signal: null });
      expect(await allGone(children, 0)).toBe(true);
    },
    30_000,
  );

  it('keeps its data between starts', async () => {
    const first = await launch();
    await query((await settled(first)).DATABASE_URL, 'CREATE TABLE kept AS SELECT 42 AS answer');
    first.child.kill('SIGTERM');
    await first.ended;
    const second = await launch({ dataDir: first.dataDir });
    expect(await query((await settled(second)).DATABASE_URL, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  }, 30_000);

  it('says where it already runs when it is started a second time', async () => {
    const first = await launch();
    await settled(first);
    const second = await launch({ dataDir: first.dataDir });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.said()).toBe(`Strata is already running at http://localhost:${first.port} (process ${first.child.pid}).\n`);
  }, 30_000);

  it('names a port that another program uses and takes no other', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address();
    try {
      const launcher = await launch({ port });
      expect(await launcher.ended).toEqual({ code: 1, signal: null });
      expect(launcher.said()).toContain(`Port ${port} is in use by another program`);
      expect(launcher.printed()).toBe('');
    } finally {
      other.close();
    }
  }, 30_000);

  it('stops Postgres and fails plainly when the API dies', async () => {
    const launcher = await launch();
    await settled(launcher);
    const postmaster = postmasterOf(launcher);
    await fetch(`http://localhost:${launcher.port}/die`).catch(() => {});
    expect(await launcher.ended).toEqual({ code: 1, signal: null });
    expect(launcher.said()).toContain('The API stopped by itself (exit code 7)');
    expect(await allGone([postmaster], 0)).toBe(true);
  }, 30_000);

  it('stops the API and fails plainly when Postgres dies', async () => {
    const launcher = await launch();
    const api = identityOf((await settled(launcher)).pid);
    process.kill(postmasterOf(launcher).pid, 'SIGKILL');
    expect(await launcher.ended).toEqual({ code: 1, signal: null });
    expect(launcher.said()).toContain('The database stopped by itself (ended by SIGKILL)');
    expect(await allGone([api], 0)).toBe(true);
  }, 30_000);

  it('takes over within ten seconds what a killed launcher left behind, with the data', async () => {
    const killed = await launch({ stub: 'deaf-api-stub.mjs' });
    const before = await settled(killed);
    await query(before.DATABASE_URL, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const leftovers = [identityOf(before.pid), postmasterOf(killed)];
    killed.child.kill('SIGKILL');
    await killed.ended;
    const started = Date.now();
    const next = await launch({ dataDir: killed.dataDir, port: killed.port });
    const after = await settled(next);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(await query(after.DATABASE_URL, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await allGone(leftovers, 0)).toBe(true);
  }, 40_000);

  it('uses DATABASE_URL instead of the embedded database, without the demo', async () => {
    const url = 'postgresql://somebody@db.example/strata';
    const launcher = await launch({ env: { DATABASE_URL: url } });
    expect(await settled(launcher)).toMatchObject({ DATABASE_URL: url, STRATA_DEMO: 'off' });
  }, 30_000);

  it('refuses a PORT that is no port', async () => {
    const launcher = await launch({ env: { PORT: 'http' } });
    expect(await launcher.ended).toEqual({ code: 1, signal: null });
    expect(launcher.said()).toBe('PORT is "http": it must be a number from 1 to 65535.\n');
  });
});
