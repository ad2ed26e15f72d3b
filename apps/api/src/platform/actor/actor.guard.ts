import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { Unauthenticated } from '../graphql/errors.js';
import { OPERATION_ACCESS, type OperationAccess } from './permission.decorator.js';

/** Nobody reaches an operation unasked: it says what it needs, or it is not served. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const access = this.reflector.get<OperationAccess | undefined>(OPERATION_ACCESS, context.getHandler());
    if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} names no permission.`);
    if (access === 'public') return true;
    if (!GqlExecutionContext.create(context).getContext<GraphqlContext>().actor) throw new Unauthenticated();
    return true;
  }
}
