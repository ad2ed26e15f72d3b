import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as fc from 'fast-check';
import { shownQuestion } from './desk.js';
import { buildInterview, buildScore, noRights } from './room-builders.js';
import { Refusals } from './refusals.js';
import type { Interview } from './room-queries.js';
import { withOwnScore } from './room-view.js';
import { chosen, openRoom, press, radio, show } from './open-room.js';

jest.setTimeout(60_000);
// The outbox answers outside React, as the network does.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

describe('scoring by key and by press', () => {
  it('stores by press the level that the screen shows under the pointer, whatever is re-rendered or reordered in between', async () => {
    const press = fc.record({
      dimension: fc.constantFrom('Definition', 'Mechanism', 'Trade-offs'),
      level: fc.integer({ min: 1, max: 4 }),
    });
    const between = fc.constantFrom('nothing', 'render', 'reorder');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(press, between), { minLength: 1, maxLength: 8 }), async (steps) => {
        const room = openRoom();
        const render = show(room);
        const expected = new Map<string, number>();
        for (const [{ dimension, level }, then] of steps) {
          fireEvent.click(radio(dimension, String(level)));
          expected.set(`q1/${dimension.toLowerCase()}`, level);
          if (then === 'reorder') room.reorder();
          if (then !== 'nothing') render();
        }
        await room.sent();
        expect(room.stored).toEqual(expected);
        room.outbox.close();
        room.session.close();
        cleanup();
      }),
      { numRuns: 20 },
    );
  });

  it('stores in every cell exactly the last key that was pressed for it, under fast typing, re-renders, reordering and a moving lead', async () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('1', '2', '3', '4', '0', 'e') },
      { weight: 2, arbitrary: fc.constantFrom('j', 'k', 'render', 'lead to q1', 'lead to q2', 'breathe', 'reorder') },
    );
    const meaning: Record<string, number | string> = { '0': 'NOT_ASKED', e: 'NOT_ENOUGH_EVIDENCE' };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const room = openRoom();
        const render = show(room);
        const expected = new Map<string, number | string>();
        for (const now of steps) {
          if (now === 'render') render();
          else if (now === 'reorder') room.reorder();
          else if (now === 'breathe') await Promise.resolve();
          else if (now.startsWith('lead')) {
            room.ask(now.slice(-2));
            room.wait(1000);
          } else if (now === 'j' || now === 'k') press(now);
          else {
            const { desk } = room.session.snapshot();
            const interview = room.session.interview()!;
            const question = shownQuestion(interview, desk)!;
            expected.set(`${question.id}/${interview.rubric.dimensions[desk.dimension]!.id}`, meaning[now] ?? Number(now));
            press(now);
          }
        }
        await room.sent();
        expect(room.stored).toEqual(expected);
        room.outbox.close();
        room.session.close();
        cleanup();
      }),
      { numRuns: 40 },
    );
  });

  it('shows the pressed level at once and moves on inside the question, never to the next one', () => {
    const room = openRoom();
    show(room);
    for (const key of ['3', '2', '4', '1']) press(key);
    expect(chosen('Definition')).toBe(radio('Definition', '3'));
    expect(chosen('Mechanism')).toBe(radio('Mechanism', '2'));
    expect(chosen('Trade-offs')).toBe(radio('Trade-offs', '1'));
  });

  it('scores nothing while text is typed, a key is held, a modifier is down or the level does not exist', async () => {
    const room = openRoom();
    show(room);
    await userEvent.type(screen.getByLabelText('elsewhere'), '3e0');
    screen.getByLabelText('elsewhere').blur();
    press('3', { repeat: true });
    press('3', { ctrlKey: true });
    press('5');
    expect(room.outbox.snapshot().items).toEqual([]);
    expect(room.session.snapshot().said).toBe('Definition goes from 1 to 4.');
  });

  it('takes a score back for five seconds and not later', async () => {
    const room = openRoom();
    show(room);
    press('3');
    press('u');
    await room.sent();
    expect(room.stored.get('q1/definition') ?? null).toBeNull();
    press('2');
    room.wait(5001);
    press('u');
    await room.sent();
    expect([...room.stored.values()].filter((value) => value === 2)).toHaveLength(1);
  });

  it('lets no key score a question that has only just come onto the screen by the lead', async () => {
    const room = openRoom();
    show(room);
    room.ask('q2');
    press('4');
    expect(room.outbox.snapshot().items).toEqual([]);
    room.wait(1000);
    press('4');
    await room.sent();
    expect([...room.stored]).toEqual([['q2/definition', 4]]);
  });

  it('scores nothing by the click that brings the window back', async () => {
    const room = openRoom();
    show(room);
    const level = () => within(screen.getByRole('radiogroup', { name: 'Definition' })).getByRole('radio', { name: '2' });
    fireEvent.blur(window);
    fireEvent.focus(window);
    await userEvent.click(level());
    expect(room.outbox.snapshot().items).toEqual([]);
    await waitFor(async () => {
      await userEvent.click(level());
      expect(level()).toBe(chosen('Definition'));
    });
    await room.sent();
    expect([...room.stored]).toEqual([['q1/definition', 2]]);
  });

  it('covers the scores with one key, and no key scores while they are covered', () => {
    const room = openRoom();
    show(room);
    press('b');
    press('3');
    expect(room.outbox.snapshot().items).toEqual([]);
  });
});

describe('a value that may only be amended', () => {
  const seen = (change: Partial<Interview> = {}) =>
    withOwnScore(
      buildInterview({ revealPolicy: 'OPEN', can: { ...noRights, score: true, amend: true }, ...change }),
      buildScore({ dimensionId: 'definition', level: 4 }),
    );

  it('is read and changed with a reason, while empty cells beside it are still scored', async () => {
    const room = openRoom(seen());
    show(room);
    expect(screen.queryByRole('radiogroup', { name: 'Definition' })).toBeNull();
    screen.getByText('You: 4');
    screen.getByRole('button', { name: 'Change Definition with a reason' });
    expect(screen.getAllByRole('radiogroup')).toHaveLength(2);
    press('2');
    await room.sent();
    expect([...room.stored]).toEqual([['q1/mechanism', 2]]);
    expect(room.session.snapshot()).toMatchObject({ lastPress: null, desk: { dimension: 2 } });
  });

  it('is sent by no key, which says what to do instead', async () => {
    const room = openRoom(seen());
    show(room);
    room.session.focusDimension(room.session.interview()!.rubric.dimensions[0]!);
    press('1');
    expect(room.session.snapshot()).toMatchObject({ said: 'Change it with a reason.', lastPress: null });
    press('u');
    expect(room.outbox.snapshot().items).toEqual([]);
  });

  it('is offered no way to send the refused score again', () => {
    const refusal = { code: 'LOCKED', message: 'Amend it and give the reason.', currentRevision: null, currentWords: null };
    const write = {
      kind: 'score',
      interviewId: 'interview',
      questionId: 'q1',
      dimensionId: 'definition',
      level: 1,
      mark: null,
    } as const;
    const item = { mutationId: 'm', cell: 'c', write, expectedRevision: 1, state: 'refused', refusal } as const;
    const outbox = { insist: async () => undefined, dismiss: async () => undefined };
    const state = { ...openRoom().outbox.snapshot(), items: [item] };
    render(
      <MantineProvider>
        <Refusals interview={seen()} state={state} outbox={outbox} />
      </MantineProvider>,
    );
    screen.getByRole('button', { name: 'Let it go' });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('who sees what is scored', () => {
  it.each([
    ['ROUND_END', [], 'Only you see these until the reveal.'],
    ['PER_QUESTION', ['q2'], 'Only you see these until the reveal.'],
    ['PER_QUESTION', ['q1'], 'The panel sees this question’s scores.'],
    ['OPEN', [], 'The panel sees these at once.'],
  ] as const)('is said with %s and %j revealed', (revealPolicy, revealedQuestionIds, words) => {
    show(openRoom(buildInterview({ revealPolicy, revealedQuestionIds: [...revealedQuestionIds] })));
    screen.getByText(words);
  });
});
