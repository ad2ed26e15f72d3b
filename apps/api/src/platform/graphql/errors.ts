import { GraphQLError } from 'graphql';

export const ERROR_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'RATE_LIMITED', 'INTERNAL'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

class CodedError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
  }
}

export class Unauthenticated extends CodedError {
  constructor() {
    super('UNAUTHENTICATED', 'You are not signed in, or your session has ended. Sign in again.');
  }
}

export class Forbidden extends CodedError {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** Hidden and missing answer alike: one text, whatever was asked for. */
export class NotFound extends CodedError {
  constructor() {
    super('NOT_FOUND', 'There is nothing here under this address, or you may not see it.');
  }
}

export class BadInput extends CodedError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
  }
}

export class RateLimited extends CodedError {
  constructor(message: string) {
    super('RATE_LIMITED', message);
  }
}
