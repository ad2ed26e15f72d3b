import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { MailStandingService } from './mail-standing.service.js';
import { ReminderService } from './reminder.service.js';
import { MailStanding, OwingReminded, Reminder } from './reminder.view.js';

@Resolver()
export class ReminderResolver {
  constructor(
    private readonly reminders: ReminderService,
    private readonly mails: MailStandingService,
  ) {}

  @Query(() => [Reminder], { description: 'Newest first' })
  @Permission('signed-in')
  myReminders(@CurrentActor() actor: Actor): Promise<Reminder[]> {
    return this.reminders.mine(actor);
  }

  @ResultMutation(OwingReminded, [NotAllowedProblem])
  @Permission('scorecards.remind')
  async remindOwing(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', { type: () => ID }) candidacyId: string,
  ): Promise<OwingReminded> {
    return Object.assign(new OwingReminded(), { reminded: await this.reminders.remind(actor, candidacyId) });
  }

  @Query(() => MailStanding, { nullable: true, description: 'For administrators; null: no mail leaves here' })
  @Permission('policies.change')
  mailStanding(@CurrentActor() actor: Actor): Promise<MailStanding | null> {
    return this.mails.standing(actor);
  }
}
