import { type BankDocument, type BankReading } from '../src/read-question-bank.js';

export function documentOf(seed: number): BankDocument;
export function flawsOf(reading: BankReading, content: string): string[];
