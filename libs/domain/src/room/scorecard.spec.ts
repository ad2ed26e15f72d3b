import { describe, expect, it } from '@jest/globals';
import {
  canBecome,
  faultOfValue,
  loopIsOver,
  owing,
  readyToReveal,
  refusalOfReopening,
  refusalOfScore,
  type InterviewState,
  type RevealCheck,
} from '@strata/domain';

type PanelMember = RevealCheck['panel'][number];
const seat = (panelistId: string, more: Partial<PanelMember> = {}): PanelMember => ({
  panelistId,
  observer: false,
  training: false,
  submitted: false,
  ...more,
});
const IN = seat('in', { submitted: true });
const OUT = seat('out');
const TRAINING = seat('training', { training: true });
const OBSERVER = seat('observer', { observer: true });
const REPLACED = seat('replaced', { replaced: true });
const check = (state: InterviewState, panel: PanelMember[], windowOver = false): RevealCheck => ({ state, panel, windowOver });

describe('when a round is ready to be revealed', () => {
  it.each([
    ['it has not ended', check('LIVE', [IN]), false],
    ['its window cannot be over before its end', check('LIVE', [IN], true), false],
    ['it ended and everybody submitted', check('ENDED', [IN, IN]), true],
    ['it ended and somebody owes', check('ENDED', [IN, OUT]), false],
    ['it ended, somebody owes and the window is over', check('ENDED', [IN, OUT], true), true],
    ['nobody in training is waited for', check('ENDED', [IN, TRAINING]), true],
    ['no observer is waited for', check('ENDED', [IN, OBSERVER]), true],
    ['nobody who was replaced is waited for', check('ENDED', [IN, REPLACED]), true],
    ['one panelist is as good as any', check('ENDED', [IN]), true],
    ['it was not held', check('NOT_HELD', [IN]), false],
  ])('%s', (_, standing, ready) => {
    expect(readyToReveal(standing)).toBe(ready);
  });

  it('only counted scorecards are owed', () => {
    expect(owing([IN, OUT, TRAINING, OBSERVER])).toEqual(['out']);
  });
});

describe('when a loop is over', () => {
  it.each([
    ['every round is over', [check('ENDED', [IN]), check('ENDED', [OUT], true)], true],
    ['one round is not held', [check('ENDED', [IN]), check('NOT_HELD', [OUT])], true],
    ['one round is still owed', [check('ENDED', [IN]), check('ENDED', [OUT])], false],
    ['one round is still to come', [check('ENDED', [IN]), check('SCHEDULED', [OUT])], false],
    ['one round is live with all submitted', [check('ENDED', [IN]), check('LIVE', [IN])], false],
  ] as [string, RevealCheck[], boolean][])('%s', (_, standings, over) => {
    expect(loopIsOver(standings)).toBe(over);
  });
});

describe('what stands in a cell', () => {
  const dimension = { name: 'Definition', anchors: [1, 2, 3, 4].map((level) => ({ level, text: `Anchor ${level}` })) };

  it.each([
    [{ level: 1, mark: null }, null],
    [{ level: 4, mark: null }, null],
    [{ level: null, mark: 'NOT_ASKED' }, null],
    [{ level: null, mark: null }, null],
    [{ level: 0, mark: null }, 'Definition has the levels 1 to 4; 0 is not one of them.'],
    [{ level: 5, mark: null }, 'Definition has the levels 1 to 4; 5 is not one of them.'],
    [{ level: 2, mark: 'NOT_ASKED' }, 'A score is a level or a mark, not both. Send one of them.'],
  ] as const)('%j: %s', (value, fault) => {
    expect(faultOfValue(value, dimension)).toBe(fault);
  });
});

describe('whether a score is taken', () => {
  const standing = { seat: { observer: false, submitted: false }, hasSeenColleagues: false, cellHasValue: false };

  it.each([
    ['while it is live', 'LIVE', {}, null],
    ['in the finishing window and after it', 'ENDED', {}, null],
    ['before it started', 'SCHEDULED', {}, 'LOCKED'],
    ['where it was not held', 'NOT_HELD', {}, 'LOCKED'],
    ['on a submitted scorecard', 'LIVE', { seat: { observer: false, submitted: true } }, 'LOCKED'],
    ['from an observer', 'LIVE', { seat: { observer: true, submitted: false } }, 'NOT_ALLOWED'],
    ['over a value, after seeing', 'ENDED', { hasSeenColleagues: true, cellHasValue: true }, 'LOCKED'],
    ['in an empty cell, after seeing', 'ENDED', { hasSeenColleagues: true }, null],
  ] as const)('%s', (_, state, more, kind) => {
    expect(refusalOfScore({ ...standing, state, ...more })?.kind ?? null).toBe(kind);
  });

  it('a scorecard is reopened until its panelist has seen', () => {
    const own = { state: 'ENDED' as const, seat: { observer: false, submitted: true } };
    expect(refusalOfReopening({ ...own, hasSeenColleagues: false })).toBeNull();
    expect(refusalOfReopening({ ...own, hasSeenColleagues: true })?.kind).toBe('LOCKED');
    expect(refusalOfReopening({ ...own, seat: { observer: true, submitted: false }, hasSeenColleagues: false })?.kind).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('the states of an interview', () => {
  it('are left only as the table says', () => {
    const states = ['SCHEDULED', 'LIVE', 'ENDED', 'NOT_HELD'] as const;
    const moves = states.flatMap((from) => states.filter((to) => canBecome(from, to)).map((to) => `${from} ${to}`));
    expect(moves).toEqual(['SCHEDULED LIVE', 'SCHEDULED NOT_HELD', 'LIVE ENDED', 'LIVE NOT_HELD', 'NOT_HELD SCHEDULED']);
  });
});
