export { type BankDocument, type BankReading, readQuestionBank } from './read-question-bank.js';
export { writeQuestionBankMarkdown } from './form/form-writer.js';
export { bankDraftOf } from './bank/section.js';
