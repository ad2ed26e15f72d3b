import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Runs the rounds and answers how it ended and what it counted. */
function chaos(rounds) {
  const args = [join(import.meta.dirname, 'chaos.mjs'), '--rounds', String(rounds), '--json'];
  const env = { ...process.env, STRATA_LOG: 'silent' };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, counted: stdout ? JSON.parse(stdout) : stderr });
    });
  });
}

describe('acknowledged means durable', () => {
  it('through eight rounds of kill -9, of the API, of Postgres and of both, nothing acknowledged is lost or doubled and no feed has a gap', async () => {
    const { code, counted } = await chaos(8);
    expect(counted).toMatchObject({ rounds: 8, examples: [] });
    expect(Object.entries(counted.faults).filter(([, count]) => count > 0)).toEqual([]);
    expect(counted.kills).toBeGreaterThanOrEqual(8);
    // It says something only where much was scored and some of it was cut off.
    expect(counted.acknowledged).toBeGreaterThan(500);
    expect(Math.min(counted.inDoubt, counted.resent, counted.repeated)).toBeGreaterThan(0);
    expect(code).toBe(0);
  }, 180_000);
});
