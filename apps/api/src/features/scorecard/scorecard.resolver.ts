import { Args, ID, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { Limits } from '../../platform/graphql/limits.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { HandOffService } from './hand-off.service.js';
import { NoteService } from './note.service.js';
import { ScoreService } from './score.service.js';
import { AmendScoreInput, SetScoreInput, SubmitScorecardInput, WriteHandOffInput, WriteNoteInput } from './scorecard.inputs.js';
import { IncompleteScorecardProblem, StaleWriteProblem } from './scorecard.problems.js';
import { ScorecardService } from './scorecard.service.js';
import { HandOffWritten, NoteWritten, ScoreAmended, ScorecardReopened, ScorecardSubmitted, ScoreSet } from './scorecard.view.js';

@Resolver()
export class ScorecardResolver {
  constructor(
    private readonly scores: ScoreService,
    private readonly notes: NoteService,
    private readonly handOffs: HandOffService,
    private readonly scorecards: ScorecardService,
    private readonly limits: Limits,
  ) {}

  @ResultMutation(ScoreSet, [InvalidInputProblem, StaleWriteProblem, LockedProblem, NotAllowedProblem])
  @Permission('by-seat')
  async setScore(@CurrentActor() actor: Actor, @Args('input') input: SetScoreInput): Promise<object> {
    await this.limits.write(actor.memberId);
    return this.scores.set(actor, input);
  }

  @ResultMutation(ScoreAmended, [InvalidInputProblem, StaleWriteProblem, LockedProblem, NotAllowedProblem])
  @Permission('by-seat')
  async amendScore(@CurrentActor() actor: Actor, @Args('input') input: AmendScoreInput): Promise<object> {
    await this.limits.write(actor.memberId);
    return this.scores.amend(actor, input);
  }

  @ResultMutation(NoteWritten, [InvalidInputProblem, StaleWriteProblem, LockedProblem, NotAllowedProblem])
  @Permission('by-seat')
  async writeNote(@CurrentActor() actor: Actor, @Args('input') input: WriteNoteInput): Promise<object> {
    await this.limits.write(actor.memberId);
    return this.notes.write(actor, input);
  }

  @ResultMutation(HandOffWritten, [InvalidInputProblem, StaleWriteProblem, LockedProblem, NotAllowedProblem])
  @Permission('by-seat')
  async writeHandOff(@CurrentActor() actor: Actor, @Args('input') input: WriteHandOffInput): Promise<object> {
    await this.limits.write(actor.memberId);
    return this.handOffs.write(actor, input);
  }

  @ResultMutation(ScorecardSubmitted, [InvalidInputProblem, IncompleteScorecardProblem, LockedProblem, NotAllowedProblem])
  @Permission('by-seat')
  async submitScorecard(@CurrentActor() actor: Actor, @Args('input') input: SubmitScorecardInput): Promise<ScorecardSubmitted> {
    return Object.assign(new ScorecardSubmitted(), { scorecard: await this.scorecards.submit(actor, input) });
  }

  @ResultMutation(ScorecardReopened, [LockedProblem, NotAllowedProblem])
  @Permission('by-seat')
  async reopenScorecard(
    @CurrentActor() actor: Actor,
    @Args('interviewId', { type: () => ID }) interviewId: string,
  ): Promise<ScorecardReopened> {
    return Object.assign(new ScorecardReopened(), { scorecard: await this.scorecards.reopen(actor, interviewId) });
  }
}
