// The floor that Strata is measured against: sockets, one upsert per score, nothing else. GROUPED=1 commits many scores at once.
import { WebSocketServer } from 'ws';
import pg from 'pg';

const GROUPED = process.env.GROUPED === '1';
const LANES = 2;
const UPSERT = `INSERT INTO floor_scores (room, panelist, cell, level, at) VALUES ($1, $2, $3, $4, clock_timestamp())
  ON CONFLICT (room, panelist, cell) DO UPDATE SET level = EXCLUDED.level, at = EXCLUDED.at`;
const UPSERT_MANY = `INSERT INTO floor_scores (room, panelist, cell, level, at)
  SELECT room, panelist, cell, level, clock_timestamp() FROM unnest($1::int[], $2::int[], $3::int[], $4::int[]) AS s (room, panelist, cell, level)
  ON CONFLICT (room, panelist, cell) DO UPDATE SET level = EXCLUDED.level, at = EXCLUDED.at`;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
const rooms = new Map();

function acknowledge({ socket, room, panelist, message }) {
  socket.send(`{"ack":${message.id}}`);
  const event = `{"room":${room},"panelist":${panelist},"cell":${message.cell},"level":${message.level}}`;
  for (const each of rooms.get(room)) if (each !== socket) each.send(event);
}

function single(score) {
  const { room, panelist, message } = score;
  pool
    .query({ name: 'upsert', text: UPSERT, values: [room, panelist, message.cell, message.level] })
    .then(() => acknowledge(score));
}

const lanes = Array.from({ length: LANES }, () => ({ waiting: [], busy: false }));

async function flush(lane) {
  lane.busy = true;
  while (lane.waiting.length > 0) {
    // One value per cell and statement; a later one of the same cell waits for the next.
    const batch = new Map();
    const later = [];
    for (const score of lane.waiting) {
      const key = `${score.room} ${score.panelist} ${score.message.cell}`;
      if (batch.has(key)) later.push(score);
      else batch.set(key, score);
    }
    lane.waiting = later;
    const scores = [...batch.values()];
    const values = [
      scores.map((score) => score.room),
      scores.map((score) => score.panelist),
      scores.map((score) => score.message.cell),
      scores.map((score) => score.message.level),
    ];
    await pool.query({ name: 'many', text: UPSERT_MANY, values });
    scores.forEach(acknowledge);
  }
  lane.busy = false;
}

function grouped(score) {
  const lane = lanes[score.room % LANES];
  lane.waiting.push(score);
  if (!lane.busy) void flush(lane);
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket, request) => {
  const query = new URL(request.url, 'http://any').searchParams;
  const [room, panelist] = [Number(query.get('room')), Number(query.get('panelist'))];
  const here = rooms.get(room) ?? new Set();
  rooms.set(room, here.add(socket));
  socket.on('message', (data) => {
    const score = { socket, room, panelist, message: JSON.parse(data) };
    if (GROUPED) grouped(score);
    else single(score);
  });
  socket.on('close', () => here.delete(socket));
});
server.on('listening', () => process.send({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));
