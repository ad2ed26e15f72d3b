import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';

/** A refusal that the client can act on. */
@InterfaceType({ resolveType: (value: object) => value.constructor.name })
export abstract class Problem {
  @Field()
  code: string;

  @Field()
  message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

@ObjectType({ implements: () => Problem })
export class InvalidInputProblem extends Problem {
  @Field(() => String, { nullable: true })
  path: string | null;

  constructor(path: string | null, message: string) {
    super('INVALID_INPUT', message);
    this.path = path;
  }
}

@ObjectType({ implements: () => Problem })
export class LockedProblem extends Problem {
  constructor(message: string) {
    super('LOCKED', message);
  }
}

@ObjectType({ implements: () => Problem })
export class NotAllowedProblem extends Problem {
  constructor(message: string) {
    super('NOT_ALLOWED', message);
  }
}

@ObjectType({ implements: () => Problem })
export class SessionChangedProblem extends Problem {
  constructor() {
    super('SESSION_CHANGED', 'Another member signed in within this window’s session. Reload the page before you go on.');
  }
}

/** Thrown by a use case: its transaction rolls back and the client gets the problem as data. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
