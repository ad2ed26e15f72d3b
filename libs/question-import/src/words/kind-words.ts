import { type QuestionKind } from '@strata/domain';
import { anyWord, fold, leadingWord } from './fold.js';

const behavioral = anyWord(`
  tell me about a time | tell me about yourself | a time you | a time when | a time where | a situation where | a situation when | a situation in which
  describe a situation | an example of when | give an example of a time | example of when you | example of a time | describe an incident you | a challenge you
  a conflict | disagreed with | your greatest | your biggest strength | your biggest weakness | weaknesses | proud of | hardest technical problem you
  a mistake you | a technical mistake you | your team | mentor junior | mentored | stay current | stay up-to-date | stay up to date
  describe a project where you | describe a production outage you | a bug you | why do you want | where do you see yourself | a decision you
  cuentame sobre una vez | cuentame de una vez | una situacion en la que | fale sobre uma vez | conte sobre uma vez | uma situacao em que
  parlez-moi d'une fois | une situation ou | erzahlen sie von einer situation | erzahle von einer situation | eine situation | beschreiben sie eine situation
  расскажите о ситуации | расскажите о случае | o sebe | 讲一个你 | 你遇到过 | 你最大的 | 自我介绍 | 自己紹介
`);
const design = leadingWord(`
  design a | design an | design the | design your | how would you design | how do you design a | how do you design an | how do you design the
  how would you architect | architect a | sketch the architecture | you need to design
  disena | disene | como disenarias | projete | como voce projetaria | concevez | comment concevriez-vous | entwirf | entwerfen sie | wie wurden sie
  спроектируйте | как бы вы спроектировали | zaprojektuj | 设计 | 如何设计 | 設計
`);
const coding = leadingWord(`
  write a | write an | write the | write code | write some | write go | implement | code a | code the | reverse a | reverse the | given an array | given a string
  given a list | given a linked list | given a code snippet | given two | find the | what is the output | what's the output | what will be the output
  write a production-grade | escribe un | escribe una | implementa | escreva um | escreva uma | implemente | ecrivez | implementez | schreibe | schreiben sie
  implementiere | implementieren sie | напишите | реализуйте | napisz | zaimplementuj | 编写 | 实现一个 | 手写 | 写一个
`);

const titleBehavioral = anyWord(`
  behavioral | behavioural | behavior | experience | leadership | culture | collaboration | teamwork | soft skills | hr | personal | ownership | communication | fit
  values | experiencia | experience professionnelle | erfahrung | опыт | comportamiento | conductuales | comportamentais | comportamentales | comportementales | verhaltensfragen | verhalten | soft-skills | поведенческие
  行为 | 软技能 | 人事
`);
const titleDesign = anyWord(
  'system design | systems design | design prompts | design questions | architecture design | design problems | diseno de sistemas | design de sistemas | conception de systemes | systementwurf | systemdesign | системный дизайн | 系统设计 | システム設計',
);
const titleCoding = anyWord(
  'coding | code | programming exercises | live coding | whiteboard | coding challenges | coding exercises | coding questions | snippets | codificacion | ejercicios de codigo | programmieraufgaben | exercices de code | 编程题 | 算法题 | 手写代码',
);

/** The kind that a section's title gives to the questions below it, or null. */
export function kindOfTitle(title: string): QuestionKind | null {
  const folded = fold(title);
  if (folded === 'design' || titleDesign.test(folded)) return titleCoding.test(folded) ? null : 'DESIGN';
  if (titleBehavioral.test(folded)) return 'BEHAVIORAL';
  return titleCoding.test(folded) ? 'CODING' : null;
}

/** Whether a text sets a task to design or to write something by its first words. */
export function setsTask(text: string): boolean {
  const folded = fold(text.slice(0, 200));
  return design.test(folded) || coding.test(folded);
}

/** The kind of a question by its own words first, then by its section's. */
export function kindOfQuestion(text: string, sectionKind: QuestionKind | null): QuestionKind {
  const folded = fold(text.slice(0, 400)).replace(/^(?:please|can you|could you|now|\d+\.)\s+/, '');
  if (behavioral.test(folded)) return 'BEHAVIORAL';
  if (design.test(folded)) return 'DESIGN';
  if (coding.test(folded)) return 'CODING';
  return sectionKind ?? 'KNOWLEDGE';
}

const named: [QuestionKind, RegExp][] = [
  ['BEHAVIORAL', anyWord('behavioral | behavioural | behaviour | behavior | soft | culture | leadership')],
  ['DESIGN', anyWord('design | architecture | system design')],
  ['CODING', anyWord('coding | code | programming | algorithm | algorithms')],
  ['KNOWLEDGE', anyWord('knowledge | theory | concept | conceptual | technical')],
];

/** The kind that a value such as a table cell names, or null. */
export const kindNamed = (value: string): QuestionKind | null =>
  named.find(([, pattern]) => pattern.test(fold(value)))?.[0] ?? null;
