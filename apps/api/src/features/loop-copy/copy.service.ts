import { Injectable } from '@nestjs/common';
import { formulaOfCopies } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import { knownId } from '../../platform/graphql/validated.js';
import { DraftService } from '../loop/draft.service.js';
import { LoopService } from '../loop/loop.service.js';
import type { Loop } from '../loop/loop.view.js';
import { RoundService } from '../loop/round.service.js';
import type { CopyLoopInput, CopyRoundInput } from './copy.inputs.js';

/** Loops and rounds as templates: a copy is a draft of its own, and what it was copied from stays as it is. */
@Injectable()
export class CopyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly drafts: DraftService,
    private readonly rounds: RoundService,
  ) {}

  /** A new loop with the rounds of another one's draft. */
  async loop(actor: Actor, input: CopyLoopInput): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { id: from, role } = await this.drafts.lock(tx, knownId(input.loopId));
      mustBeAllowed(actor, 'loops.draft');
      const id = await this.loops.begin(tx, actor, { title: input.title, role: input.role ?? role });
      const rounds = await this.drafts.ofLoop(tx, from);
      const copies = new Map<string, string>();
      for (const round of rounds) copies.set(round.id, await this.rounds.copy(tx, round.id, id, input.withPanel));
      const formula = await this.drafts.formula(tx, from, rounds);
      if (formula) await this.loops.keepFormula(tx, id, formulaOfCopies(formula, copies));
      return this.loops.one(tx, actor, id);
    });
  }

  /** A copy of a round at the end of a loop. */
  async round(actor: Actor, input: CopyRoundInput): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { round } = await this.drafts.around(tx, knownId(input.roundId));
      const loop = await this.drafts.lock(tx, knownId(input.loopId));
      mustBeAllowed(actor, 'loops.draft');
      await this.rounds.copy(tx, round.id, loop.id, input.withPanel);
      await this.drafts.settle(tx, loop.id);
      return this.loops.one(tx, actor, loop.id);
    });
  }
}
