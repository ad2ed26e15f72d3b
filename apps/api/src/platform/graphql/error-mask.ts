import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './errors.js';

const log = new Logger('graphql');

// Faults of the document itself, under the names that the server library gives them.
const DOCUMENT_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** What a client is told of an error: our own plain words, or nothing but that it is ours to mend. */
export function maskError(error: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const code = String(error.extensions?.['code'] ?? '');
  if (ERROR_CODES.includes(code as ErrorCode) && code !== 'INTERNAL') return located(error, code as ErrorCode);
  if (DOCUMENT_FAULTS.has(code)) return located(error, 'BAD_USER_INPUT');
  const original = cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause;
  // A fault that execution itself finds in a variable or argument carries no original error.
  if (cause instanceof GraphQLError && !cause.originalError) return located(error, 'BAD_USER_INPUT');
  log.error(original instanceof Error ? (original.stack ?? original.message) : String(original));
  return { ...located(error, 'INTERNAL'), message: 'Something went wrong here. Nothing was changed; try again.' };
}

function located(error: GraphQLFormattedError, code: ErrorCode): GraphQLFormattedError {
  return {
    message: error.message,
    ...(error.path && { path: error.path }),
    ...(error.locations && { locations: error.locations }),
    extensions: { code },
  };
}

/** The same mask for a result that leaves over the socket. */
export function maskSocketError(error: GraphQLError): GraphQLError {
  const masked = maskError(error.toJSON(), error);
  return new GraphQLError(masked.message, { path: error.path, extensions: masked.extensions });
}
