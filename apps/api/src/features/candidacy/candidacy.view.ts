import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { may, shownName } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';

@ObjectType()
class CandidacyRights {
  @Field()
  openDebrief: boolean;

  @Field()
  changePanels: boolean;

  @Field({ description: 'Edits the candidate, withdraws the candidacy, takes it up again, grants more time' })
  change: boolean;

  @Field({ description: 'Records a conflict of interest of somebody else; whoever sees it declares their own' })
  recordConflict: boolean;

  @Field()
  withdrawConflict: boolean;
}

@ObjectType()
export class Candidacy {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Initials where the organization keeps candidates anonymous, except to whoever runs the hiring' })
  candidateName: string;

  /** The name as rooms and debriefs show it to everybody. */
  nameInRooms: string;

  @Field(() => String, { nullable: true, description: 'How the name is said; null also where the viewer sees initials' })
  pronounced: string | null;

  @Field(() => String, { nullable: true, description: 'Null unless the viewer may change it' })
  candidateEmail: string | null;

  @Field(() => [String], { description: 'None where the viewer sees initials; never shown in a room' })
  links: string[];

  @Field(() => String, { nullable: true })
  externalReference: string | null;

  @Field(() => String, { nullable: true, description: 'Where another system keeps the application' })
  externalLink: string | null;

  @Field(() => Int, { description: 'Of what is known of the candidate; whoever edits it names the one they see' })
  candidateRevision: number;

  @Field()
  openedAt: Date;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true })
  withdrawnReason: string | null;

  @Field(() => Float, { nullable: true, description: 'What time boxes are multiplied by; null unless the viewer may change it' })
  timeMultiplier: number | null;

  @Field(() => CandidacyRights, { description: 'What the viewer may do here' })
  can: CandidacyRights;

  loopId: string;
  loopVersion: number;
  openedBy: string;
}

@ObjectType()
export class CandidacyConnection {
  @Field(() => [Candidacy])
  nodes: Candidacy[];

  @Field(() => String, { nullable: true })
  endCursor: string | null;

  @Field()
  hasNextPage: boolean;
}

@ObjectType()
export class CandidacyChanged {
  @Field(() => Candidacy)
  candidacy: Candidacy;

  constructor(candidacy: Candidacy) {
    this.candidacy = candidacy;
  }
}

@ObjectType()
export class CandidacyOpened {
  @Field(() => Candidacy)
  candidacy: Candidacy;
}

/** A candidacy as its statement reads it. */
export interface CandidacyRecord {
  id: string;
  candidate_name: string;
  anonymised: boolean;
  loop_id: string;
  loop_version: number;
  opened_by: string;
  opened_at: Date;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  time_multiplier: number;
  external_reference: string | null;
  external_link: string | null;
  pronounced: string | null;
  links: string[];
  email: string | null;
  revision: number;
}

export function toCandidacy(record: CandidacyRecord, viewer: Actor): Candidacy {
  const entersRooms = viewer.role !== 'HIRING_MANAGER' || record.opened_by === viewer.memberId;
  const mayChange = may(viewer.role, 'candidacies.change');
  const seesName = mayChange || !record.anonymised;
  const nameInRooms = shownName(record.candidate_name, record.anonymised);
  return Object.assign(new Candidacy(), {
    id: record.id,
    candidateName: seesName ? record.candidate_name : nameInRooms,
    nameInRooms,
    pronounced: seesName ? record.pronounced : null,
    links: seesName ? record.links : [],
    candidateEmail: mayChange ? record.email : null,
    candidateRevision: record.revision,
    externalReference: seesName ? record.external_reference : null,
    externalLink: seesName ? record.external_link : null,
    openedAt: record.opened_at,
    withdrawnAt: record.withdrawn_at,
    withdrawnReason: record.withdrawn_reason,
    timeMultiplier: mayChange ? record.time_multiplier : null,
    can: {
      openDebrief: viewer.role !== 'OBSERVER',
      changePanels: may(viewer.role, 'panels.change') && entersRooms,
      change: mayChange,
      recordConflict: may(viewer.role, 'conflicts.record'),
      withdrawConflict: may(viewer.role, 'conflicts.withdraw'),
    },
    loopId: record.loop_id,
    loopVersion: record.loop_version,
    openedBy: record.opened_by,
  });
}
