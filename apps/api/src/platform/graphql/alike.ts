import {
  createSourceEventStream,
  execute,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
} from 'graphql';

type Result = ExecutionResult | Promise<ExecutionResult>;

// Kept on the payload itself: a weak map of thousands of short-lived payloads costs the collector more than the executions it saves.
const EXECUTED = Symbol('executed');
interface Alike {
  [EXECUTED]?: Map<DocumentNode, Result>;
}
const independent = new WeakMap<DocumentNode, boolean>();

/** Says that a payload of a subscription reads the same for everybody who is given this very object. */
export function readsAlike<Payload extends object>(payload: Payload): Payload {
  (payload as Alike)[EXECUTED] = new Map();
  return payload;
}

/** Subscribes as graphql does, but executes a payload that reads alike once per document, however many are given it. */
export async function subscribeOnce(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const payloads = (source as AsyncIterable<Alike>)[Symbol.asyncIterator]();
  const results: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => results,
    next: () => payloads.next().then((step) => (step.done ? ENDED : toldOf(resultOf(step.value, args)))),
    async return() {
      await payloads.return?.();
      return { value: undefined, done: true };
    },
  };
  return results;
}

const ENDED: IteratorResult<ExecutionResult> = { value: undefined, done: true };
type Told = IteratorResult<ExecutionResult> | Promise<IteratorResult<ExecutionResult>>;

function toldOf(result: Result): Told {
  return result instanceof Promise ? result.then((value) => ({ value, done: false })) : { value: result, done: false };
}

function resultOf(payload: Alike, args: ExecutionArgs): Result {
  const executed = (): Result => execute({ ...args, rootValue: payload });
  const known = payload[EXECUTED];
  if (!known || !dependsOnRootArgumentsAlone(args.document)) return executed();
  let result = known.get(args.document);
  if (!result) known.set(args.document, (result = executed()));
  return result;
}

// Variables inside the selection would make one execution differ from another; those of the root field chose the source already.
function dependsOnRootArgumentsAlone(document: DocumentNode): boolean {
  let known = independent.get(document);
  if (known === undefined) independent.set(document, (known = looked(document)));
  return known;
}

function looked(document: DocumentNode): boolean {
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== 'OperationDefinition' || others.some(({ kind }) => kind !== 'FragmentDefinition')) return false;
  const roots = new Set(operation.selectionSet.selections.filter((each): each is FieldNode => each.kind === 'Field'));
  let alone = roots.size === operation.selectionSet.selections.length;
  visit(document, {
    VariableDefinition: () => false,
    Argument: (_argument, _key, _parent, _path, ancestors) => (roots.has(ancestors.at(-2) as FieldNode) ? false : undefined),
    Variable: () => void (alone = false),
  });
  return alone;
}
