import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { asksTheSame, LEAST_LIKENESS } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import { BadInput, NotFound } from '../../platform/graphql/errors.js';
import { keepable, knownId, validated } from '../../platform/graphql/validated.js';
import { QuestionService } from '../question-bank/question.service.js';
import { alikeInBanks, alikeInside, commonWords, dismiss, warnAgain } from './duplicate.query.js';
import { dismissDuplicateSchema, type DismissDuplicateInput } from './duplicate.inputs.js';
import type { DuplicateDismissed, NearDuplicate, NearRepeat } from './duplicate.view.js';

/** The most texts that are compared in one transaction, so that none holds a connection for long. */
const TEXTS_AT_ONCE = 50;
const MOST_TEXTS = 20_000;
const MOST_SHOWN = 3;

/** Questions that the organization already has in other words, so that nobody imports them twice. */
@Injectable()
export class DuplicateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionService,
  ) {}

  /** For each text at most three living questions that ask nearly the same, the likest first. */
  async inBanks(actor: Actor, texts: readonly string[]): Promise<NearDuplicate[]> {
    mustBeComparable(actor, texts);
    const found: NearDuplicate[] = [];
    for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
      const some = await this.ofSome(actor, texts.slice(from, from + TEXTS_AT_ONCE));
      found.push(...some.map((each) => ({ ...each, at: each.at + from })));
    }
    return found;
  }

  /** Texts of the list that ask nearly the same as an earlier one, each with the likest. */
  async inside(actor: Actor, texts: readonly string[]): Promise<NearRepeat[]> {
    mustBeComparable(actor, texts);
    return this.alike(actor, texts);
  }

  /** The same among texts that stand in the organization's banks, whoever may read them. */
  async alike(actor: Actor, texts: readonly string[]): Promise<NearRepeat[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const common = await commonWords(tx);
      const alike = (await alikeInside(tx, texts, LEAST_LIKENESS)).filter((pair) =>
        asksTheSame(
          { text: texts[pair.at] ?? '', core: pair.asked },
          { text: texts[pair.before] ?? '', core: pair.core },
          common,
        ),
      );
      return firstOfEach(alike, 1).map(({ at, before, similarity }) => ({ at, before, similarity }));
    });
  }

  /** Says of a text that it is no duplicate of a question, or takes that back. */
  async dismiss(actor: Actor, input: DismissDuplicateInput): Promise<DuplicateDismissed> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const questionId = knownId(input.questionId);
      if (!(await this.questions.exists(tx, questionId))) throw new NotFound();
      mustBeAllowed(actor, 'banks.edit');
      const { textHash } = validated(dismissDuplicateSchema, input);
      await (input.dismissed ? dismiss(tx, questionId, textHash, actor.memberId) : warnAgain(tx, questionId, textHash));
      return { questionId, dismissed: input.dismissed };
    });
  }

  private async ofSome(actor: Actor, texts: readonly string[]): Promise<NearDuplicate[]> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const hashes = texts.map((text) => hashOf(actor.organizationId, text));
      const pairs = await alikeInBanks(tx, texts, hashes, LEAST_LIKENESS);
      if (pairs.length === 0) return [];
      const common = await commonWords(tx);
      const same = pairs.filter((pair) => asksTheSame({ text: texts[pair.at] ?? '', core: pair.asked }, pair, common));
      const shown = firstOfEach(same, MOST_SHOWN);
      const standing = await this.questions.shown(tx, shown.map((pair) => pair.questionId)); // prettier-ignore
      const known = new Map(standing.map((question) => [question.id, question]));
      return shown.flatMap(({ at, similarity, questionId, bankName, unanswered }) => {
        const question = known.get(questionId);
        return question ? [{ at, similarity, question, bankName, unanswered, textHash: hashes[at] ?? '' }] : [];
      });
    });
  }
}

function mustBeComparable(actor: Actor, texts: readonly string[]): void {
  mustBeAllowed(actor, 'banks.edit');
  if (texts.length > MOST_TEXTS) throw new BadInput(`At most ${MOST_TEXTS} texts are compared at once.`);
  if (!texts.every((text) => keepable(text))) throw new BadInput('A text holds a character that cannot be compared. Remove it.');
}

/** The first few of each text; the list is in order of texts. */
function firstOfEach<Pair extends { at: number }>(pairs: readonly Pair[], most: number): Pair[] {
  const taken = new Map<number, number>();
  return pairs.filter(({ at }) => {
    const count = taken.get(at) ?? 0;
    taken.set(at, count + 1);
    return count < most;
  });
}

/** Names a text, whatever its capitals and spaces, within one organization. */
function hashOf(organizationId: string, text: string): string {
  const normal = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(`${organizationId} ${normal}`).digest('hex');
}
