import { Global, Module } from '@nestjs/common';
import { FileRequests } from './file-requests.js';

@Global()
@Module({ providers: [FileRequests], exports: [FileRequests] })
export class HttpModule {}
