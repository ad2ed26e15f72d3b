import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { PanelLoadService } from './panel-load.service.js';
import { MemberLoad } from './panel-load.view.js';

@Resolver()
export class PanelLoadResolver {
  constructor(private readonly panelLoads: PanelLoadService) {}

  @Query(() => [MemberLoad], { description: 'Of every member; the week is that of the viewer’s time zone' })
  @Permission('panels.weigh')
  memberLoads(
    @CurrentActor() actor: Actor,
    @Args('zone', { description: 'Like Europe/Lisbon' }) zone: string,
  ): Promise<MemberLoad[]> {
    return this.panelLoads.loads(actor, zone);
  }
}
