import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { Debrief } from '../debrief/debrief.view.js';
import { RecordService } from './record.service.js';
import { RecordMade, RecordSeal } from './record.view.js';

@Resolver(() => Debrief)
export class RecordResolver {
  constructor(private readonly packets: RecordService) {}

  @ResolveField(() => [RecordSeal], { description: 'What was made of this candidacy before, newest first' })
  records(@CurrentActor() actor: Actor, @Parent() debrief: Debrief): Promise<RecordSeal[]> {
    return this.packets.seals(actor, debrief.candidacyId);
  }

  @ResultMutation(RecordMade, [NotAllowedProblem])
  @Permission('records.make')
  async makeRecord(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', { type: () => ID }) candidacyId: string,
  ): Promise<RecordMade> {
    return Object.assign(new RecordMade(), { files: await this.packets.make(actor, candidacyId) });
  }
}
