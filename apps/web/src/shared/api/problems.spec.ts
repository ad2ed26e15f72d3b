import {
  ApiError,
  errorOf,
  fieldOf,
  isCoded,
  isRefusal,
  mayRetry,
  RefusalError,
  UnreachableError,
  unwrap,
  wordsOf,
} from './problems.js';

type CreateLoopResult =
  | { __typename: 'LoopCreated'; loop: { id: string } }
  | { __typename: 'NotAllowedProblem'; code: string; message: string }
  | { __typename: 'InvalidInputProblem'; code: string; message: string; path: string | null };

const refusedBy = (problem: CreateLoopResult): unknown => {
  try {
    return unwrap(problem, 'LoopCreated');
  } catch (error) {
    return error;
  }
};

describe('a result of the API', () => {
  it('gives its success and throws each refusal with the whole problem', () => {
    const created: CreateLoopResult = { __typename: 'LoopCreated', loop: { id: 'l1' } };
    expect(unwrap(created, 'LoopCreated').loop.id).toBe('l1');
    const problem: CreateLoopResult = { __typename: 'NotAllowedProblem', code: 'NOT_ALLOWED', message: 'Observers read loops.' };
    const error = refusedBy(problem);
    expect(error).toBeInstanceOf(RefusalError);
    expect((error as RefusalError).problem).toBe(problem);
    expect(isRefusal(error, 'NotAllowedProblem')).toBe(true);
    expect(isRefusal(error, 'InvalidInputProblem')).toBe(false);
    expect(wordsOf(error)).toBe('Observers read loops.');
  });

  it('says at which field of a form a refusal points', () => {
    const at = (path: string | null) =>
      fieldOf(refusedBy({ __typename: 'InvalidInputProblem', code: 'INVALID_INPUT', message: 'Too long.', path }));
    expect(at('title')).toBe('title');
    expect(at('input.question.text')).toBe('question.text');
    expect(at(null)).toBeNull();
    expect(fieldOf(new UnreachableError())).toBeNull();
  });

  it('keeps the code of an error and tries again only where nothing was answered or the server failed', () => {
    const gone = errorOf([{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }]);
    expect(isCoded(gone, 'FORBIDDEN', 'NOT_FOUND')).toBe(true);
    expect(wordsOf(gone)).toBe('There is nothing here.');
    expect(mayRetry(gone)).toBe(false);
    expect(mayRetry(errorOf([{ message: 'Something went wrong here.' }]))).toBe(true);
    expect(mayRetry(new UnreachableError())).toBe(true);
    expect(mayRetry(new ApiError('RATE_LIMITED', 'Wait.'))).toBe(false);
  });

  it('never shows the words of a programming fault', () => {
    expect(wordsOf(new TypeError('x is not a function'))).not.toMatch(/function/);
  });
});
