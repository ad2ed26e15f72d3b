import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { renderFor } from '../../shared/api/session.js';
import { saveState } from '../../shared/api/outbox-status.js';
import { buildInterview, buildScore } from './room-builders.js';
import { roomOutbox } from './room-outbox.js';
import { roomQuery } from './room-queries.js';
import { cellOf } from './room-writes.js';
import type { RoomWrite } from './room-writes.js';

const write: RoomWrite = {
  kind: 'score',
  interviewId: 'interview',
  questionId: 'q1',
  dimensionId: 'definition',
  level: 3,
  mark: null,
};

/** An API that answers every write with what the test sets, and remembers what arrived. */
function standIn(answer: unknown) {
  const arrived: { input: Record<string, unknown>; member: string | undefined }[] = [];
  globalThis.fetch = async (_address, init) => {
    const { variables } = JSON.parse(String(init?.body)) as { variables: { input: Record<string, unknown> } };
    arrived.push({ input: variables.input, member: (init?.headers as Record<string, string>)['x-strata-member'] });
    return { json: async () => answer } as Response;
  };
  return arrived;
}

function openFor(member: string) {
  renderFor(member);
  const client = new QueryClient();
  client.setQueryData(roomQuery('interview').queryKey, {
    interview: buildInterview(),
    recent: [],
    recentFrom: 0,
    clockOffsetMs: 0,
  });
  return { client, outbox: roomOutbox(client) };
}

describe('the writes of a room', () => {
  it('carry the revision their author saw and the member of the page, and leave their answer in the cache', async () => {
    const arrived = standIn({ data: { setScore: { __typename: 'ScoreSet', score: buildScore({ revision: 5 }) } } });
    const { client, outbox } = openFor('ada');
    await outbox.press(cellOf(write), write, 4);
    await waitFor(() => expect(outbox.snapshot().items).toEqual([]));
    expect(arrived).toMatchObject([{ member: 'ada', input: { questionId: 'q1', level: 3, mark: null, expectedRevision: 4 } }]);
    const known = client.getQueryData(roomQuery('interview').queryKey);
    expect(known?.interview.myScorecard?.scores).toMatchObject([{ level: 3, revision: 5 }]);
    outbox.close();
  });

  it('stay here, visibly, when the session ends, and never leave under another member', async () => {
    const arrived = standIn({ errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] });
    const { outbox } = openFor('billie');
    await outbox.press(cellOf(write), write, 0);
    await waitFor(() => expect(saveState(outbox.snapshot()).words).toBe('Not sending, 1 waiting'));
    expect(arrived).toHaveLength(1);

    const { outbox: second } = openFor('cato');
    renderFor('dora');
    await second.press(cellOf(write), write, 0);
    await waitFor(() => expect(second.snapshot().stopped).not.toBeNull());
    expect(arrived).toHaveLength(1);
    outbox.close();
    second.close();
  });

  it('show both values when they are stale, and the words of the refusal when they are refused', async () => {
    const problem = {
      code: 'STALE_WRITE',
      message: 'Changed elsewhere.',
      current: buildScore({ level: null, mark: 'NOT_ASKED', revision: 9 }),
    };
    standIn({ data: { setScore: { __typename: 'StaleWriteProblem', ...problem } } });
    const { outbox } = openFor('ewa');
    await outbox.press(cellOf(write), write, 0);
    await waitFor(() => expect(saveState(outbox.snapshot()).state).toBe('refused'));
    expect(outbox.snapshot().items[0]?.refusal).toEqual({
      code: 'STALE_WRITE',
      message: 'Changed elsewhere.',
      currentRevision: 9,
      currentWords: 'Not asked',
    });
    outbox.close();
  });
});
