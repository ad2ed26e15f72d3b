import { Injectable } from '@nestjs/common';
import { DIMENSION_KEYS_OF_KIND } from '@strata/domain';
import { z } from 'zod';
import type { Actor } from '../../platform/actor/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { BadInput, NotFound } from '../../platform/graphql/errors.js';
import { knownId } from '../../platform/graphql/validated.js';
import { QuestionService } from '../question-bank/question.service.js';
import { bankExists, countOfFound, placesFound, reachOfSection, type Narrowing, type Place } from './found.query.js';
import type { QuestionFilter } from './question-search.inputs.js';
import { QuestionConnection } from './question-search.view.js';

const MOST_ON_A_PAGE = 200;
const CURSOR_REFUSAL = 'This page address cannot be read. Begin at the first page.';
const int = z.int32().min(0);
const cursorSchema = z.tuple([z.guid(), int, int, z.guid()]);

/** Questions of all banks, found by their words and by what they are. */
@Injectable()
export class QuestionSearchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionService,
  ) {}

  /** Questions in document order, in keyset pages of 1 to 200; a page begins behind a place, whatever became of what stood there. */
  async page(actor: Actor, filter: QuestionFilter | null, first: number, after: string | null): Promise<QuestionConnection> {
    if (first < 1 || first > MOST_ON_A_PAGE) throw new BadInput(`A page holds 1 to ${MOST_ON_A_PAGE} questions.`);
    const behind = after === null ? null : placeIn(after);
    const { by, nodes, last, hasNextPage } = await this.transactions.run(actor.organizationId, async (tx) => {
      const by = await narrowingOf(tx, filter);
      const found = await placesFound(tx, by, behind, first + 1);
      const places = found.slice(0, first);
      const nodes = await this.questions.shown(tx, places.map((place) => place.id)); // prettier-ignore
      return { by, nodes, last: places.at(-1), hasNextPage: found.length > first };
    });
    return Object.assign(new QuestionConnection(), {
      nodes,
      hasNextPage,
      endCursor: last ? cursorOf(last) : null,
      count: (most: number | null) => this.count(actor, by, most),
    });
  }

  private async count(actor: Actor, by: Narrowing, most: number | null): Promise<number> {
    if (most !== null && most < 1) throw new BadInput('Count at least to 1.');
    return this.transactions.run(actor.organizationId, (tx) => countOfFound(tx, by, most));
  }
}

async function narrowingOf(tx: Transaction, filter: QuestionFilter | null): Promise<Narrowing> {
  const kept = (text: string | null | undefined): string | null => text?.replace(/[\u0000\p{Surrogate}]/gu, '').trim() || null;
  return {
    ...(await reachOf(tx, filter)),
    text: kept(filter?.text),
    level: filter?.level ?? null,
    kind: filter?.kind ?? null,
    tag: kept(filter?.tag),
    neverAsked: filter?.neverAsked ?? false,
    needed: filter?.answersIncomplete ? DIMENSION_KEYS_OF_KIND : null,
    archived: filter?.archived ?? false,
    forCandidate: filter?.forCandidate ?? null,
  };
}

async function reachOf(
  tx: Transaction,
  filter: QuestionFilter | null,
): Promise<Pick<Narrowing, 'bankId' | 'fromSection' | 'toSection'>> {
  const bankId = filter?.bankId ? knownId(filter.bankId) : null;
  if (bankId && !(await bankExists(tx, bankId))) throw new NotFound();
  if (!filter?.sectionId) return { bankId, fromSection: null, toSection: null };
  const reach = await reachOfSection(tx, knownId(filter.sectionId));
  if (!reach || (bankId && reach.bankId !== bankId)) throw new NotFound();
  return reach;
}

const cursorOf = ({ bankId, sectionPosition, position, id }: Place): string =>
  Buffer.from(JSON.stringify([bankId, sectionPosition, position, id])).toString('base64url');

function placeIn(cursor: string): Place {
  try {
    const [bankId, sectionPosition, position, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { bankId, sectionPosition, position, id };
  } catch {
    throw new BadInput(CURSOR_REFUSAL);
  }
}
