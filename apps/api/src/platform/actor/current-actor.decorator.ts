import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Unauthenticated } from '../graphql/errors.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Actor } from './actor.js';

/** The signed-in actor of the operation. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
  if (!actor) throw new Unauthenticated();
  return actor;
});
