import { asks, share } from '../words/asks.js';
import { anyWord, fold } from '../words/fold.js';

/** What a column of a table holds. */
export type Column =
  'question' | 'term' | 'answer' | 'section' | 'level' | 'kind' | 'tags' | 'hints' | 'followUps' | 'minutes' | 'other';

/** Headers that say a column holds questions; others, such as `title`, may. */
const asking = anyWord(`
  question | questions | interview question | pregunta | preguntas | pergunta | perguntas | frage | fragen | domanda | domande | вопрос | вопросы | питання | pytanie | pytania
  soru | sorular | vraag | vragen | pertanyaan | problem | problems | front | 问题 | 题目 | 面试题 | 質問 | 問題 | 질문 | 문제
`);

/** Whether a column's header says in so many words that it holds questions. */
export const namesQuestions = (header: string): boolean => asking.test(fold(header).slice(0, 60));

const headers: [Column, RegExp][] = [
  [
    'followUps',
    anyWord(
      'follow-up | follow-ups | follow up | follow ups | followups | follow-up questions | repreguntas | nachfragen | relances | доп вопросы | дополнительные вопросы | 追问 | 追問 | 深掘り | 꼬리질문',
    ),
  ],
  [
    'hints',
    anyWord(
      'hint | hints | what to listen for | listen for | look for | notes for interviewer | pistas | dicas | indices | hinweise | hinweis | подсказки | подсказка | 提示 | 评估重点 | 評估重點 | 考察点 | 考察重点 | 考察重點 | 评分点 | 評価ポイント | 평가 포인트 | assessment focus | evaluation criteria | what to evaluate',
    ),
  ],
  [
    'answer',
    anyWord(`answer | answers | reference answer | model answer | expected answer | solution | explanation | response | definition | meaning | back | definicion | significado | definicao | definition | bedeutung | definizione | определение | значение | tanim | betekenis | 定义 | 释义 | 意味 | 定義 | 정의 | 뜻 | respuesta | respuestas | resposta
    reponse | reponses | antwort | antworten | losung | risposta | ответ | ответы | cevap | antwoord | jawaban | 答案 | 回答 | 参考答案 | 答え | 답변 | 답`),
  ],
  [
    'level',
    anyWord(
      'level | difficulty | seniority | nivel | dificultad | dificuldade | niveau | difficulte | schwierigkeit | schwierigkeitsgrad | stufe | livello | difficolta | сложность | уровень | 难度 | 级别 | 難易度 | 난이도',
    ),
  ],
  ['kind', anyWord('kind | type | question type | tipo | art | fragetyp | тип | 类型 | 種類 | 유형')],
  [
    'tags',
    anyWord(
      'tag | tags | keyword | keywords | labels | label | etiquettes | etiquetas | schlagworte | schlagworter | mots-cles | parole chiave | теги | 标签 | タグ | 태그',
    ),
  ],
  [
    'minutes',
    anyWord(
      'minutes | minute | time | duration | mins | min | minutos | duracion | dauer | minuten | duree | durata | время | минуты | 时间 | 时长',
    ),
  ],
  [
    'section',
    anyWord(`section | category | topic | area | subject | module | theme | chapter | domain | group | skill | categoria | seccion | tema | secao | assunto
    rubrique | categorie | sujet | kategorie | thema | bereich | abschnitt | sezione | argomento | раздел | тема | категория | kategoria | kategori | konu | 分类 | 类别 | 章节 | 主题 | カテゴリ | 분류`),
  ],
  [
    'term',
    anyWord(
      'term | terms | concept | keyword | acronym | expression | termino | concepto | termo | conceito | terme | begriff | termine | термин | понятие | terim | begrip | 术语 | 名词 | 用語 | 용어',
    ),
  ],
  [
    'question',
    anyWord(`question | questions | prompt | text | ask | pregunta | preguntas | pergunta | perguntas | frage | fragen | domanda | вопрос | вопросы | pytanie | soru | vraag
    pertanyaan | interview question | problem | exercise | task | title | front | 问题 | 题目 | 面试题 | 質問 | 問題 | 질문 | 문제`),
  ],
];

/** What each column holds by its header; `question` is absent where no header names one. */
export function columnsByHeader(header: string[]): Column[] {
  const taken = new Set<Column>();
  return header.map((cell) => {
    const folded = fold(cell).slice(0, 60);
    const found = headers.find(([column, pattern]) => !taken.has(column) && pattern.test(folded))?.[0];
    if (found !== undefined) taken.add(found);
    return found ?? 'other';
  });
}

/** The column whose cells ask most, when at least half of them do; -1 for none. */
export function askingColumn(rows: string[][]): number {
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
  const shares = Array.from({ length: Math.min(width, 40) }, (_, at) => share(rows.slice(0, 200), (row) => asks(row[at] ?? '')));
  const best = Math.max(0, ...shares);
  return best >= 0.5 ? shares.indexOf(best) : -1;
}
