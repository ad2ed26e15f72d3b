import path from 'node:path';
import { below, rootOf } from '../place.mjs';

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function nameOf(node) {
  const named =
    node.id ??
    (node.parent.type === 'VariableDeclarator' ? node.parent.id : node.parent.type === 'Property' ? node.parent.key : null);
  return named?.name ?? '';
}

const isTaken = (value) => value.type === 'MemberExpression' && value.property.name === 'queryKey';

/** A query key is built in one place: a query file, or a function whose name ends in Query. Taking the key of such options is fine. */
export const queryKeys = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = below(rootOf(context), context.filename) ?? '';
    if (!file.startsWith('apps/web/') || /-(query|queries)\.tsx?$/.test(path.posix.basename(file))) return {};
    return {
      'ObjectExpression > Property'(node) {
        const key = node.key.name ?? node.key.value;
        const within = context.sourceCode.getAncestors(node).filter((ancestor) => functions.has(ancestor.type));
        if (key !== 'queryKey' || isTaken(node.value) || within.some((each) => nameOf(each).endsWith('Query'))) return;
        context.report({
          node,
          message: 'build a query key in a *-query.ts file or in a function whose name ends in Query, and take it from there',
        });
      },
    };
  },
};
