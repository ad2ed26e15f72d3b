import 'reflect-metadata';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import type { GraphQLSchema } from 'graphql';
import { SCHEMA_OPTIONS } from './graphql.module.js';

/** The schema that the resolvers of some modules make together, without starting anything of them. */
export async function schemaOf(modules: readonly Type[]): Promise<GraphQLSchema> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    const resolvers = modules.flatMap((module) => providersOf(module).filter(isResolver));
    return await builder.get(GraphQLSchemaFactory).create(resolvers, SCHEMA_OPTIONS);
  } finally {
    await builder.close();
  }
}

function providersOf(module: Type): Type[] {
  const providers = Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) as unknown[] | undefined;
  return (providers ?? []).filter((provider): provider is Type => typeof provider === 'function');
}

const isResolver = (provider: Type): boolean => Reflect.hasMetadata(RESOLVER_TYPE_METADATA, provider);
