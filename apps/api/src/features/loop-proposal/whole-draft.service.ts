import { Injectable } from '@nestjs/common';
import type { RevealPolicy } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import type { Member } from '../identity/identity.view.js';
import { LoopService } from '../loop/loop.service.js';
import type { Loop } from '../loop/loop.view.js';
import { RoundContentService } from '../loop/round-content.service.js';
import { RoundService } from '../loop/round.service.js';
import { RubricService } from '../rubric/rubric.service.js';
import { draftLoopSchema, type DraftLoopInput } from './proposal.inputs.js';

/** A round of a draft that is made whole; its rubric is published, its questions are known. */
export interface WholeRound {
  title: string;
  minutes: number;
  revealPolicy: RevealPolicy;
  rubricId: string;
  questionIds: readonly string[];
}

export interface WholeDraft {
  title: string;
  role: string;
  rounds: readonly WholeRound[];
  /** They sit in every round. */
  members: readonly Member[];
  /** Made for one interview: it stands in no list. */
  quick: boolean;
}

/** A draft with all its rounds, their questions and their panel, made at once or not at all. */
@Injectable()
export class WholeDraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly rounds: RoundService,
    private readonly contents: RoundContentService,
    private readonly rubrics: RubricService,
  ) {}

  async draft(actor: Actor, input: DraftLoopInput): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const rubricIds = input.rounds.map(({ rubricId }) => knownId(rubricId));
      const published = await this.rubrics.plans(tx, rubricIds);
      for (const id of rubricIds) if (!published.has(id) && !(await this.rubrics.exists(tx, id))) throw new NotFound();
      const questionIds = input.rounds.flatMap((round) => round.questionIds);
      const members = await this.contents.known(tx, questionIds, input.memberIds);
      mustBeAllowed(actor, 'loops.draft');
      const { title, role, rounds } = validated(draftLoopSchema, input);
      const draftAt = rubricIds.findIndex((id) => !published.has(id));
      if (draftAt >= 0)
        throw invalid(`rounds.${draftAt}.rubricId`, 'This rubric is still a draft. Publish it, or choose another.');
      const whole = rounds.map((round, at) => ({ ...round, revealPolicy: 'ROUND_END' as const, rubricId: rubricIds[at] ?? '' }));
      const loopId = await this.begin(tx, actor, { title, role: role ?? title, rounds: whole, members, quick: false });
      return this.loops.one(tx, actor, loopId);
    });
  }

  /** The same inside a transaction that does more, for a caller who is allowed to; answers the loop's id. */
  async begin(tx: Transaction, actor: Actor, draft: WholeDraft): Promise<string> {
    const loopId = await this.loops.begin(tx, actor, draft, draft.quick);
    for (const [at, { questionIds, ...round }] of draft.rounds.entries()) {
      const id = await this.rounds.begin(tx, loopId, round);
      await this.contents.append(tx, { id }, [...new Set(questionIds.map(knownId))], `rounds.${at}.questionIds`);
      await this.contents.seatAll(tx, id, draft.members);
    }
    return loopId;
  }
}
