import { anchoredFor } from '@strata/domain';

describe('a dimension as one question has it', () => {
  const dimension = {
    key: 'mechanism',
    name: 'Mechanism',
    anchors: [1, 2, 3].map((level) => ({ level, text: `Rubric ${level}` })),
  };

  it('is the rubric’s own where the question has no anchors for it', () => {
    expect(anchoredFor(dimension)).toBe(dimension);
    expect(anchoredFor(dimension, [{ dimensionKey: 'definition', level: 1, text: 'Other' }])).toBe(dimension);
  });

  it('takes the question’s sentence on its levels, keeps the rubric’s on the others, and never gains a level', () => {
    const overrides = [2, 5].map((level) => ({ dimensionKey: 'mechanism', level, text: `Own ${level}` }));
    expect(anchoredFor(dimension, overrides).anchors).toEqual([
      { level: 1, text: 'Rubric 1' },
      { level: 2, text: 'Own 2' },
      { level: 3, text: 'Rubric 3' },
    ]);
  });
});
