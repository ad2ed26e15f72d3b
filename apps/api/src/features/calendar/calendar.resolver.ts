import { Inject } from '@nestjs/common';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { GraphqlContext } from '../../platform/graphql/context.js';
import { NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { houseAddress } from '../../platform/http/house-address.js';
import { Interview } from '../interview/interview.view.js';
import { CalendarService } from './calendar.service.js';
import { CalendarFeed, CalendarFeedMade, CalendarFeedRevoked, CalendarInvitation, toInvitation } from './calendar.view.js';

@Resolver(() => Interview)
export class CalendarResolver {
  constructor(
    private readonly calendars: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => CalendarFeed, { nullable: true, description: 'The caller’s own; null: there is none' })
  @Permission('signed-in')
  calendarFeed(@CurrentActor() actor: Actor): Promise<CalendarFeed | null> {
    return this.calendars.standing(actor);
  }

  @ResultMutation(CalendarFeedMade, [NotAllowedProblem])
  @Permission('signed-in')
  async makeCalendarFeed(@CurrentActor() actor: Actor): Promise<CalendarFeedMade> {
    return new CalendarFeedMade(`/feeds/calendar/${await this.calendars.make(actor)}.ics`);
  }

  @ResultMutation(CalendarFeedRevoked, [NotAllowedProblem])
  @Permission('signed-in')
  async revokeCalendarFeed(@CurrentActor() actor: Actor): Promise<CalendarFeedRevoked> {
    await this.calendars.revoke(actor);
    return new CalendarFeedRevoked();
  }

  @ResolveField(() => CalendarInvitation, { nullable: true, description: 'Null while the interview has no time' })
  invitation(
    @Parent() interview: Interview & { lastSeq: number; readAt: Date },
    @Context() { request }: GraphqlContext,
  ): CalendarInvitation | null {
    return toInvitation(interview, houseAddress(this.config, request));
  }
}
