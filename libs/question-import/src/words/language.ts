import { fold } from './fold.js';

const scripts: [string, RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u3400-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['hi', /[\u0900-\u097f]/g],
];

/** Words that a text in one Latin-script language is full of and that the others lack. */
const common: [string, string][] = [
  ['en', 'the of is and to what how which that with for are'],
  ['es', 'el los las del una que como cual por para es con'],
  ['pt', 'o os as do da uma que como qual por para em com nao'],
  ['fr', 'le les des une du est que quel comment pour dans avec'],
  ['de', 'der die das ist und ein eine wie was von mit nicht'],
  ['it', 'il gli della che una per come quale con sono nel'],
  ['pl', 'jest co jak sie na do nie jaka czym jakie oraz'],
  ['tr', 'bir ve ne nedir nasil icin ile bu olan'],
  ['nl', 'de het een van is en wat hoe voor met niet'],
  ['id', 'apa yang dan di untuk dengan adalah dari bagaimana'],
  ['vi', 'la gi va cua cac mot khong nhu cho the nao'],
];

const phrases: Record<string, (term: string) => string> = {
  en: (term) => `What is meant by “${term}”?`,
  es: (term) => `¿Qué se entiende por «${term}»?`,
  pt: (term) => `O que se entende por “${term}”?`,
  fr: (term) => `Qu’entend-on par « ${term} » ?`,
  de: (term) => `Was versteht man unter „${term}“?`,
  it: (term) => `Che cosa si intende per «${term}»?`,
  pl: (term) => `Co oznacza „${term}”?`,
  tr: (term) => `“${term}” ne demektir?`,
  nl: (term) => `Wat wordt bedoeld met “${term}”?`,
  id: (term) => `Apa yang dimaksud dengan “${term}”?`,
  vi: (term) => `“${term}” là gì?`,
  ru: (term) => `Что означает «${term}»?`,
  uk: (term) => `Що означає «${term}»?`,
  el: (term) => `Τι σημαίνει «${term}»;`,
  zh: (term) => `什么是“${term}”？`,
  ja: (term) => `「${term}」とは何ですか？`,
  ko: (term) => `“${term}”의 뜻은 무엇입니까?`,
  ar: (term) => `ما المقصود بـ «${term}»؟`,
  hi: (term) => `“${term}” का क्या अर्थ है?`,
};

/** The language that most of a text is in, as its two letters; English where nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([, pattern]) => (sample.match(pattern)?.length ?? 0) > 0.25 * letters)?.[0];
  if (script === 'ru') return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  // A Japanese text is mostly Chinese characters.
  if (script === 'zh') return (sample.match(/[\u3040-\u30ff]/g)?.length ?? 0) > 0.05 * letters ? 'ja' : 'zh';
  return script ?? latinLanguageOf(sample);
}

function latinLanguageOf(sample: string): string {
  const counts = new Map<string, number>();
  for (const word of fold(sample).match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = common.map(([name, words]) => ({
    name,
    score: words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }));
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).name;
}

/** A wording that asks for a term, in the given language. */
export const askPhraseFor = (term: string, language: string): string => (phrases[language] ?? phrases.en)?.(term) ?? term;
