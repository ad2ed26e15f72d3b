import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownApi } from '../../../test/harness/stage.js';

interface Near {
  at: number;
  bankName: string;
  question: { text: string };
}

const KNOWN = {
  horoutine: 'Что такое горутина?',
  index: 'Как устроен индекс в базе данных?',
  lock: 'Чем мьютекс отличается от семафора?',
  greekLock: 'Τι είναι το αδιέξοδο;',
  greekIndex: 'Πώς λειτουργεί ένα ευρετήριο στη βάση δεδομένων;',
  chinese: '分布式事务如何实现？',
  chineseHash: '哈希索引的优点是什么？',
  japanese: 'ゴルーチンとは何ですか？',
  japaneseLock: 'デッドロックを防ぐ方法を説明してください。',
  korean: '고루틴이란 무엇인가요?',
  koreanIndex: '데이터베이스 인덱스는 어떻게 동작하나요?',
} as const;

const api = await ownApi();
const member = await api.client('panelist1@demo.example');

beforeAll(async () => {
  const questions = Object.values(KNOWN).map((text) => ({ text, kind: 'KNOWLEDGE' }));
  const sections = [{ title: 'S', depth: 0, questions }];
  await member.mutate('importDraft(input: $input)', 'DraftImported', 'questions', {
    input: ['ImportDraftInput!', { target: { newBankName: 'In many scripts' }, sections }],
  });
});

const found = async (text: string): Promise<string[]> => {
  const query = 'query ($texts: [String!]!) { nearDuplicates(texts: $texts) { at bankName question { text } } }';
  const { nearDuplicates } = await member.ask<{ nearDuplicates: Near[] }>(query, { texts: [text] });
  return nearDuplicates.filter(({ bankName }) => bankName === 'In many scripts').map(({ question }) => question.text);
};

describe('near-duplicates in other scripts than Latin', () => {
  it.each([
    ['Объясните, что такое горутины', KNOWN.horoutine],
    ['Как устроены индексы баз данных?', KNOWN.index],
    ['Разница между мютексом и семафором', KNOWN.lock],
    ['Εξηγήστε τι είναι τα αδιέξοδα', KNOWN.greekLock],
    ['Πώς λειτουργούν τα ευρετήρια στις βάσεις δεδομένων;', KNOWN.greekIndex],
    ['请解释分布式事务的实现', KNOWN.chinese],
    ['哈希索引有什么优点？', KNOWN.chineseHash],
    ['ゴルーチンについて説明してください。', KNOWN.japanese],
    ['デッドロックの防ぐ方法は？', KNOWN.japaneseLock],
    ['고루틴에 대해 설명하세요.', KNOWN.korean],
    ['데이터베이스 인덱스의 동작을 설명하세요', KNOWN.koreanIndex],
  ])('are found in other words and endings: %s', async (asked, known) => {
    expect(await found(asked)).toEqual([known]);
  });

  it.each([
    'Что такое канал?',
    'Как устроен буфер в базе данных?',
    'Τι είναι το σημαφόρο;',
    '分布式缓存如何实现？',
    '位图索引的优点是什么？',
    'チャネルとは何ですか？',
    '채널이란 무엇인가요?',
    '데이터베이스 트랜잭션은 어떻게 동작하나요?',
  ])('are none where the same wording is about something else: %s', async (asked) => {
    expect(await found(asked)).toEqual([]);
  });
});
