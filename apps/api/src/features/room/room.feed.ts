import { Injectable } from '@nestjs/common';
import { ActorSource, rightsTopic } from '../../platform/actor/actor-source.js';
import type { Actor } from '../../platform/actor/actor.js';
import { EventLog, streamTopic } from '../../platform/events/event-log.js';
import { Bell, followed } from '../../platform/events/follow.js';
import { Signals } from '../../platform/events/signals.js';
import { BadInput, Unauthenticated } from '../../platform/graphql/errors.js';
import { SightingService } from '../scorecard/sighting.service.js';
import { PresenceService } from './presence.service.js';
import { carriesColleagueValue, toRoomEvent, type RoomEvent } from './room.events.js';
import { RoomService } from './room.service.js';

type Heard = { roomEvents: RoomEvent };

/** A room's numbered events, for one recipient: everything after a number, then everything new, in order, as far as they may hear it. */
@Injectable()
export class RoomFeed {
  constructor(
    private readonly rooms: RoomService,
    private readonly presence: PresenceService,
    private readonly actors: ActorSource,
    private readonly log: EventLog,
    private readonly signals: Signals,
    private readonly sightings: SightingService,
  ) {}

  async follow(actor: Actor, interviewId: string, afterSeq: number): Promise<AsyncIterableIterator<Heard>> {
    const { interview } = await this.rooms.look(actor, interviewId);
    const last = await this.log.lastSeq(actor.organizationId, interview.id);
    if (afterSeq < 0 || afterSeq > last)
      throw new BadInput(`afterSeq lies between 0 and ${last} here. Read the interview again and use its lastSeq.`);
    const leave = await this.presence.attend(actor, interview.id);
    const bell = new Bell(this.signals, [streamTopic(interview.id), rightsTopic(actor.memberId)]);
    return followed(bell, this.events(actor, interview.id, afterSeq, bell), leave);
  }

  private async *events(actor: Actor, interviewId: string, afterSeq: number, bell: Bell): AsyncGenerator<Heard, void> {
    let seq = afterSeq;
    do {
      for (;;) {
        // Rights are asked again before anything is told: a role, a seat or the session may be gone since.
        const now = await this.actors.refresh(actor);
        if (!now) throw new Unauthenticated();
        const { interview, seat } = await this.rooms.look(now, interviewId);
        const events = await this.log.read(actor.organizationId, interviewId, seq);
        if (events.length === 0) break;
        const ownPanelistId = seat?.id ?? null;
        if (events.some((event) => carriesColleagueValue(event, ownPanelistId)))
          await this.sightings.remember(now, interview.candidacyId);
        for (const event of events) {
          seq = event.seq;
          yield { roomEvents: toRoomEvent(event, ownPanelistId) };
        }
      }
    } while (await bell.next());
  }
}
