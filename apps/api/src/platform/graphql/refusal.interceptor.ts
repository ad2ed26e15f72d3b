import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { OPERATION_ACCESS, type OperationAccess } from '../actor/permission.decorator.js';
import type { GraphqlContext } from './context.js';
import { BadInput, Forbidden } from './errors.js';
import { NotAllowedProblem, Refusal, SessionChangedProblem, type Problem } from './problems.js';
import { REFUSALS } from './result-mutation.decorator.js';

/** Turns what use cases throw into what the operation may answer: a problem of its union, or a coded error. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const refusals = this.reflector.get<Type<Problem>[] | undefined>(REFUSALS, context.getHandler()) ?? [];
    if (sessionChanged(context) && this.isWrite(context)) return answerTo(new Refusal(new SessionChangedProblem()), refusals);
    return next.handle().pipe(catchError((error: unknown) => answerTo(error, refusals)));
  }

  // What answers anybody is no member's write: signing in is how a window comes to another member.
  private isWrite(context: ExecutionContext): boolean {
    const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo | undefined>();
    const isPublic = this.reflector.get<OperationAccess | undefined>(OPERATION_ACCESS, context.getHandler()) === 'public';
    return info?.operation.operation === 'mutation' && info.path.prev === undefined && !isPublic;
  }
}

// Every write carries the member for whom the page was rendered; in another member's session it changes nothing.
function sessionChanged(context: ExecutionContext): boolean {
  const { actor } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
  return actor !== null && actor.renderedFor !== null && actor.renderedFor !== actor.memberId;
}

function answerTo(error: unknown, refusals: readonly Type<Problem>[]): Observable<unknown> {
  if (!(error instanceof Refusal)) return throwError(() => error);
  if (refusals.includes(error.problem.constructor as Type<Problem>)) return of(error.problem);
  const { problem } = error;
  return throwError(() =>
    problem instanceof NotAllowedProblem || problem instanceof SessionChangedProblem
      ? new Forbidden(problem.message)
      : new BadInput(problem.message),
  );
}
