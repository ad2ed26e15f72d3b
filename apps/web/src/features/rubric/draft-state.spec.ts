import { RUBRIC_PRESETS, rubricOfPreset, type RubricDraft } from '@strata/domain';
import { accepted, changed, mineOver, opened, owesWrite, redone, refused, sending, theirsTaken, undone } from './draft-state.js';

const [layers] = RUBRIC_PRESETS.map(rubricOfPreset) as [RubricDraft];
const called = (name: string): RubricDraft => ({ ...layers, name });
const state = opened(layers, 1);

describe('a rubric’s draft on the screen', () => {
  it('owes a write once it differs from what is saved, one at a time', () => {
    expect(owesWrite(state)).toBe(false);
    const typed = changed(state, called('A'));
    expect(owesWrite(typed)).toBe(true);
    expect(owesWrite(sending(typed))).toBe(false);
    expect(owesWrite(refused(sending(typed)))).toBe(true);
    expect(owesWrite(accepted(sending(typed), called('A'), 2))).toBe(false);
  });

  it('keeps what was typed while a write was under way, and owes it', () => {
    const after = accepted(changed(sending(changed(state, called('A'))), called('B')), called('A'), 2);
    expect([after.draft.name, after.revision, owesWrite(after)]).toEqual(['B', 2, true]);
  });

  it('takes over how the server keeps it where nothing was typed since', () => {
    expect(accepted(sending(changed(state, called(' A '))), called('A'), 2).draft.name).toBe('A');
  });

  it('goes back and forth, and forgets the way forth with the next change', () => {
    const two = changed(changed(state, called('A')), called('B'));
    expect([undone(two).draft.name, undone(undone(two)).draft.name]).toEqual(['A', layers.name]);
    expect(redone(undone(two)).draft.name).toBe('B');
    expect(undone(state)).toBe(state);
    expect(redone(changed(undone(two), called('C'))).draft.name).toBe('C');
    expect(changed(state, RUBRIC_PRESETS.map(rubricOfPreset)[0] as RubricDraft)).toBe(state);
  });

  it('goes over a colleague’s revision or gives way to it, and undo brings mine back', () => {
    const mine = refused(sending(changed(state, called('Mine'))));
    const over = mineOver(mine, called('Theirs'), 5);
    expect([over.draft.name, over.revision, owesWrite(over)]).toEqual(['Mine', 5, true]);
    const taken = theirsTaken(mine, called('Theirs'), 5);
    expect([taken.draft.name, owesWrite(taken), undone(taken).draft.name]).toEqual(['Theirs', false, 'Mine']);
  });
});
