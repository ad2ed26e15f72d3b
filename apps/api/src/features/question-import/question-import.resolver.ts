import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { BankExportService } from './bank-export.service.js';
import { BankImportService } from './bank-import.service.js';
import { QuestionBankPreview } from './bank-preview.view.js';
import { DraftImportService } from './draft-import.service.js';
import { ImportDraftInput, ImportQuestionBankInput } from './question-import.inputs.js';
import { StaleAttachmentProblem } from './question-import.problems.js';
import { BankExport, BankFormatEnum, DraftImported, QuestionBankImported, type BankFormat } from './question-import.view.js';

@Resolver()
export class QuestionImportResolver {
  constructor(
    private readonly imports: BankImportService,
    private readonly exports: BankExportService,
    private readonly drafts: DraftImportService,
  ) {}

  @Query(() => BankExport)
  @Permission('signed-in')
  exportQuestionBank(
    @CurrentActor() actor: Actor,
    @Args('bankId', { type: () => ID }) bankId: string,
    @Args('format', { type: () => BankFormatEnum }) format: BankFormat,
  ): Promise<BankExport> {
    return this.exports.export(actor, bankId, format);
  }

  @ResultMutation(QuestionBankPreview, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  previewQuestionBank(@CurrentActor() actor: Actor, @Args('input') input: ImportQuestionBankInput): Promise<QuestionBankPreview> {
    return this.imports.preview(actor, input);
  }

  @ResultMutation(QuestionBankImported, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  importQuestionBank(@CurrentActor() actor: Actor, @Args('input') input: ImportQuestionBankInput): Promise<QuestionBankImported> {
    return this.imports.import(actor, input);
  }

  @ResultMutation(DraftImported, [InvalidInputProblem, NotAllowedProblem, StaleAttachmentProblem])
  @Permission('banks.edit')
  importDraft(@CurrentActor() actor: Actor, @Args('input') input: ImportDraftInput): Promise<DraftImported> {
    return this.drafts.import(actor, input);
  }
}
