import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Candidacy } from '../candidacy/candidacy.view.js';
import { Interview, InterviewChanged } from '../interview/interview.view.js';
import { SnapshotService } from './snapshot.service.js';

// Wherever an interview is listed it comes through the one read of rooms.
@Resolver(() => Candidacy)
export class CandidacyInterviewsResolver {
  constructor(private readonly snapshots: SnapshotService) {}

  @ResolveField(() => [Interview])
  interviews(@CurrentActor() actor: Actor, @Parent() candidacy: Candidacy): Promise<Interview[]> {
    return this.snapshots.enterable(actor, candidacy.id);
  }
}

@Resolver(() => InterviewChanged)
export class InterviewChangedResolver {
  constructor(private readonly snapshots: SnapshotService) {}

  @ResolveField(() => Interview)
  interview(@CurrentActor() actor: Actor, @Parent() changed: InterviewChanged): Promise<Interview> {
    return this.snapshots.room(actor, changed.interviewId);
  }
}
