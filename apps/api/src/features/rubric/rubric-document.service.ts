import { Injectable } from '@nestjs/common';
import { readRubricJson, readRubricMarkdown, writeRubricJson, writeRubricMarkdown, type RubricDraft } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/graphql/validated.js';
import { RubricDraftService } from './rubric-draft.service.js';
import type { RubricExport, RubricFamily, RubricFormat } from './rubric-family.view.js';
import { keptDraft, type ImportRubricInput } from './rubric.inputs.js';
import { draftOf } from './rubric.entity.js';

interface Writing {
  extension: string;
  mediaType: string;
  write: (rubric: RubricDraft) => string;
}

const WRITINGS: Record<RubricFormat, Writing> = {
  MARKDOWN: { extension: 'md', mediaType: 'text/markdown', write: writeRubricMarkdown },
  JSON: { extension: 'json', mediaType: 'application/json', write: writeRubricJson },
};

const MOST_CHARACTERS = 200_000;

/** Versions become documents, and documents become drafts of new rubrics, whole or not at all. */
@Injectable()
export class RubricDocumentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: RubricDraftService,
  ) {}

  async export(actor: Actor, rubricId: string, format: RubricFormat): Promise<RubricExport> {
    const row = await this.transactions.run(actor.organizationId, (tx) => this.drafts.whole(tx, rubricId));
    const { extension, mediaType, write } = WRITINGS[format];
    const words = row.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['rubric'];
    return { fileName: `${words.join('-').slice(0, 80)}-v${row.version}.${extension}`, mediaType, content: write(draftOf(row)) };
  }

  async import(actor: Actor, { fileName, content }: ImportRubricInput): Promise<RubricFamily> {
    mustBeAllowed(actor, 'rubrics.draft');
    if (content.length > MOST_CHARACTERS)
      throw invalid('content', `A rubric has at most ${MOST_CHARACTERS} characters. This is another kind of document.`);
    const read = /\.json$/i.test(fileName) ? readRubricJson : readRubricMarkdown;
    const { rubric, fault } = read(content);
    if (fault !== null) throw invalid('content', fault);
    return this.transactions.run(actor.organizationId, (tx) => this.drafts.begun(tx, actor, keptDraft(rubric, 'content')));
  }
}
