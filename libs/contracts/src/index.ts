import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.generated.js';

/**
 * Writes an operation or a fragment against the schema of the API; its result and variables are typed from the text.
 * Fragments are spread by passing them in a list as the second argument; their fields are plainly there on the result.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { ID: string; DateTime: string };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';

/** An enum or input type of the schema by its name, e.g. `SchemaType<'QuestionKind'>`. */
export type SchemaType<Name extends string> = ReturnType<typeof graphql.scalar<Name>>;
