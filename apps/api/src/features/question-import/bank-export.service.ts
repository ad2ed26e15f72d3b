import { Injectable } from '@nestjs/common';
import type { BankDraft } from '@strata/domain';
import { writeQuestionBankCsv, writeQuestionBankJson, writeQuestionBankMarkdown } from '@strata/question-import';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { NotFound } from '../../platform/graphql/errors.js';
import { knownId } from '../../platform/graphql/validated.js';
import { BankExport, type BankFormat } from './question-import.view.js';
import { wholeBank } from './whole-bank.query.js';

interface Writing {
  extension: string;
  mediaType: string;
  write: (bank: BankDraft) => string;
}

const WRITINGS: Record<BankFormat, Writing> = {
  MARKDOWN: { extension: 'md', mediaType: 'text/markdown', write: writeQuestionBankMarkdown },
  CSV: { extension: 'csv', mediaType: 'text/csv', write: writeQuestionBankCsv },
  JSON: { extension: 'json', mediaType: 'application/json', write: writeQuestionBankJson },
};

/** Banks become documents that an import reads back to the same bank. */
@Injectable()
export class BankExportService {
  constructor(private readonly transactions: Transactions) {}

  async export(actor: Actor, bankId: string, format: BankFormat): Promise<BankExport> {
    const bank = await this.transactions.run(actor.organizationId, (tx) => wholeBank(tx, knownId(bankId)));
    if (!bank) throw new NotFound();
    const { extension, mediaType, write } = WRITINGS[format];
    return { fileName: `${fileNameOf(bank.title)}.${extension}`, mediaType, content: write(bank) };
  }
}

/** The name of a bank as every file system takes it. */
function fileNameOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 80) || 'question-bank';
}
