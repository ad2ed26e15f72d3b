import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownApi } from '../../../test/harness/stage.js';

interface Page {
  nodes: { text: string }[];
  endCursor: string | null;
  hasNextPage: boolean;
  totalCount: number;
}

const KNOWN = [
  'What makes a request idempotent?',
  'How does a mutex differ from a semaphore?',
  'When does Kubernetes evict a pod?',
  'Чем взаимная блокировка отличается от голодания?',
  'Что такое идемпотентность?',
  'Πότε συμβαίνει αδιέξοδο;',
  '分布式事务如何实现？',
  'ゴルーチンとは何ですか？',
  '고루틴 누수는 어떻게 찾나요?',
  'What is a lock?',
];

const api = await ownApi();
const member = await api.client('panelist1@demo.example');
const stranger = await api.client('admin@other.example');
let bankId: string;

beforeAll(async () => {
  const questions = KNOWN.map((text) => ({ text, kind: 'KNOWLEDGE' }));
  const { bank } = await member.mutate<{ bank: { id: string } }>('importDraft(input: $input)', 'DraftImported', 'bank { id }', {
    input: ['ImportDraftInput!', { target: { newBankName: 'To mistype' }, sections: [{ title: 'S', depth: 0, questions }] }],
  });
  bankId = bank.id;
});

const page = async (filter: object, first = 50, after: string | null = null, client = member): Promise<Page> => {
  const query = `query ($filter: QuestionFilter, $first: Int!, $after: String) {
    questions(filter: $filter, first: $first, after: $after) { nodes { text } endCursor hasNextPage totalCount } }`;
  return (await client.ask<{ questions: Page }>(query, { filter, first, after })).questions;
};
const found = async (text: string): Promise<string[]> => (await page({ bankId, text })).nodes.map((each) => each.text);

describe('a word that no question holds', () => {
  it.each([
    ['idempotnt', KNOWN[0]],
    ['idmepotent request', KNOWN[0]],
    ['mutxe', KNOWN[1]],
    ['semapohre', KNOWN[1]],
    ['kuberentes', KNOWN[2]],
    ['kubernetis evikt', KNOWN[2]],
    ['взаимня блокировки', KNOWN[3]],
    ['идемпотнетность', KNOWN[4]],
    ['αδιέξδο', KNOWN[5]],
    ['分布式事物', KNOWN[6]],
    ['ゴルチーン', KNOWN[7]],
    ['고루턴', KNOWN[8]],
  ])('finds the question with a word spelled much like it: %s', async (typed, known) => {
    expect(await found(typed)).toEqual([known]);
    expect((await page({ bankId, text: typed })).totalCount).toBe(1);
  });

  it.each([
    ['блокировк', KNOWN[3]],
    ['αδιεξοδο', KNOWN[5]],
    ['事务', KNOWN[6]],
    ['ｺﾞﾙｰﾁﾝ', KNOWN[7]],
    ['누수', KNOWN[8]],
  ])('is not needed where the word is written so, in any script: %s', async (typed, known) => {
    expect(await found(typed)).toEqual([known]);
  });

  it('changes nothing for words that stand somewhere, nor for quoted ones and signs', async () => {
    expect(await found('lock mutex')).toEqual([]);
    expect(await found('"idempotnt"')).toEqual([]);
    expect(await found('zzzzqqq')).toEqual([]);
    expect(await found('idempotnt голодания')).toEqual([]);
    expect(await found('C--')).toEqual([]);
  });

  it('narrows and pages like any other', async () => {
    const all = await page({ text: 'mutxe' });
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, endCursor, hasNextPage }: Page = await page({ text: 'mutxe' }, 1, after);
      pages.push(...nodes.map(({ text }) => text));
      after = hasNextPage ? endCursor : null;
    } while (after);
    expect(pages).toEqual(all.nodes.map(({ text }) => text));
    expect(all.totalCount).toBe(pages.length);
    expect((await page({ bankId, text: 'mutxe', level: 'STAFF' })).nodes).toEqual([]);
    expect((await page({ text: 'mutxe' }, 50, null, stranger)).nodes).toEqual([]);
  });
});
