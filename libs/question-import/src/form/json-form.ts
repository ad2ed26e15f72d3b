import { type BankDraft } from '@strata/domain';
import { bankDraftOf } from '../bank/section.js';

/** What a JSON export says it is; a document that says so is taken exactly as it stands. */
export const jsonFormat = 'strata-question-bank';

/** A bank as JSON that readQuestionBank reads back to the same bank in every stored field, empty sections and odd spaces included. */
export const writeQuestionBankJson = (bank: BankDraft): string =>
  `${JSON.stringify({ format: jsonFormat, version: 1, ...bankDraftOf(bank) }, null, 2)}\n`;
