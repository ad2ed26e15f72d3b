import { z } from 'zod';
import { mailConfigOf, mailEnvironment, type MailConfig } from '../mail/mail-config.js';

const onOff = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(fallback)
    .transform((value) => value === 'on');

const environment = z.object({
  DATABASE_URL: z.string().url().describe('the database, with the rights of its owner'),
  DATABASE_API_URL: z.string().url().optional().describe('the role that the API uses, where the owner may not make it'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  STRATA_DEMO: onOff('off'),
  STRATA_DEMO_PASSWORD: z.string().min(1).default('strata-demo'),
  STRATA_PUBLIC_URL: z.string().url().optional(),
  STRATA_WEB_ROOT: z.string().optional(),
  STRATA_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ...mailEnvironment,
});

export interface Config {
  databaseUrl: string;
  databaseApiUrl: string | undefined;
  port: number;
  demo: boolean;
  demoPassword: string;
  publicUrl: string | undefined;
  webRoot: string | undefined;
  logLevel: string;
  /** Undefined: no mail leaves. */
  mail: MailConfig | undefined;
}

export const CONFIG = Symbol('config');

/** The environment, parsed once; every fault is named in one message. */
export function readConfig(source: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Strata cannot start with this environment:\n${faults.join('\n')}`);
  }
  const value = parsed.data;
  return {
    databaseUrl: value.DATABASE_URL,
    databaseApiUrl: value.DATABASE_API_URL,
    port: value.PORT,
    demo: value.STRATA_DEMO,
    demoPassword: value.STRATA_DEMO_PASSWORD,
    publicUrl: value.STRATA_PUBLIC_URL,
    webRoot: value.STRATA_WEB_ROOT,
    logLevel: value.STRATA_LOG,
    mail: mailConfigOf(value),
  };
}
