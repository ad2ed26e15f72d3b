import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('candidacies')
export class CandidacyRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'candidate_id' })
  candidateId: string;

  @Column('uuid', { name: 'loop_id' })
  loopId: string;

  @Column('int', { name: 'loop_version' })
  loopVersion: number;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference: string | null;

  @Column('uuid', { name: 'opened_by' })
  openedBy: string;
}
