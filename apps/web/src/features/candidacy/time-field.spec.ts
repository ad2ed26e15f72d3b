import { describe, expect, it } from '@jest/globals';
import { fieldOfTime, timeOfField } from './time-field.js';

describe('a time as a field holds it', () => {
  it('comes back as the moment it was, to the minute', () => {
    for (const iso of ['2030-01-07T09:05:00.000Z', '2030-07-31T23:59:00.000Z']) expect(timeOfField(fieldOfTime(iso))).toBe(iso);
  });

  it('is nothing where there is none', () => {
    expect([fieldOfTime(null), timeOfField(''), timeOfField('soon')]).toEqual(['', null, null]);
  });
});
