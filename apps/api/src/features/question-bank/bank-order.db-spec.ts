import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { banksOf, move, place, type Question, type Section } from '../../../test/harness/bank-tree.js';
import { ownApi } from '../../../test/harness/stage.js';

const api = await ownApi();
const [ana, ben] = await Promise.all([api.client('panelist1@demo.example'), api.client('panelist2@demo.example')]);
const { look, planted, disorder } = banksOf(api, ana);

describe('any interleaving of moves', () => {
  it('leaves every section and question in one place, counted without gaps', async () => {
    const bank = await planted();
    const step = fc.record({ who: fc.boolean(), section: fc.boolean(), what: fc.nat(), into: fc.nat(), after: fc.nat(), many: fc.integer({ min: 1, max: 4 }) }); // prettier-ignore
    const pick = <Item>(list: readonly Item[], n: number): Item | undefined => list[n % Math.max(1, list.length)];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const seen = await look(bank.id);
        const questions = seen.sections.flatMap((section) => section.questions);
        const acts = steps.map(({ who, section, what, into, after, many }) => {
          const client = who ? ana : ben;
          const target = pick(seen.sections, into);
          if (section) {
            const siblings = seen.sections.filter((each) => each.parentId === (target?.id ?? null));
            return move(
              client,
              pick(seen.sections, what) as Section,
              target?.id ?? null,
              pick([null, ...siblings], after)?.id ?? null,
            );
          }
          const moved = Array.from({ length: many }, (_, n) => pick(questions, what + n) as Question);
          return place(
            client,
            [...new Set(moved)],
            target?.id ?? '',
            pick([null, ...(target?.questions ?? [])], after)?.id ?? null,
          );
        });
        const results = await Promise.all<{ __typename: string }>(acts);
        for (const { __typename } of results)
          expect(['SectionMoved', 'QuestionsMoved', 'StaleSectionProblem', 'StalePlaceProblem', 'InvalidInputProblem']).toContain(__typename); // prettier-ignore
        expect(await disorder(bank.id)).toEqual([]);
        const after = await look(bank.id);
        expect(after.sections.flatMap((each) => each.questions).map((each) => each.id).sort()).toEqual(questions.map((each) => each.id).sort()); // prettier-ignore
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
