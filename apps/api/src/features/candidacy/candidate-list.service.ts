import { Injectable } from '@nestjs/common';
import { candidateListOf, type CandidateLine, type LoopPlan } from '@strata/domain';
import { delimitedRows } from '@strata/question-import';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { LoopService } from '../loop/loop.service.js';
import { candidateSchema, type CandidateListInput } from './candidacy.inputs.js';
import { CandidacyService } from './candidacy.service.js';
import type { Candidacy } from './candidacy.view.js';
import { CandidateListPreviewed, type CandidateListComplaint } from './candidate-list.view.js';

const MOST_CANDIDATES = 200;
const MOST_CHARACTERS = 1_000_000;

/** Candidates by a list: looked at first, then opened all together or not at all. */
@Injectable()
export class CandidateListService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly loops: LoopService,
  ) {}

  preview(actor: Actor, input: CandidateListInput): Promise<CandidateListPreviewed> {
    return this.transactions.run(actor.organizationId, async (tx) => (await this.read(tx, actor, input)).preview);
  }

  open(actor: Actor, input: CandidateListInput): Promise<Candidacy[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { plan, preview } = await this.read(tx, actor, input);
      const [complaint] = preview.complaints;
      if (complaint) throw invalid('content', `Line ${complaint.line}: ${complaint.message} Nothing was opened.`);
      const opened: Candidacy[] = [];
      for (const line of preview.candidates) {
        const id = await this.candidacies.openOne(tx, actor, plan, line);
        opened.push(await this.candidacies.one(tx, actor, id));
      }
      return opened;
    });
  }

  private async read(tx: Transaction, actor: Actor, { loopId, content }: CandidateListInput) {
    const plan = await this.loops.latestPlan(tx, knownId(loopId));
    mustBeAllowed(actor, 'candidacies.open');
    if (!plan) throw invalid('loopId', 'This loop is still a draft. Publish it, then open its candidacies.');
    if (content.length > MOST_CHARACTERS) throw invalid('content', 'The list is longer than a megabyte. Split it.');
    const { rows, complaints: unread } = delimitedRows(content);
    const { candidates, ignored, complaints } = candidateListOf(rows, MOST_CANDIDATES);
    const known = await this.known(tx, plan, candidates);
    const preview = Object.assign(new CandidateListPreviewed(), {
      candidates: candidates.map((line) => ({ ...line, known: known.has(line.externalReference ?? '') })),
      ignored,
      complaints: [...unread, ...complaints, ...candidates.flatMap(faultsOf)].sort((one, other) => one.line - other.line),
    });
    return { plan, preview };
  }

  private async known(tx: Transaction, plan: LoopPlan, candidates: readonly CandidateLine[]): Promise<Set<string>> {
    const rows = await tx.query<{ reference: string }>(
      `SELECT external_reference AS reference FROM candidacies
       WHERE organization_id = $1 AND loop_id = $2 AND external_reference = ANY ($3::text[])`,
      [tx.organizationId, plan.loopId, candidates.flatMap(({ externalReference }) => externalReference ?? [])],
    );
    return new Set(rows.map(({ reference }) => reference));
  }
}

// The same rules as for one candidate, said of a line.
function faultsOf({ line, ...candidate }: CandidateLine): CandidateListComplaint[] {
  try {
    validated(candidateSchema, candidate);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ line, message: error.problem.message }];
  }
}
