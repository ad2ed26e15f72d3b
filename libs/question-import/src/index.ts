export { type BankDocument, type BankReading, readQuestionBank } from './read-question-bank.js';
export { writeQuestionBankMarkdown } from './form/form-writer.js';
export { delimitedRows } from './grid/delimited.js';
export { bankDraftOf } from './bank/section.js';
export { writeQuestionBankCsv } from './form/csv-form.js';
export { writeQuestionBankJson } from './form/json-form.js';
