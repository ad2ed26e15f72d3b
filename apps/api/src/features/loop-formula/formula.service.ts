import { Injectable } from '@nestjs/common';
import {
  EQUAL_FORMULA,
  faultOfFormula,
  formulaShares,
  formulaWithin,
  formulaWords,
  type LoopFormula,
  type LoopPlan,
} from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, passageOfText, validatedAt } from '../../platform/graphql/validated.js';
import { DraftService } from '../loop/draft.service.js';
import { LoopService } from '../loop/loop.service.js';
import { StaleLoopProblem, type Loop } from '../loop/loop.view.js';
import type { SetLoopFormulaInput } from './formula.inputs.js';
import type { LoopFormulaView } from './formula.view.js';

/** How results are put together: written in the draft, frozen with each published version, before anybody goes through it. */
@Injectable()
export class FormulaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly drafts: DraftService,
  ) {}

  async formula(actor: Actor, loop: Loop): Promise<LoopFormulaView> {
    const { formula, rounds } = await this.transactions.run(actor.organizationId, (tx) => this.planOf(tx, loop));
    const kept = formula ?? EQUAL_FORMULA;
    return { ...kept, shares: formulaShares(formula, rounds), words: formulaWords(formula, rounds) };
  }

  async set(actor: Actor, input: SetLoopFormulaInput): Promise<Loop> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const loop = await this.drafts.lock(tx, knownId(input.loopId));
      const formula = await this.known(tx, input);
      mustBeAllowed(actor, 'loops.draft');
      const rounds = await this.drafts.ofLoop(tx, loop.id);
      const fault = faultOfFormula(formula, rounds);
      if (fault) throw invalid(fault.path, fault.message);
      const reason = formula.reason && validatedAt('reason', passageOfText('The reason', 1_000), formula.reason);
      if ((input.expectedRevision ?? loop.revision) !== loop.revision)
        throw new Refusal(new StaleLoopProblem(await this.loops.one(tx, actor, loop.id)));
      await this.loops.keepFormula(tx, loop.id, formulaWithin({ ...formula, reason }, rounds) ?? null);
      await this.drafts.settle(tx, loop.id);
      return this.loops.one(tx, actor, loop.id);
    });
  }

  /** The formula as it was sent; a round that is not there, or not to be seen, answers as missing. */
  private async known(tx: Transaction, input: SetLoopFormulaInput): Promise<LoopFormula> {
    const at = <Entry extends { roundId: string }>(entry: Entry): Entry => ({ ...entry, roundId: knownId(entry.roundId) });
    const [rounds, dimensions, gates] = [input.rounds.map(at), input.dimensions.map(at), input.gates.map(at)];
    for (const { roundId } of [...rounds, ...dimensions, ...gates]) await this.drafts.around(tx, roundId);
    return { rounds, dimensions, gates, reason: input.reason?.trim() || null };
  }

  private async planOf(tx: Transaction, { id, version, revision }: Loop): Promise<Pick<LoopPlan, 'formula' | 'rounds'>> {
    if (revision === null && version !== null) return this.loops.plan(tx, id, version);
    const rounds = await this.drafts.ofLoop(tx, id);
    return { rounds, formula: await this.drafts.formula(tx, id, rounds) };
  }
}
