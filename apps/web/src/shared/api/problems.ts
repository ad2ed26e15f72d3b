/** Why an operation failed as a whole, as the API codes it. */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'RATE_LIMITED' | 'INTERNAL';

/** An operation that the API answered with an error instead of a result. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** No answer came: the network is gone, or Strata is not running. */
export class UnreachableError extends Error {
  constructor() {
    super('Strata does not answer. Check your connection; nothing you see was lost.');
    this.name = 'UnreachableError';
  }
}

/** A refusal that is data: one member of a result union that implements Problem. */
export interface ProblemMember {
  __typename: string;
  code?: string;
  message?: string;
  path?: string | null;
}

/** A write that the API understood and refused. `problem` is the union's member with all that was asked of it. */
export class RefusalError<P extends ProblemMember = ProblemMember> extends Error {
  constructor(readonly problem: P) {
    super(problem.message ?? 'This was refused. Reload the page and try again.');
    this.name = 'RefusalError';
  }
}

/** The success of a result union, or a RefusalError that carries the problem: `unwrap(data.createLoop, 'LoopCreated')`. */
export function unwrap<R extends { __typename: string }, N extends R['__typename']>(
  result: R,
  success: N,
): Extract<R, { __typename: N }> {
  if (result.__typename === success) return result as Extract<R, { __typename: N }>;
  throw new RefusalError(result);
}

/** Any failure in words for a person. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiError || error instanceof UnreachableError || error instanceof RefusalError) return error.message;
  return 'Something went wrong on this page. Reload it and try again.';
}

/** The input field a refusal points at, without the name of the argument that held it: `input.question.text` is `question.text`. */
export function fieldOf(error: unknown): string | null {
  if (!(error instanceof RefusalError)) return null;
  return error.problem.path?.replace(/^input\./, '') ?? null;
}

export function isRefusal(error: unknown, problem: string): boolean {
  return error instanceof RefusalError && error.problem.__typename === problem;
}

export function isCoded(error: unknown, ...codes: ErrorCode[]): boolean {
  return error instanceof ApiError && codes.includes(error.code);
}

/** Whether trying again by itself may help: only when no answer came, or the fault was the server's. */
export function mayRetry(error: unknown): boolean {
  return error instanceof UnreachableError || isCoded(error, 'INTERNAL');
}

interface WireError {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

/** The first of an answer's errors as an ApiError. */
export function errorOf(errors: readonly WireError[]): ApiError {
  const [first] = errors;
  const code = String(first?.extensions?.['code'] ?? 'INTERNAL') as ErrorCode;
  return new ApiError(code, first?.message ?? 'Something went wrong here. Nothing was changed; try again.');
}
