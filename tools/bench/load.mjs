import { setTimeout as after } from 'node:timers/promises';
import { cpuSeconds, residentMegabytes } from './process-cost.mjs';
import { spread } from './figures.mjs';

const SETTLE_MS = 3_000;

/** Everybody of every room, entered, with one clock for what is sent and what is heard. */
export class Panels {
  static async enter(target, { rooms, panelists, cells }) {
    const panels = new Panels();
    Object.assign(panels, { target, rooms, panelists, cells, nextId: 1, sent: new Map(), inFlight: new Set(), last: new Map() });
    panels.seats = [];
    for (let room = 0; room < rooms; room += 1) {
      const here = await Promise.all(Array.from({ length: panelists }, (_, panelist) => target.enter(room, panelist)));
      here.forEach((client, panelist) => panels.#listen(client, room, panelist));
      panels.seats.push(here);
    }
    return panels;
  }

  #listen(client, room, panelist) {
    // Times at which each colleague's cell was sent and is not yet heard here, oldest first.
    client.expected = new Map();
    client.acknowledged = (id, stored, refusal) => this.#acknowledged(id, stored, refusal);
    client.heard = (from, cell) => this.#heard(client, from, cell);
    client.place = { room, panelist };
  }

  #acknowledged(id, stored, refusal) {
    const score = this.sent.get(id);
    if (!score) return void (this.run.doubled += 1);
    this.sent.delete(id);
    this.inFlight.delete(score.key);
    if (!stored) {
      this.run.refused += 1;
      this.run.refusal ??= JSON.stringify(refusal);
      return;
    }
    if (score.id > (this.last.get(score.key)?.id ?? 0)) this.last.set(score.key, score);
    this.run.acks.push(performance.now() - score.at);
  }

  #heard(client, from, cell) {
    const times = client.expected.get(from * this.cells + cell);
    if (!times?.length) return void (this.run.doubled += 1);
    this.run.deliveries.push(performance.now() - times.shift());
  }

  #score() {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const room = Math.floor(Math.random() * this.rooms);
      const panelist = Math.floor(Math.random() * this.panelists);
      const cell = Math.floor(Math.random() * this.cells);
      const key = `${room} ${panelist} ${cell}`;
      // A client has at most one write of a cell under way.
      if (this.inFlight.has(key)) continue;
      const score = { id: this.nextId++, key, level: 1 + Math.floor(Math.random() * 4), at: performance.now() };
      this.sent.set(score.id, score);
      this.inFlight.add(key);
      const place = panelist * this.cells + cell;
      this.seats[room].forEach((client, other) => {
        if (other === panelist) return;
        const times = client.expected.get(place);
        if (times) times.push(score.at);
        else client.expected.set(place, [score.at]);
      });
      this.seats[room][panelist].send(score.id, cell, score.level);
      return true;
    }
    return false;
  }

  /** Offers scores at a rate (per second, Poisson) for some seconds; answers latencies in ms, what was lost, and what it cost. */
  async offer(rate, seconds, postmasterPid) {
    this.run = { acks: [], deliveries: [], doubled: 0, refused: 0, refusal: null };
    const before = this.#cost(postmasterPid);
    const begin = performance.now();
    let offered = 0;
    let due = begin - (Math.log(1 - Math.random()) / rate) * 1000;
    while (performance.now() - begin < seconds * 1000) {
      const now = performance.now();
      for (; due <= now; due -= (Math.log(1 - Math.random()) / rate) * 1000) if (this.#score()) offered += 1;
      await after(Math.max(0, Math.min(2, due - performance.now())));
    }
    const until = performance.now() + SETTLE_MS;
    const complete = () =>
      this.run.acks.length + this.run.refused >= offered &&
      this.run.deliveries.length >= (offered - this.run.refused) * (this.panelists - 1);
    while (!complete() && performance.now() < until) await after(5);
    const cost = this.#cost(postmasterPid);
    const expected = offered * this.panelists;
    const seen = this.run.acks.length + this.run.deliveries.length;
    const result = {
      rate,
      offered,
      ack: spread(this.run.acks),
      delivery: spread(this.run.deliveries),
      missing: (expected - seen) / expected,
      doubled: this.run.doubled,
      refused: this.run.refused,
      refusal: this.run.refusal,
      serverCpu: ((cost.server - before.server) / offered) * 1000,
      postgresCpu: ((cost.postgres - before.postgres) / offered) * 1000,
      megabytes: residentMegabytes(this.target.pid),
    };
    this.#forget();
    return result;
  }

  /** Cells whose stored level is not the last acknowledged one, and events that came out of order. */
  async faults() {
    const stored = await this.target.stored();
    const stale = [...this.last.values()].filter((score) => stored.get(score.key) !== score.level).length;
    const disordered = this.seats.flat().reduce((sum, client) => sum + (client.disorder ?? 0), 0);
    return { stale, disordered };
  }

  leave() {
    for (const client of this.seats.flat()) client.close();
  }

  #cost(postmasterPid) {
    return { server: cpuSeconds(this.target.pid), postgres: cpuSeconds(postmasterPid, true) };
  }

  #forget() {
    this.sent.clear();
    this.inFlight.clear();
    for (const client of this.seats.flat()) client.expected.clear();
  }
}
