import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, lineOfText, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyRow } from './candidacy.entity.js';
import { CandidacyWithdrawn, CandidateEdited, TimeGranted } from './candidacy.events.js';
import { candidateSchema, timeMultiplierSchema, type CandidateWanted, type EditCandidateInput } from './candidacy.inputs.js';
import { StaleCandidateProblem } from './candidacy.problems.js';
import { CandidacyService } from './candidacy.service.js';
import type { Candidacy } from './candidacy.view.js';
import { CandidateRow } from './candidate.entity.js';

/** What becomes of a candidacy on its way: its candidate is edited, it is withdrawn, taken up again, given more time. */
@Injectable()
export class CourseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly audit: AuditService,
  ) {}

  /** Mends what is known of the candidate. Of a name only that it was changed is audited, so that no old one is left behind. */
  edit(actor: Actor, input: EditCandidateInput): Promise<Candidacy> {
    return this.changing(actor, input.candidacyId, async (tx, candidacy) => {
      const wanted = standing(validated(candidateSchema, input));
      const fields = CANDIDATE_FIELDS.filter((field) => JSON.stringify(wanted[field]) !== JSON.stringify(candidacy[field]));
      if (fields.length === 0) return;
      if (input.expectedRevision !== candidacy.candidateRevision) throw new Refusal(new StaleCandidateProblem(candidacy));
      await this.mustBeFree(tx, candidacy, wanted.externalReference);
      await this.write(tx, candidacy, wanted);
      await this.audit.record(tx, actor.memberId, 'candidate edited', candidacy.id, { fields });
      await tx.announce(new CandidateEdited(candidacy.id));
    });
  }

  /** The candidate goes no further: what has not begun is not held, and nothing waits for it. */
  withdraw(actor: Actor, candidacyId: string, reason: string | null): Promise<Candidacy> {
    return this.changing(actor, candidacyId, async (tx, candidacy) => {
      const why = reason?.trim() ? validated(lineOfText('The reason', 500), reason) : null;
      if (candidacy.withdrawnAt) return;
      await this.update(tx, candidacy.id, { withdrawnAt: new Date(), withdrawnReason: why });
      await this.audit.record(tx, actor.memberId, 'candidacy withdrawn', candidacy.id);
      await tx.announce(new CandidacyWithdrawn(candidacy.id, actor.memberId));
    });
  }

  /** The candidate goes on after all; each round that was called off is scheduled anew. */
  takeUp(actor: Actor, candidacyId: string): Promise<Candidacy> {
    return this.changing(actor, candidacyId, async (tx, candidacy) => {
      if (!candidacy.withdrawnAt) return;
      await this.update(tx, candidacy.id, { withdrawnAt: null, withdrawnReason: null });
      await this.audit.record(tx, actor.memberId, 'candidacy taken up again', candidacy.id);
    });
  }

  /** Gives a candidate more time; whoever sits in a room sees its time box and never why it is as long. */
  grantTime(actor: Actor, candidacyId: string, multiplier: number): Promise<Candidacy> {
    return this.changing(actor, candidacyId, async (tx, candidacy) => {
      const timeMultiplier = validated(timeMultiplierSchema, { multiplier }).multiplier;
      if (timeMultiplier === candidacy.timeMultiplier) return;
      await this.update(tx, candidacy.id, { timeMultiplier });
      await this.audit.record(tx, actor.memberId, 'time granted', candidacy.id);
      await tx.announce(new TimeGranted(candidacy.id));
    });
  }

  async isWithdrawn(tx: Transaction, candidacyId: string): Promise<boolean> {
    const row = await tx.repository(CandidacyRow).findOneBy({ organizationId: tx.organizationId, id: candidacyId });
    return Boolean(row?.withdrawnAt);
  }

  private changing(
    actor: Actor,
    candidacyId: string,
    change: (tx: Transaction, candidacy: Candidacy) => Promise<void>,
  ): Promise<Candidacy> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const id = knownId(candidacyId);
      await this.candidacies.lock(tx, id);
      const candidacy = await this.candidacies.one(tx, actor, id);
      mustBeAllowed(actor, 'candidacies.change');
      await change(tx, candidacy);
      return this.candidacies.one(tx, actor, id);
    });
  }

  private async mustBeFree(tx: Transaction, { id, loopId }: Candidacy, reference: string | null): Promise<void> {
    const holder = reference === null ? id : await this.candidacies.byReference(tx, loopId, reference);
    if (holder !== null && holder !== id)
      throw invalid('externalReference', 'Another candidacy of this loop has this reference. Use another one, or leave it out.');
  }

  private async write(tx: Transaction, { id, candidateRevision }: Candidacy, wanted: Standing): Promise<void> {
    const { candidateName: name, candidateEmail: email, pronounced, links, externalReference, externalLink } = wanted;
    const { organizationId } = tx;
    const { candidateId } = await tx.repository(CandidacyRow).findOneByOrFail({ organizationId, id });
    const candidate = { name, email, pronounced, links, revision: candidateRevision + 1 };
    await tx.repository(CandidateRow).update({ organizationId, id: candidateId }, candidate);
    await this.update(tx, id, { externalReference, externalLink });
  }

  private update(tx: Transaction, id: string, change: Partial<CandidacyRow>): Promise<unknown> {
    return tx.repository(CandidacyRow).update({ organizationId: tx.organizationId, id }, change);
  }
}

const CANDIDATE_FIELDS = ['candidateName', 'candidateEmail', 'pronounced', 'links', 'externalReference', 'externalLink'] as const;
type Standing = Pick<Candidacy, (typeof CANDIDATE_FIELDS)[number]>;

/** A candidate as they shall stand: what is not said is nothing. */
function standing(wanted: CandidateWanted): Standing {
  const { candidateName, candidateEmail, pronounced, links, externalReference, externalLink } = wanted;
  return {
    candidateName,
    candidateEmail: candidateEmail ?? null,
    pronounced: pronounced ?? null,
    links: links ?? [],
    externalReference: externalReference ?? null,
    externalLink: externalLink ?? null,
  };
}
