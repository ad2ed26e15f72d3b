export { type BankDocument, type BankReading, readQuestionBank } from './read-question-bank.js';
