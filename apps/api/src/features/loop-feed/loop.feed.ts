import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { ActorSource, rightsTopic } from '../../platform/actor/actor-source.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Bell, followed } from '../../platform/events/follow.js';
import { Signals } from '../../platform/events/signals.js';
import { Unauthenticated } from '../../platform/graphql/errors.js';
import { knownId } from '../../platform/graphql/validated.js';
import { DraftService, loopTopic } from '../loop/draft.service.js';
import type { LoopMoment } from './loop-feed.view.js';

/** A signal that another process lost is made good by looking again. */
const LOOKS_AGAIN_MS = 15_000;

type Heard = { loopMoments: LoopMoment };

/** Tells whoever has a loop open how often its draft changed, so that nobody builds on what is no longer there. */
@Injectable()
export class LoopFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftService,
    private readonly actors: ActorSource,
    private readonly signals: Signals,
  ) {}

  async follow(actor: Actor, id: string): Promise<AsyncIterableIterator<Heard>> {
    const loopId = knownId(id);
    await this.changes(actor, loopId);
    const bell = new Bell(this.signals, [loopTopic(loopId), rightsTopic(actor.memberId)], { everyMs: LOOKS_AGAIN_MS });
    return followed(bell, this.moments(actor, loopId, bell));
  }

  private async *moments(actor: Actor, loopId: string, bell: Bell): AsyncGenerator<Heard, void> {
    let told = 0;
    do {
      // The session may have ended since the last ring.
      if (!(await this.actors.refresh(actor))) throw new Unauthenticated();
      const changes = await this.changes(actor, loopId);
      if (changes === told) continue;
      told = changes;
      yield { loopMoments: { loopId, changes } };
    } while (await bell.next());
  }

  private changes(actor: Actor, loopId: string): Promise<number> {
    return this.transactions.run(actor.organizationId, (tx) => this.drafts.changes(tx, loopId));
  }
}
