import { changesOf, type FieldChange } from './question-revision.js';

const said = {
  text: 'What does a channel guarantee?',
  kind: 'KNOWLEDGE' as const,
  level: 'CORE' as const,
  minutes: 6,
  hints: ['happens-before'],
  tags: ['go'],
  followUps: [],
  dimensionKeys: [],
  referenceAnswers: [{ dimensionKey: 'definition', text: 'A typed conduit.', reviewed: false }],
  anchors: [],
};
const nameOf = (key: string): string => ({ definition: 'Definition' })[key] ?? key;
const without = (change: string, { stretches }: FieldChange): string =>
  stretches.filter((stretch) => stretch.change !== change).map(({ text }) => text).join(''); // prettier-ignore

describe('what a revision changed', () => {
  it('is nothing between two that say the same', () => {
    expect(changesOf(said, { ...said, hints: [...said.hints] }, nameOf)).toEqual([]);
  });

  it('is told word by word: what was kept, added and removed', () => {
    const [change] = changesOf(said, { ...said, text: 'What does an unbuffered channel guarantee?' }, nameOf);
    expect(change).toMatchObject({ field: 'Question' });
    expect(change && without('ADDED', change)).toBe(said.text);
    expect(change && without('REMOVED', change)).toBe('What does an unbuffered channel guarantee?');
    const kept = change?.stretches.filter((stretch) => stretch.change === 'KEPT').map(({ text }) => text);
    expect(kept?.join('').trim()).toBe('What does  channel guarantee?');
  });

  it('names answers and anchors by their dimension, and tells a review from a change of words', () => {
    const reviewed = [{ dimensionKey: 'definition', text: 'A typed conduit.', reviewed: true }];
    const anchors = [{ dimensionKey: 'definition', level: 4, text: 'Names the memory model.' }];
    expect(changesOf(said, { ...said, referenceAnswers: reviewed, anchors }, nameOf)).toEqual([
      { field: 'Reviewed answers', stretches: [{ text: 'Definition', change: 'ADDED' }] },
      { field: 'Anchor: Definition, level 4', stretches: [{ text: 'Names the memory model.', change: 'ADDED' }] },
    ]);
    expect(changesOf(said, { ...said, referenceAnswers: [] }, nameOf)).toEqual([
      { field: 'Answer: Definition', stretches: [{ text: 'A typed conduit.', change: 'REMOVED' }] },
    ]);
  });
});
