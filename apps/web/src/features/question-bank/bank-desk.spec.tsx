import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { BankDeskProvider, useChosen, useDesk, useHands, type BankDesk, type DeskHands } from './bank-desk.js';
import type { BankDetail, QuestionRow } from './question-bank-queries.js';

const row = (id: string): QuestionRow => ({
  ...{ id, revision: 1, placement: 1, archivedAt: null, text: `${id}?`, kind: 'KNOWLEDGE', level: null, tags: [] },
  ...{ sectionId: 's', sectionPath: ['S'], estimatedMinutes: 5, minutesEstimated: true, missingAnswers: [] },
});
const head = { revision: 1, guidance: null, keyAreas: [], forCandidate: false, parentId: null };
const bankOf = (...questions: QuestionRow[]): BankDetail => ({
  ...{ id: 'b', name: 'B', archivedAt: null, questionCount: questions.length, keyAreas: [] },
  sections: [{ ...head, id: 's', title: 'S', path: ['S'], questions }],
});

describe('the desk of a bank', () => {
  let lines = 0;
  let hands: DeskHands;
  let desk: BankDesk;
  let chosen: ReadonlyMap<string, unknown>;

  function Line() {
    hands = useHands();
    lines += 1;
    return null;
  }
  function Bar() {
    desk = useDesk();
    chosen = useChosen();
    return null;
  }
  const parts = (
    <>
      <Line />
      <Bar />
    </>
  );

  function show() {
    lines = 0;
    const client = new QueryClient();
    const desked = (bank: BankDetail) => (
      <QueryClientProvider client={client}>
        <BankDeskProvider bank={bank} mayEdit>
          {parts}
        </BankDeskProvider>
      </QueryClientProvider>
    );
    const view = render(desked(bankOf(row('q1'))));
    return (bank: BankDetail) => view.rerender(desked(bank));
  }

  beforeAll(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
  afterEach(cleanup);

  it('renders no line because something is chosen, said or undoable', () => {
    show();
    act(() => desk.choose([row('q1')], true));
    act(() => desk.done({ words: 'Done', back: { words: 'Back', ahead: (bank) => bank, send: async () => ({ back: null }) } }));
    expect([desk.said, desk.undo !== null, chosen.size]).toEqual(['Done', true, 1]);
    expect(lines).toBe(1);
  });

  it('stays as it is for the rest of the page while one chooses, also where something can be taken back', () => {
    show();
    act(() => desk.done({ words: 'Done', back: { words: 'Back', ahead: (bank) => bank, send: async () => ({ back: null }) } }));
    const before = desk;
    act(() => desk.choose([row('q1')], true));
    expect(chosen.size).toBe(1);
    expect(desk).toBe(before);
  });

  it('hands a line the bank as it is shown now, though the line is not rendered for it', () => {
    const renew = show();
    renew(bankOf(row('q2'), row('q1')));
    expect(hands.seen().sections[0]?.questions.map(({ id }) => id)).toEqual(['q2', 'q1']);
    expect(lines).toBe(1);
  });
});
