import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { Member, MemberChanged } from '../identity/identity.view.js';
import { SkillService } from './skill.service.js';

@Resolver(() => Member)
export class SkillResolver {
  private readonly skillsOf;

  constructor(private readonly abilities: SkillService) {
    this.skillsOf = together((actor, ids) => abilities.ofMembers(actor, ids), () => [] as string[]); // prettier-ignore
  }

  @ResolveField(() => [String], { description: 'What this member is good at, so that panels are chosen by it' })
  skills(@CurrentActor() actor: Actor, @Parent() member: Member): Promise<string[]> {
    return this.skillsOf(actor, member.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer says what this member is good at' })
  maySetSkills(@CurrentActor() actor: Actor, @Parent() member: Member): boolean {
    return this.abilities.maySet(actor, member.id);
  }

  @ResultMutation(MemberChanged, [InvalidInputProblem, NotAllowedProblem], { union: 'SetSkillsResult' })
  @Permission('signed-in')
  async setSkills(
    @CurrentActor() actor: Actor,
    @Args('memberId', { type: () => ID }) memberId: string,
    @Args('skills', { type: () => [String] }) skills: string[],
  ): Promise<MemberChanged> {
    return Object.assign(new MemberChanged(), { member: await this.abilities.set(actor, memberId, skills) });
  }
}
