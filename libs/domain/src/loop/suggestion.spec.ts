import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QUESTION_KINDS, QUESTION_LEVELS } from '../question.js';
import { minutesOf } from '../question-rules.js';
import { suggestRound } from './suggestion.js';
import type { RoundWish, SuggestableQuestion } from './suggestion-wish.js';

const SECTIONS = ['storage', 'logs', 'networks', 'time'];

const question = (id: string, more: Partial<SuggestableQuestion> = {}): SuggestableQuestion => ({
  ...{ id, kind: 'KNOWLEDGE', level: 'CORE', minutes: 6, dimensionKeys: [], sectionIds: ['storage'], sectionTitle: 'Storage' },
  ...{ forCandidate: false, asked: 0, inVersions: 0, inLoops: 0, separation: null, mean: null },
  ...more,
});

const wish = (more: Partial<RoundWish> = {}): RoundWish => ({
  ...{ minutes: 55, roleLevel: null, sectionIds: [], mustHave: [], rubricKeys: ['definition', 'mechanism', 'trade-offs'] },
  ...{ standing: [], taken: new Set<string>(), version: 1 },
  ...more,
});

const ids = (pool: SuggestableQuestion[], wanted: RoundWish): string[] => suggestRound(pool, wanted).picks.map(({ id }) => id);

const questions = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(60).map((number) => `q${number}`),
      kind: fc.constantFrom(...QUESTION_KINDS),
      level: fc.option(fc.constantFrom(...QUESTION_LEVELS)),
      minutes: fc.option(fc.integer({ min: 1, max: 40 })),
      dimensionKeys: fc.constantFrom([], ['definition'], ['estimate']),
      sectionIds: fc.constantFrom(...SECTIONS).map((id) => (id === 'logs' ? ['logs', 'storage'] : [id])),
      sectionTitle: fc.constant('Any'),
      forCandidate: fc.boolean(),
      asked: fc.nat(30),
      inVersions: fc.nat(3),
      inLoops: fc.nat(3),
      separation: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
      mean: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  .map((list): SuggestableQuestion[] => list);
const wishes = fc
  .record({
    minutes: fc.nat(120),
    roleLevel: fc.option(fc.constantFrom(...QUESTION_LEVELS)),
    sectionIds: fc.subarray(SECTIONS),
    mustHave: fc.subarray(SECTIONS).map((list) => list.map((id) => ({ id, title: id }))),
    taken: fc.uniqueArray(fc.nat(60)).map((list) => new Set(list.map((number) => `q${number}`))),
    version: fc.integer({ min: 1, max: 9 }),
  })
  .map((given) => wish(given));

const mayStand = (each: SuggestableQuestion, { taken, sectionIds, roleLevel }: RoundWish): boolean =>
  !each.forCandidate &&
  !taken.has(each.id) &&
  (sectionIds.length === 0 || each.sectionIds.some((id) => sectionIds.includes(id))) &&
  !each.dimensionKeys.includes('estimate') &&
  (roleLevel === null || QUESTION_LEVELS.indexOf(each.level ?? 'CORE') <= QUESTION_LEVELS.indexOf(roleLevel) + 1);

describe('the questions suggested for a round', () => {
  it('never exceed its minutes, and leave no room for another that may stand there', () => {
    fc.assert(
      fc.property(questions, wishes, (pool, wanted) => {
        const { picks, left } = suggestRound(pool, wanted);
        const used = picks.reduce((sum, pick) => sum + pick.minutes, 0);
        expect(used + left).toBe(wanted.minutes);
        expect(left).toBeGreaterThanOrEqual(0);
        const rest = pool.filter((each) => mayStand(each, wanted) && !picks.some(({ id }) => id === each.id));
        for (const each of rest) expect(minutesOf(each).minutes).toBeGreaterThan(left);
      }),
    );
  });

  it('are never for the candidate to ask, never asked elsewhere, never outside the sections, the rubric or the role’s ladder', () => {
    fc.assert(
      fc.property(questions, wishes, (pool, wanted) => {
        const picked = ids(pool, wanted);
        expect(new Set(picked).size).toBe(picked.length);
        for (const id of picked) {
          const found = pool.find((each) => each.id === id);
          expect(found && mayStand(found, wanted)).toBe(true);
        }
      }),
    );
  });

  it('are the same for the same input, whatever the order of the pool', () => {
    fc.assert(
      fc.property(questions, wishes, fc.nat(), (pool, wanted, turn) => {
        const first = suggestRound(pool, wanted);
        const at = pool.length === 0 ? 0 : turn % pool.length;
        expect(suggestRound([...pool.slice(at), ...pool.slice(0, at)].reverse(), wanted)).toEqual(first);
      }),
    );
  });

  it('cover every must-have section where the shortest questions of all of them fit, and name the others', () => {
    fc.assert(
      fc.property(questions, wishes, (pool, wanted) => {
        const { picks, uncovered } = suggestRound(pool, wanted);
        const may = pool.filter((each) => mayStand(each, wanted));
        const inside = (id: string) => may.filter((each) => each.sectionIds.includes(id));
        const covered = (id: string) => inside(id).some((each) => picks.some((pick) => pick.id === each.id));
        for (const { id } of wanted.mustHave) expect(covered(id) || uncovered.some((each) => each.sectionId === id)).toBe(true);
        const asked = wanted.mustHave.filter(({ id }) => inside(id).length > 0);
        const least = asked.reduce((sum, { id }) => sum + Math.min(...inside(id).map((each) => minutesOf(each).minutes)), 0);
        if (least <= wanted.minutes) for (const { id } of asked) expect(covered(id)).toBe(true);
      }),
    );
  });

  it('say why each of them stands there', () => {
    fc.assert(
      fc.property(questions, wishes, (pool, wanted) => {
        for (const { reasons } of suggestRound(pool, wanted).picks) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*\.$/);
        }
      }),
    );
  });

  it('prefer what was asked less, what other versions and loops do not hold, and what tells candidates apart', () => {
    const rather = (better: Partial<SuggestableQuestion>, worse: Partial<SuggestableQuestion>) =>
      ['a', 'b'].map((id) => ids([question(id, better), question(id === 'a' ? 'b' : 'a', worse)], wish({ minutes: 6 }))[0]);
    expect(rather({ asked: 1 }, { asked: 9 })).toEqual(['a', 'b']);
    expect(rather({}, { inVersions: 1 })).toEqual(['a', 'b']);
    expect(rather({}, { inLoops: 2 })).toEqual(['a', 'b']);
    expect(rather({ separation: 0.6 }, { separation: -0.2 })).toEqual(['a', 'b']);
    expect(rather({ separation: 0.2, mean: 0.5 }, { separation: 0.2, mean: 0.97 })).toEqual(['a', 'b']);
    expect(rather({ kind: 'KNOWLEDGE' }, { kind: 'BEHAVIORAL' })).toEqual(['a', 'b']);
  });

  it('spread over sections and along the ladder of the role, lowest rung first', () => {
    const pool = SECTIONS.flatMap((section) =>
      QUESTION_LEVELS.map((level) =>
        question(`${section} ${level}`, { level, sectionIds: [section], sectionTitle: section, minutes: 10 }),
      ),
    );
    const picked = (roleLevel: RoundWish['roleLevel']) => ids(pool, wish({ minutes: 40, roleLevel })).map((id) => id.split(' '));
    for (const roleLevel of QUESTION_LEVELS) expect(new Set(picked(roleLevel).map(([section]) => section)).size).toBe(4);
    const rungs = (roleLevel: RoundWish['roleLevel']) => picked(roleLevel).map(([, level]) => level);
    expect(rungs('CORE')).toEqual(['WARM_UP', 'CORE', 'CORE', 'DEEP']);
    expect(rungs('STAFF').filter((level) => level === 'DEEP' || level === 'STAFF').length).toBeGreaterThanOrEqual(2);
    expect(rungs('WARM_UP')).not.toContain('DEEP');
  });

  it('count what stands in the round already', () => {
    const pool = [question('a'), question('b', { sectionIds: ['time'], sectionTitle: 'Time' })];
    const standing = [{ id: 'a', level: 'CORE' as const, sectionIds: ['storage'] }];
    expect(ids(pool, wish({ minutes: 6, standing }))).toEqual(['b']);
    const mustHave = [{ id: 'storage', title: 'Storage' }];
    expect(suggestRound([], wish({ standing, mustHave })).uncovered).toEqual([]);
  });

  it('differ from version to version among equals, and only among equals', () => {
    const equals = Array.from({ length: 30 }, (_, at) => question(`q${at}`));
    const of = (version: number) =>
      ids(equals, wish({ minutes: 18, version }))
        .sort()
        .join();
    expect(new Set([1, 2, 3, 4, 5].map(of)).size).toBeGreaterThan(1);
    const better = question('best', { separation: 0.9 });
    for (const version of [1, 2, 3]) expect(ids([...equals, better], wish({ minutes: 6, version }))).toEqual(['best']);
  });

  it('leave room for the must-have sections that come after', () => {
    const pool = [
      question('best', { sectionIds: ['time'], minutes: 25, separation: 0.9 }),
      question('short', { sectionIds: ['time'], minutes: 8, asked: 9 }),
      question('other', { sectionIds: ['networks'], minutes: 20 }),
    ];
    const mustHave = [{ id: 'time', title: 'Time' }, { id: 'networks', title: 'Networks' }]; // prettier-ignore
    expect(ids(pool, wish({ minutes: 30, mustHave })).sort()).toEqual(['other', 'short']);
    expect(ids(pool, wish({ minutes: 45, mustHave })).sort()).toEqual(['best', 'other']);
  });

  it('name a must-have section that stays open, with the reason', () => {
    const mustHave = [{ id: 'time', title: 'Time' }, { id: 'networks', title: 'Networks' }]; // prettier-ignore
    const pool = [question('long', { sectionIds: ['time'], minutes: 40 })];
    expect(suggestRound(pool, wish({ minutes: 30, mustHave })).uncovered).toEqual([
      { sectionId: 'time', because: 'No question of “Time” fits into the 30 minutes left.' },
      { sectionId: 'networks', because: '“Networks” has no question that this round may ask.' },
    ]);
  });
});
