import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission, Public } from '../../platform/actor/permission.decorator.js';
import type { GraphqlContext } from '../../platform/graphql/context.js';
import { InvalidInputProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { SetUpInput } from './identity.inputs.js';
import { IdentityService, type OpenedSession } from './identity.service.js';
import { Installation, Invitation, Member, SignedIn } from './identity.view.js';
import { OrganizationService } from './organization.service.js';
import { SessionService } from './session.service.js';

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly identities: IdentityService,
    private readonly organizations: OrganizationService,
    private readonly sessions: SessionService,
  ) {}

  @Query(() => Member)
  @Permission('signed-in')
  viewer(@CurrentActor() actor: Actor): Promise<Member> {
    return this.identities.viewer(actor);
  }

  @Query(() => Installation)
  @Public()
  async installation(): Promise<Installation> {
    return { needsSetUp: await this.organizations.needsSetUp(), demoMembers: await this.identities.demoMembers() };
  }

  @Query(() => Invitation)
  @Public()
  invitation(@Args('token') token: string): Promise<Invitation> {
    return this.identities.invitation(token);
  }

  @ResultMutation(SignedIn, [InvalidInputProblem])
  @Public()
  async signIn(
    @Args('email') email: string,
    @Args('password') password: string,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn> {
    return this.enter(context, await this.identities.signIn(email, password, context.request.socket.remoteAddress ?? ''));
  }

  @ResultMutation(SignedIn, [InvalidInputProblem], { union: 'SignInResult' })
  @Public()
  async signInAsDemoMember(@Args('email') email: string, @Context() context: GraphqlContext): Promise<SignedIn> {
    return this.enter(context, await this.identities.signInAsDemoMember(email));
  }

  @ResultMutation(SignedIn, [InvalidInputProblem])
  @Public()
  async setUp(@Args('input') input: SetUpInput, @Context() context: GraphqlContext): Promise<SignedIn> {
    return this.enter(context, await this.organizations.setUp(input));
  }

  @ResultMutation(SignedIn, [InvalidInputProblem])
  @Public()
  async acceptInvitation(
    @Args('token') token: string,
    @Args('password') password: string,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn> {
    return this.enter(context, await this.identities.acceptInvitation(token, password));
  }

  @Mutation(() => Boolean)
  @Permission('signed-in')
  async signOut(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<boolean> {
    await this.identities.signOut(actor);
    this.sessions.setCookie(context.response, context.slot, null);
    return true;
  }

  private enter(context: GraphqlContext, { viewer, token }: OpenedSession): SignedIn {
    this.sessions.setCookie(context.response, context.slot, token);
    return new SignedIn(viewer);
  }
}
