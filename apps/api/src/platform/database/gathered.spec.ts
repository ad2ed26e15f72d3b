import { describe, expect, it } from '@jest/globals';
import { Gathered } from './gathered.js';

describe('reads of the same thing by many', () => {
  it('are made once for all who ask before it begins, and again for those who ask after', async () => {
    const reads: string[] = [];
    let value = 'before';
    const open: (() => void)[] = [];
    const gathered = new Gathered<string, string>(async (key, askers) => {
      reads.push(`${key}: ${askers.join(' ')}`);
      const read = value;
      await new Promise<void>((resolve) => open.push(resolve));
      return read;
    });
    const [a, b, other] = [gathered.ask('room', 'a'), gathered.ask('room', 'b'), gathered.ask('other', 'a')];
    await new Promise(setImmediate);
    value = 'after';
    const late = gathered.ask('room', 'c');
    open.splice(0).forEach((go) => go());
    expect(await Promise.all([a, b, other])).toEqual(['before', 'before', 'before']);
    await new Promise(setImmediate);
    open.splice(0).forEach((go) => go());
    expect(await late).toBe('after');
    expect(reads).toEqual(['room: a b', 'other: a', 'room: c']);
  });

  it('fail for those who waited for them, and for nobody after', async () => {
    let fails = true;
    const gathered = new Gathered<string, string>(() => (fails ? Promise.reject(new Error('gone')) : Promise.resolve('here')));
    await expect(gathered.ask('room', 'a')).rejects.toThrow('gone');
    fails = false;
    expect(await gathered.ask('room', 'a')).toBe('here');
  });
});
