import { describe, expect, it } from '@jest/globals';
import { sectionPaths } from '@strata/domain';
import { placeAt, placeOf, runsOf, sectionStep, stepOf, withQuestionsMoved, withSectionPlaced } from './bank-order.js';
import type { BankDetail, BankSection, QuestionRow } from './question-bank-queries.js';

const row = (id: string) => ({ id }) as QuestionRow;

/** `a`, `a.b` (inside a), `c`: ids as titles, the parent before the dot. */
function bankOf(...ids: string[]): BankDetail {
  const heads = ids.map((id) => ({ id, title: id, parentId: id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null }));
  const paths = sectionPaths(heads);
  const sections = heads.map((head) => ({
    ...head,
    path: paths.get(head.id) ?? [],
    questions: [1, 2, 3, 4].map((at) => row(`${head.id}${at}`)),
  }));
  return { id: 'bank', questionCount: 4 * ids.length, sections } as unknown as BankDetail;
}

const order = (bank: BankDetail) => bank.sections.map((section) => section.questions.map(({ id }) => id).join(' '));
const line = (bank: BankDetail) => bank.sections.map((section) => section.path.join('/'));
const named = (bank: BankDetail, id: string) => bank.sections.find((section) => section.id === id) as BankSection;

describe('the order of a bank on the screen', () => {
  it('puts questions of several sections behind another, in the order given', () => {
    const moved = withQuestionsMoved(bankOf('a', 'b'), ['b3', 'a1', 'b1'], { sectionId: 'b', afterId: 'b2' });
    expect(order(moved)).toEqual(['a2 a3 a4', 'b2 b3 a1 b1 b4']);
    expect(named(moved, 'b').questions[2]).toMatchObject({ id: 'a1', sectionId: 'b', sectionPath: ['b'] });
  });

  it('lets them leave for another bank', () => {
    expect(order(withQuestionsMoved(bankOf('a'), ['a1', 'a4'], { sectionId: 'elsewhere', afterId: null }))).toEqual(['a2 a3']);
  });

  it.each([[['a1', 'a2', 'b4']], [['a1', 'a3', 'a4', 'b1', 'b2']], [['b2']], [['a1', 'a2', 'a3', 'a4']]])(
    'finds the way back of %j, run after run',
    (ids) => {
      const before = bankOf('a', 'b', 'c');
      const there = withQuestionsMoved(before, ids, { sectionId: 'c', afterId: 'c2' });
      const back = runsOf(before, new Set(ids)).reduce((bank, run) => withQuestionsMoved(bank, run.ids, run), there);
      expect(order(back)).toEqual(order(before));
    },
  );

  it('steps a question inside its section and not beyond', () => {
    const bank = bankOf('a');
    const stepped = (id: string, step: 1 | -1) => {
      const spot = stepOf(named(bank, 'a'), id, step);
      return spot && order(withQuestionsMoved(bank, [id], spot));
    };
    expect([stepped('a2', 1), stepped('a2', -1)]).toEqual([['a1 a3 a2 a4'], ['a2 a1 a3 a4']]);
    expect([stepped('a1', -1), stepped('a4', 1)]).toEqual([null, null]);
  });

  it('steps a section among its siblings, into the one before and out of its parent', () => {
    const bank = bankOf('a', 'a.b', 'c', 'd');
    const stepped = (id: string, step: Parameters<typeof sectionStep>[2]) => {
      const place = sectionStep(bank.sections, named(bank, id), step);
      return place && line(withSectionPlaced(bank, id, place));
    };
    expect(stepped('c', 'up')).toEqual(['c', 'a', 'a/a.b', 'd']);
    expect(stepped('a', 'down')).toEqual(['c', 'a', 'a/a.b', 'd']);
    expect(stepped('c', 'in')).toEqual(['a', 'a/a.b', 'a/c', 'd']);
    expect(stepped('a.b', 'out')).toEqual(['a', 'a.b', 'c', 'd']);
    expect([stepped('a', 'up'), stepped('d', 'down'), stepped('a', 'in'), stepped('a', 'out')]).toEqual([null, null, null, null]);
  });

  it('drops a section as deep as it was, or as deep as its new neighbours allow', () => {
    const bank = bankOf('a', 'a.b', 'a.c', 'd');
    const dropped = (id: string, index: number) => {
      const place = placeAt(bank.sections, id, index);
      return place && line(withSectionPlaced(bank, id, place));
    };
    expect(dropped('d', 0)).toEqual(['d', 'a', 'a/a.b', 'a/a.c']);
    expect(dropped('d', 1)).toEqual(['a', 'a/d', 'a/a.b', 'a/a.c']);
    expect(dropped('a.b', 3)).toEqual(['a', 'a/a.c', 'd', 'd/a.b']);
    expect(dropped('a.c', 0)).toEqual(['a.c', 'a', 'a/a.b', 'd']);
    expect(dropped('a', 3)).toEqual(['d', 'a', 'a/a.b', 'a/a.c']);
    expect([dropped('a', 0), dropped('a', 1), dropped('a', 2), dropped('d', 3)]).toEqual([null, null, null, null]);
  });

  it('drops a section where every step of it can be taken back', () => {
    const bank = bankOf('a', 'a.b', 'a.b.c', 'd', 'd.e', 'f');
    for (const { id } of bank.sections) {
      for (let index = 0; index < bank.sections.length; index += 1) {
        const place = placeAt(bank.sections, id, index);
        if (!place) continue;
        const there = withSectionPlaced(bank, id, place);
        expect(line(withSectionPlaced(there, id, placeOf(bank.sections, named(bank, id))))).toEqual(line(bank));
      }
    }
  });
});
