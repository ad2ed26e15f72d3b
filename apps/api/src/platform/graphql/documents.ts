import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

const KEPT = 1_000;
const MOST_TOKENS = 6_000;

/** Parses and validates each document once; clients send the same few for as long as they live. */
export class Documents {
  private readonly known = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(query);
    if (known) return known;
    const document = this.parsed(query);
    if (document instanceof GraphQLError) return [document];
    const faults = validate(this.schema, document);
    if (faults.length > 0) return faults;
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(query, document);
    return document;
  }

  private parsed(query: string): DocumentNode | GraphQLError {
    try {
      return parse(query, { maxTokens: MOST_TOKENS });
    } catch (error) {
      return error instanceof GraphQLError ? error : new GraphQLError('The document cannot be read.');
    }
  }
}
