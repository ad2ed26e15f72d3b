import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** Hands an error that has its code to the client as it is: an expected refusal is no fault, so nothing of it is logged. */
@Catch(GraphQLError)
export class KnownErrors implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError): GraphQLError {
    return error;
  }
}
