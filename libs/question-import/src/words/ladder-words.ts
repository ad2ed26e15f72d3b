import { type QuestionLevel } from '@strata/domain';
import { anyWord, everywhere, fold } from './fold.js';

const rungs: [QuestionLevel, RegExp][] = [
  [
    'STAFF',
    anyWord(
      'staff | principal | expert | experts | architect | lead | experto | experta | especialista | experte | experten | эксперт | 专家 | 架构师',
    ),
  ],
  [
    'DEEP',
    anyWord(`deep | senior | advanced | hard | difficult | in depth | in-depth | dificil | dificiles | difficile | trudne | avanzado | avanzada | avanzados | avancado | avance | avancees
    fortgeschritten | fortgeschrittene | schwer | avanzato | сложный | сложные | продвинутый | сеньор | zaawansowane | ileri | zor | 高级 | 困难 | 进阶 | 上級 | 고급`),
  ],
  [
    'CORE',
    anyWord(`core | mid | mid-level | middle | intermediate | medium | regular | intermedio | intermedia | medio | media | intermediario | intermediaire | moyen
    mittel | средний | мидл | srednie | orta | 中级 | 中等 | 中級 | 중급`),
  ],
  [
    'WARM_UP',
    anyWord(`warm-up | warm up | warmup | junior | entry | entry-level | beginner | beginners | basic | basics | easy | fundamental | fundamentals
    basico | basica | basicos | facil | principiante | iniciante | debutant | debutants | facile | base | anfanger | einsteiger | grundlagen | leicht | einfach
    начальный | джуниор | простой | простые | базовый | базовые | podstawowe | latwe | temel | kolay | 初级 | 简单 | 基础 | 初級 | 초급`),
  ],
];

/** The rung that a short label names, or null. */
export function levelNamed(label: string): QuestionLevel | null {
  const folded = fold(label);
  return rungs.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const beside = anyWord(`
  level | levels | question | questions | interview | tier | round | developer | developers | engineer | engineers | topics | concepts | for | and | the | to | of
  nivel | niveau | stufe | fragen | frage | preguntas | perguntas | вопросы | вопрос | уровень | 题 | 问题 | 面试题
`);

const known = everywhere([...rungs.map(([, pattern]) => pattern), beside]);

/** The rung a section's title names: `Senior level`, `Basic questions`; a title about a subject names none. */
export function levelOfTitle(title: string): QuestionLevel | null {
  const folded = fold(title);
  const level = folded.length <= 60 ? levelNamed(folded) : null;
  return level !== null && !/\p{L}/u.test(known.reduce((rest, pattern) => rest.replace(pattern, ' '), folded)) ? level : null;
}

const order = anyWord(
  'ordered | graded | sorted | arranged | progress | progresses | progressing | increasing | ranked | ordenadas | ordenados | sortiert | geordnet | triees | classees | от простых | 从易到难 | 由浅入深',
);
const from = anyWord(
  'warm-up | warm up | easy | easiest | basic | beginner | simple | junior | simplest | facil | faciles | leicht | einfach | facile | простых | 易 | 浅',
);
const to = anyWord(
  'staff | staff-level | hard | hardest | advanced | deep | senior | expert | complex | dificil | dificiles | schwer | difficile | сложным | 难 | 深',
);

/** Whether a paragraph says that its questions climb from the lowest rung to the highest. */
export function saysGraded(paragraph: string): boolean {
  const folded = fold(paragraph);
  return folded.length < 2_000 && order.test(folded) && from.test(folded) && to.test(folded);
}
