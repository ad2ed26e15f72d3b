import type { FragmentOf, initGraphQLTada, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import type { introspection } from './graphql-env.generated.js';

type Schema = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; DateTime: string };
}>;

/** An operation or fragment as it is written, with the fragments that it spreads. */
interface Written {
  text: string;
  fragments: readonly Written[];
}

const write = (text: string, fragments: readonly Written[] = []): Written => ({ text, fragments });

/**
 * Writes an operation or a fragment against the schema of the API; its result and variables are typed from the text.
 * Fragments are spread by passing them in a list as the second argument; their fields are plainly there on the result.
 * The text is kept as it is written, so that a browser needs no parser: see `textOf`.
 */
export const graphql = write as unknown as Schema;

function collect(written: Written, into: Set<string>): Set<string> {
  into.add(written.text);
  for (const fragment of written.fragments) collect(fragment, into);
  return into;
}

/** The text of an operation with every fragment that it needs, each once: what is sent to the API. */
export function textOf<Result, Variables>(document: TadaDocumentNode<Result, Variables>): string {
  return [...collect(document as unknown as Written, new Set())].join('\n');
}

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf };

/** An enum or input type of the schema by its name, e.g. `SchemaType<'QuestionKind'>`. */
export type SchemaType<Name extends string> = ReturnType<typeof graphql.scalar<Name>>;
