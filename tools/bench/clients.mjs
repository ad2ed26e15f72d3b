import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';

export const HELD = { perMessageDeflate: false, skipUTF8Validation: true };

function opened(socket) {
  return new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
}

/** One panelist at the floor. `acknowledged(id)` and `heard(panelist, cell)` are called as frames come in. */
export class FloorClient {
  static async enter(port, room, panelist) {
    const client = new FloorClient();
    client.socket = new WebSocket(`ws://127.0.0.1:${port}/?room=${room}&panelist=${panelist}`, HELD);
    client.socket.on('message', (data) => client.#take(JSON.parse(data)));
    await opened(client.socket);
    return client;
  }

  send(id, cell, level) {
    this.socket.send(`{"id":${id},"cell":${cell},"level":${level}}`);
  }

  close() {
    this.socket.close();
  }

  #take(frame) {
    if (frame.ack !== undefined) this.acknowledged(frame.ack, true);
    else this.heard(frame.panelist, frame.cell, null);
  }
}

export const SET_SCORE = `mutation SetScore($input: SetScoreInput!) { setScore(input: $input) {
  __typename ... on ScoreSet { score { revision level } } ... on Problem { code message } ... on StaleWriteProblem { current { revision } } } }`;
export const ROOM_EVENTS = `subscription RoomEvents($interviewId: ID!, $afterSeq: Int!) { roomEvents(interviewId: $interviewId, afterSeq: $afterSeq) {
  __typename seq panelistId ... on ScoreCommitted { questionId dimensionId committed score { revision } } } }`;

/** One panelist in a room of Strata, over graphql-transport-ws; sends the revision that it knows, as the client does. */
export class StrataClient {
  static async enter(port, room, panelist) {
    const client = new StrataClient();
    client.room = room;
    client.panelistOf = new Map(room.panelists.map(({ id }, place) => [id, place]));
    client.cellOf = new Map(room.cells.map(({ questionId, dimensionId }, place) => [questionId + dimensionId, place]));
    client.own = client.panelistOf.get(panelist.id);
    client.revisions = room.cells.map(() => 1);
    client.lastSeq = 0;
    client.disorder = 0;
    client.waiting = new Map();
    client.socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      ...HELD,
      headers: { cookie: `strata_session=${panelist.token}` },
    });
    client.socket.on('message', (data) => client.#take(JSON.parse(data)));
    await opened(client.socket);
    const welcomed = new Promise((resolve, reject) => {
      client.welcomed = resolve;
      client.socket.once('close', (code) => reject(new Error(`The socket was closed with ${code}.`)));
    });
    client.socket.send('{"type":"connection_init"}');
    await welcomed;
    const variables = { interviewId: room.id, afterSeq: 0 };
    client.socket.send(JSON.stringify({ id: 'feed', type: 'subscribe', payload: { query: ROOM_EVENTS, variables } }));
    return client;
  }

  send(id, cell, level) {
    const { questionId, dimensionId } = this.room.cells[cell];
    const input = {
      mutationId: randomUUID(),
      interviewId: this.room.id,
      questionId,
      dimensionId,
      level,
      expectedRevision: this.revisions[cell],
    };
    this.waiting.set(id, cell);
    this.socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query: SET_SCORE, variables: { input } } }));
  }

  close() {
    this.socket.close();
  }

  #take(frame) {
    if (frame.type === 'next') {
      if (frame.id === 'feed') this.#event(frame.payload);
      else this.#answer(Number(frame.id), frame.payload);
    } else if (frame.type === 'connection_ack') this.welcomed();
    else if (frame.type === 'error') throw new Error(JSON.stringify(frame.payload));
  }

  #answer(id, { data, errors }) {
    const cell = this.waiting.get(id);
    this.waiting.delete(id);
    const score = data?.setScore.score;
    if (score) this.revisions[cell] = score.revision;
    this.acknowledged(id, Boolean(score), errors ?? data?.setScore);
  }

  #event({ data, errors }) {
    if (errors) throw new Error(JSON.stringify(errors));
    const event = data.roomEvents;
    if (event.seq !== this.lastSeq + 1) this.disorder += 1;
    this.lastSeq = event.seq;
    if (event.__typename !== 'ScoreCommitted') return;
    const panelist = this.panelistOf.get(event.panelistId);
    if (panelist !== this.own) this.heard(panelist, this.cellOf.get(event.questionId + event.dimensionId));
  }
}
