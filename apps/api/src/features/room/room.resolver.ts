import type { Type } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { Limits } from '../../platform/graphql/limits.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { PresenceService } from './presence.service.js';
import { RoomFeed } from './room.feed.js';
import { RoomService } from './room.service.js';
import {
  InterviewEnded,
  InterviewRevealed,
  InterviewStarted,
  LeadTaken,
  Presence,
  QuestionMoved,
  QuestionRevealed,
  RoomEvent,
  type RoomSnapshot,
} from './room.view.js';
import { SnapshotService } from './snapshot.service.js';

const id = { type: () => ID };
const ids = { type: () => [ID] };

@Resolver()
export class RoomResolver {
  constructor(
    private readonly rooms: RoomService,
    private readonly snapshots: SnapshotService,
    private readonly presence: PresenceService,
    private readonly feed: RoomFeed,
    private readonly limits: Limits,
  ) {}

  @ResultMutation(InterviewStarted, [NotAllowedProblem, LockedProblem])
  @Permission('by-seat')
  async startInterview(@CurrentActor() actor: Actor, @Args('interviewId', id) interviewId: string): Promise<InterviewStarted> {
    await this.rooms.start(actor, interviewId);
    return this.done(InterviewStarted, actor, interviewId);
  }

  @ResultMutation(QuestionMoved, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('by-seat')
  async moveToQuestion(
    @CurrentActor() actor: Actor,
    @Args('interviewId', id) interviewId: string,
    @Args('questionId', id) questionId: string,
  ): Promise<QuestionMoved> {
    await this.limits.write(actor.memberId);
    await this.rooms.moveTo(actor, interviewId, questionId);
    return this.done(QuestionMoved, actor, interviewId);
  }

  @ResultMutation(LeadTaken, [NotAllowedProblem, LockedProblem])
  @Permission('by-seat')
  async takeLead(@CurrentActor() actor: Actor, @Args('interviewId', id) interviewId: string): Promise<LeadTaken> {
    await this.rooms.takeLead(actor, interviewId);
    return this.done(LeadTaken, actor, interviewId);
  }

  @Mutation(() => Boolean, { description: 'Where the caller looks; feeds presence, is not stored, takes no number' })
  @Permission('by-seat')
  async lookAt(
    @CurrentActor() actor: Actor,
    @Args('interviewId', id) interviewId: string,
    @Args('questionId', { ...id, nullable: true }) questionId: string | null,
  ): Promise<boolean> {
    await this.limits.write(actor.memberId);
    await this.presence.lookAt(actor, interviewId, questionId ?? null);
    return true;
  }

  @ResultMutation(InterviewEnded, [NotAllowedProblem, LockedProblem])
  @Permission('by-seat')
  async endInterview(@CurrentActor() actor: Actor, @Args('interviewId', id) interviewId: string): Promise<InterviewEnded> {
    await this.rooms.end(actor, interviewId);
    return this.done(InterviewEnded, actor, interviewId);
  }

  @ResultMutation(InterviewRevealed, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('by-seat')
  async revealInterview(
    @CurrentActor() actor: Actor,
    @Args('interviewId', id) interviewId: string,
    @Args('absent', ids) absent: string[],
    @Args('reason') reason: string,
  ): Promise<InterviewRevealed> {
    await this.rooms.reveal(actor, interviewId, { absent, reason });
    return this.done(InterviewRevealed, actor, interviewId);
  }

  @ResultMutation(QuestionRevealed, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('by-seat')
  async revealQuestion(
    @CurrentActor() actor: Actor,
    @Args('interviewId', id) interviewId: string,
    @Args('questionId', id) questionId: string,
    @Args('absent', ids) absent: string[],
    @Args('reason') reason: string,
  ): Promise<QuestionRevealed> {
    await this.rooms.revealQuestion(actor, interviewId, questionId, { absent, reason });
    return this.done(QuestionRevealed, actor, interviewId);
  }

  @Subscription(() => RoomEvent)
  @Permission('by-seat')
  async roomEvents(
    @CurrentActor() actor: Actor,
    @Args('interviewId', id) interviewId: string,
    @Args('afterSeq', { type: () => Int }) afterSeq: number,
  ): Promise<AsyncIterableIterator<object>> {
    return this.feed.follow(await this.presence.listener(actor, interviewId), afterSeq);
  }

  @Subscription(() => [Presence], { description: 'Who is here and where; not stored, not numbered' })
  @Permission('by-seat')
  roomPresence(
    @CurrentActor() actor: Actor,
    @Args('interviewId', id) interviewId: string,
  ): Promise<AsyncIterableIterator<object>> {
    return this.presence.follow(actor, interviewId);
  }

  private async done<Result extends { interview: RoomSnapshot }>(
    result: Type<Result>,
    actor: Actor,
    interviewId: string,
  ): Promise<Result> {
    return Object.assign(new result(), { interview: await this.snapshots.room(actor, interviewId) });
  }
}
