import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';

export async function seed(_app: INestApplicationContext, _config: Config): Promise<void> {}
