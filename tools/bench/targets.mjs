import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freshDatabase } from '@strata/testkit';
import pg from 'pg';
import { startApi } from '../run/api-process.mjs';
import { freePort } from '../run/port.mjs';
import { root } from '../run/paths.mjs';
import { makeRooms } from './world.mjs';
import { FloorClient, StrataClient } from './clients.mjs';

/** Runs `work` on a connection of its own. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** The floor: bare sockets and one upsert per score; `grouped` commits many at once. */
export async function startFloor(serverUrl, { name, grouped, rooms, panelists, cells }) {
  const { url, drop } = await freshDatabase(serverUrl);
  await withClient(url, async (client) => {
    await client.query(
      `CREATE TABLE floor_scores (room int, panelist int, cell int, level int NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (room, panelist, cell))`,
    );
    await client.query(
      `INSERT INTO floor_scores SELECT room, panelist, cell, 2, now()
       FROM generate_series(0, $1::int - 1) room, generate_series(0, $2::int - 1) panelist, generate_series(0, $3::int - 1) cell`,
      [rooms, panelists, cells],
    );
    await client.query('VACUUM ANALYZE');
  });
  const child = fork(join(root, 'tools/bench/floor-server.mjs'), {
    env: { ...process.env, DATABASE_URL: url, GROUPED: grouped ? '1' : '0' },
  });
  const [{ port }] = await once(child, 'message');
  const enter = (room, panelist) => FloorClient.enter(port, room, panelist);
  const stored = () =>
    withClient(url, async (client) => {
      const { rows } = await client.query('SELECT room, panelist, cell, level FROM floor_scores');
      return new Map(rows.map((row) => [`${row.room} ${row.panelist} ${row.cell}`, row.level]));
    });
  return { name, pid: child.pid, enter, stored, stop: () => ended(child).then(drop) };
}

/** A database with rooms in it, and `start` for a process of Strata on it, ready when it answers. */
export async function prepareStrata(serverUrl, size) {
  const { url, drop } = await freshDatabase(serverUrl);
  const port = await freePort();
  const start = async (onPort = port) => {
    const env = { STRATA_LOG: 'error', ...process.env, DATABASE_URL: url, PORT: String(onPort), STRATA_DEMO: 'off' };
    const api = startApi(join(root, 'apps/api/dist/main.js'), env);
    await api.untilReady();
    return api;
  };
  // Once to migrate; the rooms are then found by whoever starts next.
  await (await start()).stop();
  return { url, port, start, drop, world: await makeRooms(url, size) };
}

/** Strata as it ships: signed in, ruled, blind, numbered. */
export async function startStrata(serverUrl, { rooms, panelists }) {
  const { url, port, start, drop, world } = await prepareStrata(serverUrl, { rooms, panelists });
  const api = await start();
  const enter = (room, panelist) => StrataClient.enter(port, world.rooms[room], world.rooms[room].panelists[panelist]);
  const stored = () =>
    withClient(url, async (client) => {
      const { rows } = await client.query('SELECT interview_id, panelist_id, question_id, dimension_id, level FROM scores');
      const byCell = new Map(
        rows.map((row) => [`${row.interview_id} ${row.panelist_id} ${row.question_id} ${row.dimension_id}`, row.level]),
      );
      return new Map(
        world.rooms.flatMap((room, r) =>
          room.panelists.flatMap((panelist, p) =>
            room.cells.map(({ questionId, dimensionId }, c) => [
              `${r} ${p} ${c}`,
              byCell.get(`${room.id} ${panelist.id} ${questionId} ${dimensionId}`),
            ]),
          ),
        ),
      );
    });
  return { name: 'Strata', pid: api.identity.pid, port, url, world, enter, stored, stop: () => api.stop().then(drop) };
}
