import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { may, ROLES, type Role } from '@strata/domain';
import type { MemberRow } from './member.entity.js';
import type { OrganizationRow } from './organization.entity.js';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role' });

@ObjectType()
export class Member {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => RoleEnum)
  role: Role;

  organizationId: string;
}

@ObjectType()
export class SignedIn {
  @Field(() => Member)
  viewer: Member;

  constructor(viewer: Member) {
    this.viewer = viewer;
  }
}

@ObjectType()
export class DemoMember {
  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => RoleEnum)
  role: Role;

  @Field({ description: 'What this person does in the demo, one line' })
  about: string;
}

@ObjectType()
export class Installation {
  @Field({ description: 'No organization exists yet: the first visit asks for the one-time token from the log' })
  needsSetUp: boolean;

  @Field(() => [DemoMember])
  demoMembers: DemoMember[];
}

@ObjectType()
export class Invitation {
  @Field()
  organizationName: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => RoleEnum)
  role: Role;
}

@ObjectType()
class Policies {
  @Field()
  allowPerQuestion: boolean;

  @Field()
  allowOpen: boolean;

  @Field({ description: 'Whether debriefs show coefficients and intervals, which rest on a model' })
  showModels: boolean;

  @Field({ description: 'Whether an interviewer’s lean is shown: to themselves and to hiring managers, to calibrate' })
  showLeans: boolean;

  @Field(() => Int, {
    description:
      'Two candidates are comparable where at least this percentage of the questions asked of either was asked of both',
  })
  comparableShare: number;

  @Field(() => Int)
  finishingWindowHours: number;

  @Field({ description: 'Rooms, debriefs and calendars show a candidate’s initials alone' })
  anonymiseCandidates: boolean;
}

@ObjectType()
class OrganizationRights {
  @Field()
  manageMembers: boolean;

  @Field()
  editBanks: boolean;

  @Field()
  editLoops: boolean;

  @Field()
  publish: boolean;

  @Field()
  openCandidacies: boolean;
}

@ObjectType()
export class Organization {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Policies)
  policies: Policies;

  @Field(() => OrganizationRights, { description: 'What the viewer may do here' })
  can: OrganizationRights;
}

@ObjectType()
export class MemberInvited {
  @Field(() => Member)
  member: Member;

  @Field({ description: 'Path of the page where the invited person sets a password; shown once' })
  invitationPath: string;
}

@ObjectType()
export class MemberChanged {
  @Field(() => Member)
  member: Member;
}

@ObjectType()
export class PoliciesChanged {
  @Field(() => Organization)
  organization: Organization;
}

@ObjectType()
export class ApiTokenCreated {
  @Field({ description: 'Shown once' })
  token: string;
}

export function toMember(row: Pick<MemberRow, 'organizationId' | 'id' | 'name' | 'email' | 'role'>): Member {
  const { organizationId, id, name, email, role } = row;
  return Object.assign(new Member(), { organizationId, id, name, email, role });
}

export function toOrganization(row: OrganizationRow, viewerRole: Role): Organization {
  const { allowPerQuestion, allowOpen, finishingWindowHours, anonymiseCandidates, showModels, showLeans, comparableShare } = row;
  return {
    id: row.id,
    name: row.name,
    policies: { allowPerQuestion, allowOpen, finishingWindowHours, anonymiseCandidates, showModels, showLeans, comparableShare },
    can: {
      manageMembers: may(viewerRole, 'members.manage'),
      editBanks: may(viewerRole, 'banks.edit'),
      editLoops: may(viewerRole, 'loops.draft'),
      publish: may(viewerRole, 'loops.publish'),
      openCandidacies: may(viewerRole, 'candidacies.open'),
    },
  };
}
