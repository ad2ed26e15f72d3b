import { describe, expect, it } from '@jest/globals';
import { speakersInOrder, type Speaker } from './speaking.js';

const speakers: Speaker[] = [
  { memberId: 'manager', role: 'HIRING_MANAGER', handedIn: 0 },
  { memberId: 'old hand', role: 'INTERVIEWER', handedIn: 40 },
  { memberId: 'newcomer', role: 'INTERVIEWER', handedIn: 1 },
];
const names = (order: Speaker[]): string[] => order.map(({ memberId }) => memberId);

describe('who speaks when', () => {
  it('the least senior first, and whoever decides last', () => {
    expect(names(speakersInOrder(speakers, 'LEAST_SENIOR', () => 0))).toEqual(['newcomer', 'old hand', 'manager']);
  });

  it('or by chance: everybody once, in any order', () => {
    expect(names(speakersInOrder(speakers, 'RANDOM', () => 0))).toEqual(['old hand', 'newcomer', 'manager']);
    expect(names(speakersInOrder(speakers, 'RANDOM', () => 0.99))).toEqual(['manager', 'old hand', 'newcomer']);
  });
});
