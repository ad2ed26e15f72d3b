import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { LoopModule } from '../loop/loop.module.js';
import { LoopFeedResolver } from './loop-feed.resolver.js';
import { LoopFeed } from './loop.feed.js';

@Module({ imports: [IdentityModule, LoopModule], providers: [LoopFeed, LoopFeedResolver] })
export class LoopFeedModule {}
