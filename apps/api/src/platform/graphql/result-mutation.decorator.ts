import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import { createUnionType, Mutation } from '@nestjs/graphql';
import { SessionChangedProblem, type Problem } from './problems.js';

export const REFUSALS = 'refusals of a mutation';

interface ResultOptions {
  /** Name of the union, where several mutations share one. */
  union?: string;
}

const unions = new Map<string, { union: Type; members: string }>();

/** A mutation whose result is a union of its success and of the problems that its caller can act on. */
export function ResultMutation(success: Type, refusals: Type<Problem>[], options: ResultOptions = {}): MethodDecorator {
  return (target, key, descriptor) => {
    const name = options.union ?? `${String(key)[0]?.toUpperCase()}${String(key).slice(1)}Result`;
    const types = [...new Set([success, ...refusals, SessionChangedProblem])];
    const union = unionOf(name, types);
    applyDecorators(
      Mutation(() => union),
      SetMetadata(REFUSALS, types),
    )(target, key, descriptor);
  };
}

function unionOf(name: string, types: Type[]): Type {
  const members = types.map((type) => type.name).join();
  const known = unions.get(name);
  if (known && known.members !== members) throw new Error(`The union ${name} is declared twice with different members.`);
  if (known) return known.union;
  const union = createUnionType({
    name,
    types: () => types as [Type, ...Type[]],
    resolveType: (value: object) => value.constructor as Type,
  }) as Type;
  unions.set(name, { union, members });
  return union;
}
