import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { ActorGuard } from '../actor/actor.guard.js';
import { ActorSource } from '../actor/actor-source.js';
import type { GraphqlContext } from './context.js';
import { maskError } from './error-mask.js';
import { KnownErrors } from './known-errors.js';
import { Limits } from './limits.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem, Problem, SessionChangedProblem } from './problems.js';
import { RefusalInterceptor } from './refusal.interceptor.js';
import { SocketServer } from './socket-server.js';

/** Types that no operation names, though a result may be one of them. */
export const SCHEMA_OPTIONS = {
  orphanedTypes: [Problem, InvalidInputProblem, LockedProblem, NotAllowedProblem, SessionChangedProblem],
};

const driver = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [ActorSource],
  useFactory: (actors: ActorSource) => ({
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: 6_000 },
    fieldResolverEnhancers: [],
    // Nothing here may be cached on the way, and the plugin that says for how long costs something on every field of an answer.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    buildSchemaOptions: SCHEMA_OPTIONS,
    formatError: maskError,
    context: async ({ req, res }: { req: Request; res: Response }): Promise<GraphqlContext> => {
      const slot = req.header('x-strata-slot') ?? null;
      return {
        actor: await actors.ofRequest(req, slot, req.header('x-strata-member') ?? null),
        request: req,
        response: res,
        slot,
      };
    },
  }),
});

@Global()
@Module({
  imports: [driver],
  providers: [
    SocketServer,
    Limits,
    { provide: APP_GUARD, useClass: ActorGuard },
    { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor },
    { provide: APP_FILTER, useClass: KnownErrors },
  ],
  exports: [Limits, SocketServer],
})
export class GraphqlModule {}
