import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { GlassBreak } from '../break-glass/break-glass.view.js';
import { Interview } from '../interview/interview.view.js';
import { HandOff, Scorecard } from '../scorecard/scorecard.view.js';
import { QuestionAsker, RoomRights, type RoomSnapshot } from './room.view.js';
import { SnapshotService } from './snapshot.service.js';

// Every Interview of the API is a whole snapshot, so its room's fields only read what one statement brought.
@Resolver(() => Interview)
export class SnapshotResolver {
  constructor(private readonly snapshots: SnapshotService) {}

  @Query(() => Interview)
  @Permission('signed-in')
  interview(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Interview> {
    return this.snapshots.room(actor, id);
  }

  @Query(() => [Interview])
  @Permission('signed-in')
  myInterviews(@CurrentActor() actor: Actor): Promise<Interview[]> {
    return this.snapshots.mine(actor);
  }

  @ResolveField(() => Boolean, { description: 'The viewer’s: whether this viewer sees colleagues’ values now' })
  valuesVisible(@Parent() room: RoomSnapshot): boolean {
    return room.valuesVisible;
  }

  @ResolveField(() => String, { nullable: true, description: 'If not, why, in plain words' })
  withheldBecause(@Parent() room: RoomSnapshot): string | null {
    return room.withheldBecause;
  }

  @ResolveField(() => Int, {
    description: 'The number of the last event this snapshot contains; subscribe with afterSeq: lastSeq',
  })
  lastSeq(@Parent() room: RoomSnapshot): number {
    return room.lastSeq;
  }

  @ResolveField(() => Scorecard, { nullable: true, description: 'Null unless the caller scores here' })
  myScorecard(@Parent() room: RoomSnapshot): Scorecard | null {
    return room.myScorecard;
  }

  @ResolveField(() => [Scorecard], {
    description: 'Every submitted scorecard but the caller’s own, as far as the caller may see it now',
  })
  scorecards(@CurrentActor() actor: Actor, @Parent() room: RoomSnapshot): Promise<Scorecard[]> {
    return this.snapshots.shown(actor, room);
  }

  @ResolveField(() => [HandOff], {
    description: 'What panels of earlier rounds ask this one to probe; its own panel is told before any reveal',
  })
  handOffs(@Parent() room: RoomSnapshot): HandOff[] {
    return room.handOffs;
  }

  @ResolveField(() => [HandOff], {
    description: 'What this round’s panel handed off: the caller’s own, and colleagues’ together with their recommendation',
  })
  handOffsGiven(@Parent() room: RoomSnapshot): HandOff[] {
    return room.handOffsGiven;
  }

  @ResolveField(() => [GlassBreak], { description: 'Who saw submitted scorecards before the reveal, and why' })
  glassBreaks(@Parent() room: RoomSnapshot): GlassBreak[] {
    return room.glassBreaks;
  }

  @ResolveField(() => ID, { nullable: true, description: 'The viewer’s own panelist id; null: no seat here' })
  myPanelistId(@Parent() room: RoomSnapshot): string | null {
    return room.myPanelistId;
  }

  @ResolveField(() => RoomRights)
  can(@Parent() room: RoomSnapshot): RoomRights {
    return room.can;
  }

  @ResolveField(() => [ID], { description: 'Ids of questions whose values are revealed' })
  revealedQuestionIds(@Parent() room: RoomSnapshot): string[] {
    return room.revealedQuestionIds;
  }

  @ResolveField(() => [QuestionAsker], { description: 'Who asks what; a question that is nobody’s in particular is left out' })
  askers(@Parent() room: RoomSnapshot): QuestionAsker[] {
    return room.askers;
  }

  @ResolveField(() => Date, { description: 'The server’s clock at the read, so that timers agree' })
  readAt(@Parent() room: RoomSnapshot): Date {
    return room.readAt;
  }
}
