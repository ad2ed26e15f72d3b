import { basePathOf, leaveSlot, nextFreeSlot, reasonToSignIn, renderFor, slot, slotOf, takenSlots, takeSlot } from './session.js';

describe('the session slot of a window', () => {
  it('stands in the path, and every other address belongs to slot 0', () => {
    expect(slotOf('/s/2/loops')).toBe(2);
    expect(slotOf('/s/14')).toBe(14);
    for (const path of ['/', '/loops', '/s', '/s/0/loops', '/s/100/loops', '/s/2x/loops', '/settings/s/2'])
      expect(slotOf(path)).toBe(0);
  });

  it('goes into a base path and back', () => {
    for (const number of [0, 1, 7, 99]) expect(slotOf(`${basePathOf(number)}/banks`)).toBe(number);
  });

  it('offers the next window a slot in which nobody is signed in', () => {
    localStorage.clear();
    expect(nextFreeSlot()).toBe(1);
    takeSlot('Ana');
    localStorage.setItem('strata-slots', JSON.stringify({ 0: 'Ana', 1: 'Ben', 3: 'Cem' }));
    expect(nextFreeSlot()).toBe(2);
    expect(takenSlots()).toContainEqual({ slot: 1, name: 'Ben' });
    leaveSlot();
    expect(takenSlots().some((each) => each.slot === slot)).toBe(false);
  });

  it('works on where the browser keeps nothing readable', () => {
    localStorage.setItem('strata-slots', 'not json');
    expect(nextFreeSlot()).toBe(1);
  });
});

describe('the way to the sign-in page', () => {
  it('tells of an ended session only on a page that had a member', () => {
    renderFor(null);
    expect(reasonToSignIn()).toBeUndefined();
    renderFor('ada');
    expect(reasonToSignIn()).toBe('ended');
    renderFor(null);
  });
});
