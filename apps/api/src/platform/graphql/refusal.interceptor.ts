import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { catchError, of, throwError, type Observable } from 'rxjs';
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
    if (refusals.length > 0 && sessionChanged(context)) return of(new SessionChangedProblem());
    return next.handle().pipe(catchError((error: unknown) => answerTo(error, refusals)));
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
    problem instanceof NotAllowedProblem ? new Forbidden(problem.message) : new BadInput(problem.message),
  );
}
