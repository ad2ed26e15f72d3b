import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { printedSchema } from '../src/schema.js';

const contract = buildSchema(readFileSync(new URL('../contract.graphql', import.meta.url), 'utf8'));
const promised = Object.values(contract.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = buildSchema(await printedSchema());
}, 60_000);

/** Inputs: what is promised stands unchanged, and nothing that was added must be given. */
function inputFaults(place: string, wanted: readonly (GraphQLArgument | GraphQLInputField)[], found: typeof wanted): string[] {
  const faults = wanted.flatMap((input) => {
    const same = found.find((each) => each.name === input.name);
    if (!same) return [`${place}.${input.name} is missing`];
    const [one, other] = [input, same].map((each) => `${String(each.type)} = ${JSON.stringify(each.defaultValue)}`);
    return one === other ? [] : [`${place}.${input.name} is ${other}, not ${one}`];
  });
  const demanded = found.filter((each) => !wanted.some((input) => input.name === each.name) && String(each.type).endsWith('!'));
  return [...faults, ...demanded.map((each) => `${place}.${each.name} was added and must be given`)];
}

function fieldFaults(wanted: GraphQLNamedType, found: GraphQLNamedType): string[] {
  if (!(isObjectType(wanted) || isInterfaceType(wanted)) || !(isObjectType(found) || isInterfaceType(found))) return [];
  const fields = found.getFields();
  const faults = Object.values(wanted.getFields()).flatMap((field) => {
    const place = `${wanted.name}.${field.name}`;
    const same = fields[field.name];
    if (!same) return [`${place} is missing`];
    const typed = String(same.type) === String(field.type) ? [] : [`${place} is ${String(same.type)}, not ${String(field.type)}`];
    return [...typed, ...inputFaults(place, field.args, same.args)];
  });
  const interfaces = wanted.getInterfaces().filter((each) => !found.getInterfaces().some((its) => its.name === each.name));
  return [...faults, ...interfaces.map((each) => `${wanted.name} is no ${each.name}`)];
}

const missing = (place: string, wanted: readonly string[], found: readonly string[]): string[] =>
  wanted.filter((name) => !found.includes(name)).map((name) => `${place} lacks ${name}`);

function faultsOf(wanted: GraphQLNamedType, found: GraphQLNamedType | undefined): string[] {
  if (!found) return [`${wanted.name} is missing`];
  if (found.constructor !== wanted.constructor) return [`${wanted.name} is of another kind`];
  if (isEnumType(wanted) && isEnumType(found)) {
    const [names, its] = [wanted, found].map((type) => type.getValues().map((value) => value.name));
    return [...missing(wanted.name, names ?? [], its ?? []), ...missing(`the contract's ${wanted.name}`, its ?? [], names ?? [])];
  }
  if (isUnionType(wanted) && isUnionType(found)) {
    return missing(wanted.name, wanted.getTypes().map((type) => type.name), found.getTypes().map((type) => type.name)); // prettier-ignore
  }
  if (isInputObjectType(wanted) && isInputObjectType(found)) {
    return inputFaults(wanted.name, Object.values(wanted.getFields()), Object.values(found.getFields()));
  }
  return fieldFaults(wanted, found);
}

describe('the contract', () => {
  it.each(promised.map((type) => [type.name, type] as const))('%s keeps its name, its nullability and its kind', (name, type) => {
    expect(faultsOf(type, schema.getType(name))).toEqual([]);
  });

  it('notices a field, an argument, a value or a member that went or changed', async () => {
    const printed = await printedSchema();
    const broken: [string, string, string, string][] = [
      ['QuestionBank', 'questionCount: Int!', 'questionCount: Int', 'QuestionBank.questionCount is Int, not Int!'],
      ['Query', 'first: Int = 50', 'first: Int = 51', 'Query.candidacies.first is Int = 51, not Int = 50'],
      ['Outcome', '  HOLD\n', '', 'Outcome lacks HOLD'],
      ['SignInResult', ' | SignedIn', '', 'SignInResult lacks SignedIn'],
      ['CreateLoopInput', 'role: String!', 'role: String!\n  more: ID!', 'CreateLoopInput.more was added and must be given'],
    ];
    for (const [name, from, to, fault] of broken) {
      const changed = buildSchema(printed.replaceAll(from, to));
      const type = contract.getType(name);
      expect(type && faultsOf(type, changed.getType(name))).toContain(fault);
    }
  });

  it('has every mutation result carry its problems as a union', () => {
    const results = Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => String(field.type));
    expect(results.filter((type) => !type.endsWith('Result!') && type !== 'Boolean!')).toEqual([]);
  });
});
