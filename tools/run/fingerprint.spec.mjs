import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

describe('the fingerprint of sources', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-sources-'));
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'src/deep/a.ts'), 'one');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('changes with a content, a name and a new file', () => {
    const seen = new Set([fingerprint(folder, ['src'])]);
    writeFileSync(join(folder, 'src/deep/a.ts'), 'two');
    seen.add(fingerprint(folder, ['src']));
    writeFileSync(join(folder, 'src/b.ts'), '');
    seen.add(fingerprint(folder, ['src']));
    rmSync(join(folder, 'src/b.ts'));
    writeFileSync(join(folder, 'src/c.ts'), '');
    seen.add(fingerprint(folder, ['src']));
    expect(seen.size).toBe(4);
  });

  it('does not change with a spec, with what was built or installed, nor over a path that is not there', () => {
    const before = fingerprint(folder, ['src', 'missing']);
    mkdirSync(join(folder, 'src/dist'));
    mkdirSync(join(folder, 'src/node_modules'));
    writeFileSync(join(folder, 'src/dist/a.js'), 'built');
    writeFileSync(join(folder, 'src/node_modules/x.js'), 'installed');
    writeFileSync(join(folder, 'src/tsconfig.tsbuildinfo'), 'built');
    writeFileSync(join(folder, 'src/a.db-spec.ts'), 'a spec');
    expect(fingerprint(folder, ['src', 'missing'])).toBe(before);
  });
});
