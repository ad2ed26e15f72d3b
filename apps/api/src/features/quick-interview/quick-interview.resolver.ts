import { Args, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { SnapshotService } from '../room/snapshot.service.js';
import { QuickInterviewInput } from './quick-interview.inputs.js';
import { QuickInterviewService } from './quick-interview.service.js';
import { QuickInterviewOpened } from './quick-interview.view.js';

@Resolver()
export class QuickInterviewResolver {
  constructor(
    private readonly quick: QuickInterviewService,
    private readonly snapshots: SnapshotService,
  ) {}

  @ResultMutation(QuickInterviewOpened, [InvalidInputProblem, NotAllowedProblem])
  @Permission('loops.publish')
  async openQuickInterview(
    @CurrentActor() actor: Actor,
    @Args('input') input: QuickInterviewInput,
  ): Promise<QuickInterviewOpened> {
    const interviewId = await this.quick.open(actor, input);
    return Object.assign(new QuickInterviewOpened(), { interview: await this.snapshots.room(actor, interviewId) });
  }
}
