import { Args, ID, Query, ResolveField, Resolver, Parent } from '@nestjs/graphql';
import type { Role } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { InviteMemberInput, PoliciesInput } from './identity.inputs.js';
import {
  ApiTokenCreated,
  Member,
  MemberChanged,
  MemberInvited,
  Organization,
  PoliciesChanged,
  RoleEnum,
} from './identity.view.js';
import { MemberService } from './member.service.js';
import { OrganizationService } from './organization.service.js';

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    private readonly people: MemberService,
    private readonly organizations: OrganizationService,
  ) {}

  @Query(() => [Member])
  @Permission('signed-in')
  members(@CurrentActor() actor: Actor): Promise<Member[]> {
    return this.people.members(actor);
  }

  @Query(() => Organization)
  @Permission('signed-in')
  organization(@CurrentActor() actor: Actor): Promise<Organization> {
    return this.organizations.organization(actor);
  }

  @ResolveField(() => Boolean, { description: 'False: invited and has not accepted yet' })
  active(@Parent() member: Member): Promise<boolean> {
    return this.people.isActive(member);
  }

  @ResultMutation(MemberInvited, [InvalidInputProblem, NotAllowedProblem])
  @Permission('members.manage')
  async inviteMember(@CurrentActor() actor: Actor, @Args('input') input: InviteMemberInput): Promise<MemberInvited> {
    const { member, token } = await this.people.invite(actor, input);
    return Object.assign(new MemberInvited(), { member, invitationPath: `/invitation/${token}` });
  }

  @ResultMutation(MemberChanged, [InvalidInputProblem, NotAllowedProblem])
  @Permission('members.manage')
  async changeRole(
    @CurrentActor() actor: Actor,
    @Args('memberId', { type: () => ID }) memberId: string,
    @Args('role', { type: () => RoleEnum }) role: Role,
  ): Promise<MemberChanged> {
    return Object.assign(new MemberChanged(), { member: await this.people.changeRole(actor, memberId, role) });
  }

  @ResultMutation(PoliciesChanged, [InvalidInputProblem, NotAllowedProblem])
  @Permission('policies.change')
  async changePolicies(@CurrentActor() actor: Actor, @Args('input') input: PoliciesInput): Promise<PoliciesChanged> {
    return Object.assign(new PoliciesChanged(), { organization: await this.organizations.changePolicies(actor, input) });
  }

  @ResultMutation(ApiTokenCreated, [InvalidInputProblem, NotAllowedProblem])
  @Permission('tokens.create')
  async createApiToken(@CurrentActor() actor: Actor, @Args('name') name: string): Promise<ApiTokenCreated> {
    return Object.assign(new ApiTokenCreated(), { token: await this.people.createApiToken(actor, name) });
  }
}
