import { Injectable } from '@nestjs/common';
import { Signals } from './signals.js';
import { EventLog, streamTopic, type StreamEvent } from './event-log.js';

const KEPT = 64;

/** The last events of one stream, shared by everybody in this process who follows it. */
export class StreamTail {
  private events: StreamEvent[] = [];
  private last = 0;
  private followers = 0;
  private reading: Promise<void> | undefined;
  private behind = true;
  private begun = 0;

  constructor(
    private readonly log: Pick<EventLog, 'read' | 'lastSeq'>,
    readonly organizationId: string,
    readonly streamId: string,
  ) {}

  /** Events after a number, in order; at most as many as one read of the log answers, so ask on until there are none. */
  async after(seq: number): Promise<readonly StreamEvent[]> {
    // A read that is under way may have begun before what is asked for was written, so a second one may follow it, and no third.
    const begun = this.begun;
    while ((this.reading || this.behind) && this.begun <= begun + 1) await (this.reading ??= this.catchUp());
    const first = this.events[0]?.seq ?? this.last + 1;
    return seq + 1 >= first ? this.events.slice(seq + 1 - first) : this.log.read(this.organizationId, this.streamId, seq);
  }

  /** Takes what this process has just committed; anything but the next number shows that a read is due. */
  push(events: readonly StreamEvent[]): void {
    for (const event of events) {
      if (!this.behind && event.seq === this.last + 1) this.keep(event);
      else if (event.seq > this.last) this.behind = true;
    }
  }

  /** Hears that the stream has grown to a number, or to one that is not known. */
  hear(seq: number | null): void {
    if (seq === null || seq > this.last) this.behind = true;
  }

  join(): number {
    return (this.followers += 1);
  }

  leave(): number {
    return (this.followers -= 1);
  }

  private keep(event: StreamEvent): void {
    this.events.push(event);
    this.last = event.seq;
    if (this.events.length > 2 * KEPT) this.events = this.events.slice(-KEPT);
  }

  private async catchUp(): Promise<void> {
    // Whatever is heard while this reads makes the next reader read again.
    this.behind = false;
    this.begun += 1;
    try {
      if (this.last === 0) await this.begin();
      for (let found = await this.read(); found.length > 0; found = await this.read()) found.forEach((event) => this.keep(event));
    } catch (error) {
      this.behind = true;
      throw error;
    } finally {
      this.reading = undefined;
    }
  }

  private async begin(): Promise<void> {
    const lastSeq = await this.log.lastSeq(this.organizationId, this.streamId);
    // What was pushed while this asked is kept already, and would be handed on twice.
    if (this.last === 0) this.last = Math.max(0, lastSeq - KEPT);
  }

  private async read(): Promise<StreamEvent[]> {
    const from = this.last;
    const found = await this.log.read(this.organizationId, this.streamId, from);
    return found.filter((event) => event.seq > this.last);
  }
}

/** The tails of the streams that somebody in this process follows. */
@Injectable()
export class StreamTails {
  private readonly tails = new Map<string, { tail: StreamTail; deaf: () => void }>();

  constructor(
    private readonly log: EventLog,
    private readonly signals: Signals,
  ) {}

  /** The tail of a stream until the returned function is called. */
  follow(organizationId: string, streamId: string): { tail: StreamTail; leave: () => void } {
    const known = this.tails.get(streamId) ?? this.open(organizationId, streamId);
    known.tail.join();
    const leave = (): void => {
      if (known.tail.leave() > 0) return;
      known.deaf();
      this.tails.delete(streamId);
    };
    return { tail: known.tail, leave };
  }

  /** Hands on what was committed here, and tells everybody that the stream has grown. */
  committed(streamId: string, events: readonly StreamEvent[]): void {
    this.tails.get(streamId)?.tail.push(events);
    this.signals.publish(streamTopic(streamId), String(events.at(-1)?.seq));
  }

  private open(organizationId: string, streamId: string): { tail: StreamTail; deaf: () => void } {
    const tail = new StreamTail(this.log, organizationId, streamId);
    const deaf = this.signals.hear(streamTopic(streamId), (detail) => tail.hear(detail === null ? null : Number(detail)));
    const opened = { tail, deaf };
    this.tails.set(streamId, opened);
    return opened;
  }
}
