import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { TestClient } from './client.js';

export type Kind = 'query' | 'mutation' | 'subscription';
type Field = GraphQLField<unknown, unknown>;

/** Values for arguments: by `operation.path.to.argument` or by the last name alone. */
export type Known = Record<string, unknown>;

/** Every operation of the running schema, with documents that ask for all there is. */
export class Operations {
  private readonly documents = new Map<string, string>();

  constructor(private readonly schema: GraphQLSchema) {}

  static async of(client: TestClient): Promise<Operations> {
    return new Operations(buildClientSchema(await client.ask<IntrospectionQuery>(getIntrospectionQuery())));
  }

  names(kind: Kind): string[] {
    return Object.keys(this.root(kind).getFields());
  }

  /** Where an operation takes ids of things, as `operation.path.to.argument`; a caller's own mutation id is none. */
  idPaths(kind: Kind, name: string): string[] {
    const below = (type: GraphQLInputType, path: string): string[] => {
      const named = getNamedType(type);
      if (isInputObjectType(named))
        return Object.values(named.getFields()).flatMap((field) => below(field.type, `${path}.${field.name}`));
      return named.name === 'ID' && !path.endsWith('.mutationId') ? [path] : [];
    };
    return this.field(kind, name).args.flatMap((arg) => below(arg.type, `${name}.${arg.name}`));
  }

  /** A document that selects every field down to `depth` objects; never the same type twice on one path. */
  document(kind: Kind, name: string, depth = 9): string {
    const key = `${kind} ${name} ${depth}`;
    const known = this.documents.get(key);
    if (known) return known;
    const field = this.field(kind, name);
    const head = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const call = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const selection = selectionOf(this.schema, field.type, depth, []);
    const document = `${kind} ${head && `(${head})`} { result: ${name}${call && `(${call})`} ${selection} }`;
    this.documents.set(key, document);
    return document;
  }

  /** Arguments for an operation out of what is known; whatever is not known gets the plainest value of its type. */
  arguments(kind: Kind, name: string, known: Known): Record<string, unknown> {
    return Object.fromEntries(
      this.field(kind, name).args.map((arg) => [arg.name, valueOf(arg.type, `${name}.${arg.name}`, known)]),
    );
  }

  private field(kind: Kind, name: string): Field {
    const field = this.root(kind).getFields()[name];
    if (!field) throw new Error(`The schema has no ${kind} "${name}".`);
    return field;
  }

  private root(kind: Kind): GraphQLObjectType {
    const roots = {
      query: this.schema.getQueryType(),
      mutation: this.schema.getMutationType(),
      subscription: this.schema.getSubscriptionType(),
    };
    const root = roots[kind];
    if (!root) throw new Error(`The schema has no ${kind}.`);
    return root;
  }
}

function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth: number, path: readonly string[]): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isObjectType(named)) return `{ __typename ${fieldsOf(schema, named, depth, path, new Set()).join(' ')} }`;
  if (!isAbstractType(named)) throw new Error(`${String(type)} cannot be selected.`);
  const types = schema.getPossibleTypes(named);
  const contested = contestedNames(types);
  const parts = types.map((each) => `... on ${each.name} { ${fieldsOf(schema, each, depth, path, contested).join(' ')} }`);
  return `{ __typename ${parts.join(' ')} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  depth: number,
  path: readonly string[],
  contested: ReadonlySet<string>,
): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const leaf = isLeafType(getNamedType(field.type));
    const inner = getNamedType(field.type).name;
    if (!leaf && (depth <= 1 || path.includes(inner))) return [];
    const alias = contested.has(field.name) ? `${type.name}_${field.name}: ` : '';
    return [`${alias}${field.name} ${selectionOf(schema, field.type, depth - 1, [...path, type.name])}`];
  });
}

// One response name may not stand for two types, so such a field is asked for under a name of its own.
function contestedNames(types: readonly GraphQLObjectType[]): Set<string> {
  const seen = new Map<string, Set<string>>();
  for (const type of types) {
    for (const field of Object.values(type.getFields()))
      seen.set(field.name, (seen.get(field.name) ?? new Set()).add(String(field.type)));
  }
  return new Set([...seen].filter(([, shapes]) => shapes.size > 1).map(([name]) => name));
}

function valueOf(type: GraphQLInputType, path: string, known: Known): unknown {
  if (path in known) return known[path];
  const name = path.split('.').at(-1) ?? '';
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    const value = Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, `${path}.${field.name}`, known)]));
    // A list has one thing in it where that has an id, so that its ids are asked about, or where something inside it is known.
    const names = fields.some((field) => getNamedType(field.type).name === 'ID');
    const isKnown = Object.keys(known).some((key) => key.startsWith(`${path}.`));
    return isListType(isNonNullType(type) ? type.ofType : type) ? (names || isKnown ? [value] : []) : value;
  }
  if (name in known) return known[name];
  if (!isNonNullType(type)) return undefined;
  if (isListType(type.ofType)) return [];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  return { Int: 1, Float: 1, Boolean: false }[named.name] ?? `plain ${name}`;
}
