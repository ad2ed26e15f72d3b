import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import WebSocket from 'ws';
import { HELD, ROOM_EVENTS, SET_SCORE } from '../bench/clients.mjs';
import { fault } from './tallies.mjs';

const AGAIN_MS = 60;
const MOST_WAITING = 4;

/**
 * One panelist whose connection may break at any moment: every write stays in the outbox until it is answered and goes out again under
 * its own mutation id, one write per cell at a time; the feed goes on after the last number.
 */
export class Panelist {
  constructor({ port, room, seat, ledger, tallies }) {
    Object.assign(this, { port, room, seat, ledger, tallies, lastSeq: 0, heard: [], outbox: new Set(), left: false });
    this.revisions = room.cells.map(() => 0);
    this.operations = new Map();
    this.nextOperation = 1;
    this.staying = this.#stay();
  }

  /** Presses a key on some cell that no write is under way for. */
  score() {
    if (this.outbox.size >= MOST_WAITING) return;
    const cell = Math.floor(Math.random() * this.room.cells.length);
    if ([...this.outbox].some((write) => write.cell === cell)) return;
    const value = { level: 1 + Math.floor(Math.random() * 4), expectedRevision: this.revisions[cell] };
    const input = { mutationId: randomUUID(), interviewId: this.room.id, ...this.room.cells[cell], ...value };
    const write = { cell, input, key: `${this.seat.id} ${Object.values(this.room.cells[cell]).join(' ')}`, sent: 0 };
    this.outbox.add(write);
    if (this.welcome) this.#send(write);
  }

  async leave() {
    this.left = true;
    this.socket?.terminate();
    await this.staying;
  }

  async #stay() {
    while (!this.left) {
      await this.#visit();
      if (!this.left) await after(AGAIN_MS);
    }
  }

  /** One connection, from its opening to its end. */
  #visit() {
    return new Promise((resolve) => {
      const headers = { cookie: `strata_session=${this.seat.token}` };
      const socket = new WebSocket(`ws://127.0.0.1:${this.port}/graphql`, 'graphql-transport-ws', { ...HELD, headers });
      this.socket = socket;
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (data) => this.#take(JSON.parse(data)));
      socket.on('error', () => {});
      socket.on('close', (code) => {
        this.welcome = false;
        // A browser comes again by itself only after codes that say nothing against it.
        if (code >= 4000) fault(this.tallies, 'ended', `A socket was closed with ${code}.`);
        for (const operation of [...this.operations.values()]) this.#doubt(operation.write);
        this.operations.clear();
        resolve();
      });
    });
  }

  #take(frame) {
    if (frame.type === 'connection_ack') return this.#enter();
    if (frame.type === 'ping') return this.socket.send('{"type":"pong"}');
    const operation = this.operations.get(frame.id);
    if (!operation) return;
    const { data, errors } = frame.type === 'next' ? frame.payload : {};
    if (operation.write) {
      this.operations.delete(frame.id);
      if (data?.setScore) this.#answered(operation, data.setScore);
      else this.#again(operation.write);
    } else if (data?.roomEvents) this.#hear(data.roomEvents);
    else fault(this.tallies, 'ended', { feed: frame });
  }

  #enter() {
    this.welcome = true;
    this.tallies.resumed += 1;
    this.#start({}, ROOM_EVENTS, { interviewId: this.room.id, afterSeq: this.lastSeq });
    for (const write of this.outbox) this.#send(write);
    // What was answered already may be sent once more: it answers the same and changes nothing.
    if (this.answered) this.#send(this.answered, true);
  }

  #send(write, repeated = false) {
    if (repeated) this.tallies.repeated += 1;
    else if (write.sent > 0) this.tallies.resent += 1;
    write.sent += 1;
    this.#start({ write, repeated }, SET_SCORE, { input: write.input });
  }

  #start(operation, query, variables) {
    const id = String(this.nextOperation++);
    this.operations.set(id, operation);
    this.socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
  }

  #doubt(write) {
    if (!write || !this.outbox.has(write) || write.doubted === write.sent) return;
    write.doubted = write.sent;
    this.tallies.inDoubt += 1;
  }

  async #again(write) {
    if (!this.outbox.has(write)) return;
    this.#doubt(write);
    const { socket } = this;
    await after(AGAIN_MS);
    if (socket === this.socket && this.welcome) this.#send(write);
  }

  #answered({ write, repeated }, { score, ...problem }) {
    if (!score) return void fault(this.tallies, 'refused', { ...problem, sent: write.sent, repeated, input: write.input });
    this.ledger.acknowledged(write, score);
    this.outbox.delete(write);
    if (repeated) return;
    this.revisions[write.cell] = score.revision;
    this.answered = write;
  }

  #hear(event) {
    const { tallies, seat } = this;
    const step = event.seq - this.lastSeq;
    if (step !== 1)
      fault(tallies, step > 1 ? 'gaps' : step === 0 ? 'duplicates' : 'disorders', `${event.seq} after ${this.lastSeq}`);
    this.lastSeq = Math.max(event.seq, this.lastSeq);
    tallies.heard += 1;
    if (event.score && event.panelistId !== seat.id) fault(tallies, 'leaked', event);
    this.heard.push([event.seq, `${event.panelistId} ${event.questionId} ${event.dimensionId} ${event.committed}`]);
  }
}
