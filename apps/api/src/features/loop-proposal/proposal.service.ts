import { Injectable } from '@nestjs/common';
import {
  KEPT_MINUTES,
  nameRounds,
  proposeRounds,
  rubricOfKind,
  type OutlinedSection,
  type RoundAhead,
  type RubricPlan,
} from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { SuggestionService } from '../loop-suggestion/suggestion.service.js';
import { QuestionBankService } from '../question-bank/question-bank.service.js';
import type { QuestionBank } from '../question-bank/question-bank.view.js';
import { RubricService } from '../rubric/rubric.service.js';
import { toRubric } from '../rubric/rubric.view.js';
import { knownSections, outlineOf } from './outline.query.js';
import { proposeLoopSchema, type ProposeLoopInput } from './proposal.inputs.js';
import type { LoopProposal } from './proposal.view.js';

interface Ground {
  bank: QuestionBank;
  outline: OutlinedSection[];
  rounds: { ahead: RoundAhead; rubric: RubricPlan }[];
  questionCount: number;
}

/** A loop as a bank would have it: rounds by kind and section, each filled as a round of a draft is. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: QuestionBankService,
    private readonly rubrics: RubricService,
    private readonly suggesting: SuggestionService,
  ) {}

  async propose(actor: Actor, input: ProposeLoopInput): Promise<LoopProposal> {
    const { bank, outline, rounds, questionCount } = await this.transactions.run(actor.organizationId, (tx) =>
      this.ground(tx, actor, input),
    );
    const unplanned = rounds.map(({ ahead: { kind, sectionIds, minutes }, rubric }) => ({
      ...{ kind, sectionIds, minutes: Math.max(0, minutes - KEPT_MINUTES) },
      rubricKeys: rubric.dimensions.map(({ key }) => key),
    }));
    const filled = await this.suggesting.fill(actor, unplanned);
    const named = nameRounds(outline, rounds.map(({ ahead }) => ahead)); // prettier-ignore
    const proposed = rounds.flatMap(({ ahead, rubric }, at) => {
      const [naming, filling] = [named[at], filled[at]];
      return naming && filling ? [{ ...ahead, ...naming, ...filling, rubric: toRubric(rubric) }] : [];
    });
    return { bankId: bank.id, bankName: bank.name, questionCount, rounds: proposed };
  }

  private async ground(tx: Transaction, actor: Actor, input: ProposeLoopInput): Promise<Ground> {
    const bank = await this.banks.one(tx, knownId(input.bankId));
    const within = input.sectionIds.map(knownId);
    const wanted = input.rounds?.map((round) => ({ ...round, sectionIds: round.sectionIds.map(knownId) }));
    const named = [...within, ...(wanted ?? []).flatMap(({ sectionIds }) => sectionIds)];
    const known = await knownSections(tx, named);
    if (named.some((id) => !known.has(id))) throw new NotFound();
    mustBeAllowed(actor, 'loops.draft');
    validated(proposeLoopSchema, input);
    if (bank.archivedAt) throw invalid('bankId', 'This bank is archived. Bring it back first, then draft a loop from it.');
    const outline = await outlineOf(tx, bank.id);
    const strange = named.find((id) => !outline.some((section) => section.id === id));
    if (strange)
      throw invalid('sectionIds', 'A section named here is not one that this bank asks from. Choose sections of the bank.');
    const rubrics = await this.rubrics.publishedList(tx);
    const rounds = (wanted ?? proposeRounds(outline, within)).flatMap((ahead) => {
      const rubric = rubricOfKind(ahead.kind, rubrics);
      return rubric ? [{ ahead, rubric }] : [];
    });
    return { bank, outline, rounds, questionCount: countOf(outline, within) };
  }
}

function countOf(outline: readonly OutlinedSection[], within: readonly string[]): number {
  const parents = new Map(outline.map(({ id, parentId }) => [id, parentId]));
  const isWithin = (id: string | null): boolean => id !== null && (within.includes(id) || isWithin(parents.get(id) ?? null));
  const counted = outline.filter(({ id }) => within.length === 0 || isWithin(id));
  return counted.reduce((sum, { questions }) => sum + questions.length, 0);
}
