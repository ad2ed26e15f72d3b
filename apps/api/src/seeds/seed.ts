import { existsSync, readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { BankImportService } from '../features/question-import/bank-import.service.js';
import { QuestionBankService } from '../features/question-bank/question-bank.service.js';
import type { Actor } from '../platform/actor/actor.js';
import type { Config } from '../platform/config/config.js';
import { Transactions } from '../platform/database/transactions.js';
import { demoCandidacies } from './demo-candidacies.js';
import { demoLoop } from './demo-loop.js';
import { HARBOUR, NORTHWIND, peopleOf, type Cast } from './demo-people.js';

const SEED_LOCK = 7_328_106;
const NO_ORGANIZATION = '00000000-0000-0000-0000-000000000000';

/** Writes the demo through the product's own services, each part once; of several processes that start, one writes and the others wait. */
export async function seed(app: INestApplicationContext, config: Config): Promise<void> {
  await app.get(Transactions).run(NO_ORGANIZATION, async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
    await northwind(app, await peopleOf(app, NORTHWIND, config.demoPassword));
    await harbour(app, await peopleOf(app, HARBOUR, config.demoPassword));
  });
}

async function northwind(app: INestApplicationContext, cast: Cast): Promise<void> {
  if (cast['admin']) await demoBank(app, cast['admin'], 'Go backend', 'go-backend.md');
  const loop = await demoLoop(app, cast);
  await demoCandidacies(app, cast, loop.id);
}

async function harbour(app: INestApplicationContext, { admin }: Cast): Promise<void> {
  if (admin) await demoBank(app, admin, 'On call', 'on-call.md');
}

async function demoBank(app: INestApplicationContext, admin: Actor, name: string, fileName: string): Promise<void> {
  if ((await app.get(QuestionBankService).banks(admin)).length > 0) return;
  await app.get(BankImportService).import(admin, { name, fileName, content: document(fileName) });
}

// The documents stand beside the sources and are read from there once this file is built.
function document(fileName: string): string {
  const places = [`./${fileName}`, `../../src/seeds/${fileName}`].map((place) => new URL(place, import.meta.url));
  const place = places.find((each) => existsSync(each));
  if (!place) throw new Error(`The document ${fileName} of the demo is missing.`);
  return readFileSync(place, 'utf8');
}
