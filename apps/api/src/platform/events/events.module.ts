import { Global, Module } from '@nestjs/common';
import { EventLog } from './event-log.js';
import { Signals } from './signals.js';

@Global()
@Module({ providers: [EventLog, Signals], exports: [EventLog, Signals] })
export class EventsModule {}
