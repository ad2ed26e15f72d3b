import { Global, Module } from '@nestjs/common';
import { EventLog } from './event-log.js';
import { Signals } from './signals.js';
import { StreamTails } from './stream-tails.js';

@Global()
@Module({ providers: [EventLog, Signals, StreamTails], exports: [EventLog, Signals, StreamTails] })
export class EventsModule {}
