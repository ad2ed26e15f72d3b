import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DATABASE_API_URL } from './database-url.js';
import { Transactions } from './transactions.js';

@Global()
@Module({})
export class DatabaseModule {
  static of(apiUrl: string): DynamicModule {
    const source = TypeOrmModule.forRoot({
      type: 'postgres',
      url: apiUrl,
      autoLoadEntities: true,
      retryAttempts: 3,
      poolSize: 12,
      connectTimeoutMS: 5_000,
      extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
    });
    return {
      module: DatabaseModule,
      imports: [source],
      providers: [Transactions, { provide: DATABASE_API_URL, useValue: apiUrl }],
      exports: [Transactions, DATABASE_API_URL],
    };
  }
}
