import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { house } from './house.mjs';

const root = fileURLToPath(new URL('canary', import.meta.url));
const expected = JSON.parse(readFileSync(new URL('canary.expected.json', import.meta.url), 'utf8'));
const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: house(root) });

const messagesOf = ({ messages }) => messages.map(({ ruleId, message }) => `${ruleId ?? 'eslint'}: ${message}`);
const lines = (count) => Array.from({ length: count }, (_, i) => `  call(${i});`).join('\n');

/** What the lint says about a file that need not exist. */
async function messagesFor(file, code) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return messagesOf(result);
}

describe('the canary house, which breaks every rule', () => {
  it('gets exactly the expected messages', async () => {
    const results = await eslint.lintFiles(['.']);
    const found = results.map((result) => [path.relative(root, result.filePath).split(path.sep).join('/'), messagesOf(result)]);
    expect(Object.fromEntries(found.filter(([, messages]) => messages.length > 0))).toEqual(expected);
  }, 30_000);

  it('leaves no rule of the lint without a fixture', () => {
    const configured = house(root).flatMap(({ rules = {} }) => Object.entries(rules).filter(([, level]) => level !== 'off'));
    const broken = new Set(Object.values(expected).flatMap((messages) => messages.map((message) => message.split(': ')[0])));
    expect([...new Set(configured.map(([name]) => name))].filter((name) => !broken.has(name))).toEqual([]);
  });

  it('is out of the ordinary run', async () => {
    const ordinary = new ESLint({ cwd: path.join(root, '../../..') });
    expect(await ordinary.isPathIgnored(path.join(root, 'libs/domain/src/habits.ts'))).toBe(true);
  });
});

describe('what the house allows', () => {
  it.each([
    ['libs/question-import/src/parse.ts', "export { level } from '@strata/domain';\n"],
    ['libs/domain/src/room.spec.ts', "export { aRoom } from '@strata/testkit';\n"],
    ['apps/api/src/app.module.ts', "export { RoomModule } from './features/room/room.module.js';\n"],
    ['apps/api/src/seeds/demo.ts', "export { RoomEntity } from '../features/room/room.entity.js';\n"],
    ['apps/api/test/journeys/reveal.journey-spec.ts', "export { RoomEntity } from '../../src/features/room/room.entity.js';\n"],
    ['apps/api/src/features/room/room.service.ts', "export { CardView } from '../scorecard/scorecard.view.js';\n"],
    ['apps/api/src/features/room/room.db-spec.ts', "export { CardEntity } from '../scorecard/scorecard.entity.js';\n"],
    ['apps/api/src/features/room/reveal.db-spec.ts', "export { database } from '../../../test/harness/database.js';\n"],
    ['apps/api/src/features/room/room-seat.entity.ts', "export { RoomEntity } from './room.entity.js';\n"],
    ['apps/api/src/platform/metrics/process-metrics.ts', 'export const eventLoopDelay = 1;\n'],
    ['apps/web/src/shared/api/feed.spec.ts', 'export const serve = () => useServer();\n'],
    ['apps/web/src/app/routes.tsx', "export { Room } from '../features/room/room.js';\n"],
    ['apps/web/src/features/room/room-query.ts', "export const room = { queryKey: ['room'] };\n"],
    ['apps/web-e2e/reveal.journey-spec.ts', "export { aRoom } from '@strata/testkit';\n"],
    ['libs/domain/src/long.spec.ts', `export function story() {\n${lines(298)}\n}\n`],
    ['apps/api/src/migrations/0002-long.ts', `export function up() {\n${lines(400)}\n}\n`],
    ['apps/web/src/features/room/board.tsx', `export function Board() {\n${lines(78)}\n}\n`],
  ])('%s stays without a message', async (file, code) => {
    expect(await messagesFor(file, code)).toEqual([]);
  });
});

describe('budgets', () => {
  it.each([
    [
      'libs/domain/src/long.spec.ts',
      `export function story() {\n${lines(299)}\n}\n`,
      'max-lines: File has too many lines (301). Maximum allowed is 300.',
    ],
    [
      'libs/domain/src/long.ts',
      `export function long() {\n${lines(49)}\n}\n`,
      "max-lines-per-function: Function 'long' has too many lines (51). Maximum allowed is 50.",
    ],
    [
      'apps/web/src/app/board.tsx',
      `export function Board() {\n${lines(79)}\n}\n`,
      "max-lines-per-function: Function 'Board' has too many lines (81). Maximum allowed is 80.",
    ],
    [
      'libs/domain/src/wide.ts',
      `${lines(300)}\ncall(300);\n`,
      'max-lines: File has too many lines (301). Maximum allowed is 300.',
    ],
  ])('%s is too long', async (file, code, message) => {
    expect(await messagesFor(file, code)).toEqual([message]);
  });
});
