import path from 'node:path';
import { below, rootOf } from '../place.mjs';

const nouns = new Set([
  'question',
  'rubric',
  'loop',
  'candidacy',
  'candidate',
  'interview',
  'interviewer',
  'scorecard',
  'score',
  'debrief',
  'panel',
  'panelist',
  'recommendation',
  'room',
]);

const singular = (word) => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, ''));

/** The first product noun in a name, or null; the event loop of the process is no loop of interviews. */
function productNoun(name) {
  const words = name
    .replace(/event[-_ ]?loop/gi, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.map(singular).find((word) => nouns.has(word)) ?? null;
}

/** The platform knows no product noun: neither in a file name nor in an identifier. */
export const platformNouns = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = below(rootOf(context), context.filename) ?? '';
    if (!file.startsWith('apps/api/src/platform/')) return {};
    const reported = new Set();
    const check = (node, name) => {
      if (reported.has(name)) return;
      const noun = productNoun(name);
      if (noun === null) return;
      reported.add(name);
      context.report({ node, message: `the platform knows no ${noun}: rename ${name}, or move it to a feature` });
    };
    return {
      Program: (node) => check(node, path.posix.relative('apps/api/src/platform', file)),
      Identifier: (node) => check(node, node.name),
      PrivateIdentifier: (node) => check(node, node.name),
    };
  },
};
