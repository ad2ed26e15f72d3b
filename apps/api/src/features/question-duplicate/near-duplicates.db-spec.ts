import { beforeAll, describe, expect, it } from '@jest/globals';
import { asks, bankOf, duplicates, section } from '../../../test/harness/imports.js';
import { ownApi } from '../../../test/harness/stage.js';

const api = await ownApi();
const panelist = await api.client('panelist1@demo.example');
const observer = await api.client('observer@demo.example');
const stranger = await api.client('admin@other.example');

const dismissing = (questionId: string, textHash: string, dismissed = true, client = panelist) =>
  client.mutate('dismissDuplicate(input: $input)', 'DuplicateDismissed', 'questionId dismissed', {
    input: ['DismissDuplicateInput!', { questionId, textHash, dismissed }],
  });

describe('near-duplicates', () => {
  beforeAll(async () => {
    await bankOf(panelist, 'Known', [
      section('A', [
        asks('How does an index work in PostgreSQL?'),
        asks('What is the difference between a process and a thread?', { referenceAnswers: [{ text: 'Memory.' }] }),
        asks('What is a goroutine leak?'),
        asks('什么是数据库索引？'),
      ]),
    ]);
  });
  const found = async (text: string): Promise<string[]> =>
    (await duplicates(panelist, [text])).filter((each) => each.bankName === 'Known').map((each) => each.question.text);

  it('are found in other words, other case and other endings, in every bank', async () => {
    expect(await found('Explain how indexes work in postgresql')).toEqual(['How does an index work in PostgreSQL?']);
    expect(await found('Threads vs. processes')).toEqual(['What is the difference between a process and a thread?']);
    expect(await found('Goroutine leaks')).toEqual(['What is a goroutine leak?']);
    expect(await found('数据库索引是什么？')).toEqual(['什么是数据库索引？']);
    expect(await found('What is a deadlock in a garden?')).toEqual([]);
    expect(await found('')).toEqual([]);
  });

  it('are none where the same wording is about another product', async () => {
    expect(await found('How does an index work in MongoDB?')).toEqual([]);
    expect(await found('What is a memory leak?')).toEqual([]);
  });

  it('say where an answer could be attached', async () => {
    const near = await duplicates(panelist, ['Goroutine leak', 'Process and thread']);
    expect(near.filter((each) => each.bankName === 'Known').map(({ at, unanswered }) => [at, unanswered])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  it('stay dismissed for the same text in other case and spaces, and for no other text, until they are wanted again', async () => {
    const [warning] = await duplicates(panelist, ['Goroutine leaks?']);
    const { question, textHash } = warning ?? raise();
    expect(await dismissing(question.id, textHash)).toMatchObject({ __typename: 'DuplicateDismissed' });
    expect(await found('goroutine  LEAKS?')).toEqual([]);
    expect(await found('Goroutine leak')).toHaveLength(1);
    await dismissing(question.id, textHash, false);
    expect(await found('Goroutine leaks?')).toHaveLength(1);
    expect(await dismissing(question.id, 'x')).toMatchObject({ __typename: 'InvalidInputProblem', path: 'textHash' });
    expect(await dismissing(question.id, textHash, true, observer)).toMatchObject({ __typename: 'NotAllowedProblem' });
  });

  it('are not told to another organization, nor to whoever may not edit banks', async () => {
    expect(await duplicates(stranger, ['Goroutine leaks?'])).toEqual([]);
    const query = '{ nearDuplicates(texts: ["Goroutine leaks?"]) { at } }';
    expect(await observer.refused(query)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('inside one list are shown with the earlier text', async () => {
    const texts = ['What is a lock?', 'How does Kafka store logs?', 'Explain a lock', 'How does Redis store logs?'];
    const { nearRepeats } = await panelist.ask<{ nearRepeats: object[] }>(
      'query ($texts: [String!]!) { nearRepeats(texts: $texts) { at before } }',
      { texts },
    );
    expect(nearRepeats).toEqual([{ at: 2, before: 0 }]);
  });
});

function raise(): never {
  throw new Error('What this specification needs is missing.');
}
