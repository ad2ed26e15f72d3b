import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockHeld, takeLock } from './lock.mjs';
import { identityOf } from './processes.mjs';

describe('a lock', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-lock-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is held by one, who is named to the next, until it is released', () => {
    const file = join(folder, 'one.lock');
    const lock = takeLock(file, { url: 'http://localhost:3000' });
    expect(() => takeLock(file)).toThrow(LockHeld);
    try {
      takeLock(file);
    } catch ({ holder }) {
      expect(holder).toMatchObject({ pid: process.pid, url: 'http://localhost:3000' });
    }
    lock.release();
    expect(existsSync(file)).toBe(false);
    takeLock(file).release();
  });

  it('passes from a process that has gone to the next, with what it had written', () => {
    const file = join(folder, 'gone.lock');
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, birth: '1', api: { pid: 7 } }));
    const lock = takeLock(file);
    expect(lock.previous).toMatchObject({ api: { pid: 7 } });
    lock.release();
  });

  it('is not taken for held when another process was given the number of the one that held it', () => {
    const file = join(folder, 'reused.lock');
    writeFileSync(file, JSON.stringify({ ...identityOf(process.ppid), birth: 'earlier' }));
    takeLock(file).release();
  });

  it('survives a file that was cut off while it was written', () => {
    const file = join(folder, 'torn.lock');
    writeFileSync(file, '{"pid":12');
    takeLock(file).release();
  });
});
