const operations = ['Query', 'Mutation', 'ResultMutation', 'Subscription'];
const statementsAllowed = 3;

const callOf = (decorator) => (decorator.expression.type === 'CallExpression' ? decorator.expression : null);
const nameOf = (decorator) => (callOf(decorator)?.callee ?? decorator.expression).name;

function isGuard(decorator) {
  const call = callOf(decorator);
  const name = nameOf(decorator);
  if (name === 'Public') return call !== null;
  return name === 'Permission' && typeof call?.arguments[0]?.value === 'string' && call.arguments[0].value !== '';
}

function countStatements(node, keys) {
  const own = node.type !== 'BlockStatement' && /Statement$|^VariableDeclaration$/.test(node.type) ? 1 : 0;
  const children = (keys[node.type] ?? []).flatMap((key) => node[key] ?? []);
  return children.reduce((sum, child) => sum + countStatements(child, keys), own);
}

/** Every operation names its permission or says that it is public, and a resolver says at most three things. */
export const operationsGuarded = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    if (!/\.resolver\.ts$/.test(context.filename)) return {};
    const { visitorKeys } = context.sourceCode;
    return {
      MethodDefinition(node) {
        const method = node.key.name ?? node.key.value;
        const operation = node.decorators.map(nameOf).find((name) => operations.includes(name));
        const guards = node.decorators.filter(isGuard);
        if (operation && guards.length !== 1) {
          const found = guards.length === 0 ? 'has none' : 'has several';
          context.report({
            node: node.key,
            message: `the ${operation} ${method} needs @Permission('…') or @Public(), exactly one; it ${found}`,
          });
        }
        const statements =
          node.value.body === null || node.kind === 'constructor' ? 0 : countStatements(node.value.body, visitorKeys);
        if (statements > statementsAllowed) {
          context.report({
            node: node.key,
            message: `${method} has ${statements} statements; a resolver has at most 3 and calls one service`,
          });
        }
      },
    };
  },
};
