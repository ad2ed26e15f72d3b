import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'strata-bank-parse-'));
const script = join(import.meta.dirname, 'bank-parse.mjs');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command on a file of the given bytes. */
function parse(name, bytes) {
  const file = join(folder, name);
  if (bytes !== null) writeFileSync(file, bytes);
  return new Promise((resolve) => {
    execFile(process.execPath, [script, file], (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
  });
}

describe('bank:parse', () => {
  it('prints one JSON document with sections, questions, joined answers and located complaints', async () => {
    const text = '# Bank\n\n## Locks\n\n- What is a lease? (expiry, owner)\n- Why fence?\n\n## Checklist\n\n- [ ] Sleep\n';
    const { code, stdout, stderr } = await parse('bank.md', text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      title: 'Bank',
      keyAreas: [],
      sections: [
        {
          title: 'Locks',
          keyAreas: [],
          questions: [
            { text: 'What is a lease?', hints: ['expiry', 'owner'], answer: null, kind: 'KNOWLEDGE', level: null, tags: [] },
            { text: 'Why fence?', hints: [], answer: null, kind: 'KNOWLEDGE', level: null, tags: [] },
          ],
          sections: [],
        },
      ],
      complaints: [{ line: 10, message: 'This checklist (one line) was left out.' }],
    });
  });

  it('refuses bytes that are not UTF-8 on the line they stand on', async () => {
    const { code, stdout, stderr } = await parse('latin.md', Buffer.from('- What is a?\n- Was hei\xdft das?\n', 'latin1'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/latin\.md:2: .*UTF-8/);
  });

  it('refuses binary, questionless and missing files with a plain reason', async () => {
    expect(await parse('binary.md', Buffer.from([35, 32, 0, 1, 2]))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/binary\.md:1: .*binary/),
    });
    expect(await parse('notes.md', 'A day at the sea.\n')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/notes\.md:1: No questions/),
    });
    expect(await parse('missing.md', null)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/missing\.md: cannot be read \(ENOENT\)/),
    });
  });
});
