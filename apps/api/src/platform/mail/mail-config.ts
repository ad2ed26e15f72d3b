import { z } from 'zod';

const SERVER = 'Write it like smtp://name:password@mail.example.com:587, or smtps:// for a port that speaks TLS from the start.';
const SENDER = 'Write it like strata@example.com, or like Strata <strata@example.com>.';

// A container hands on what was not set as an empty text.
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const mailEnvironment = {
  SMTP_URL: unlessEmpty(z.string().refine(isMailServer, SERVER)),
  SMTP_FROM: unlessEmpty(z.string().regex(/^([^<>"@\p{Cc}]+ )?<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/u, SENDER)),
};

/** Where mail is handed over, and as whom. */
export interface MailConfig {
  server: string;
  from: string;
}

interface MailSettings {
  SMTP_URL?: string | undefined;
  SMTP_FROM?: string | undefined;
  STRATA_PUBLIC_URL?: string | undefined;
}

/** How mail leaves; undefined: it does not. Unless it is said, it comes from the server's own account, or from Strata at its address. */
export function mailConfigOf({ SMTP_URL, SMTP_FROM, STRATA_PUBLIC_URL }: MailSettings): MailConfig | undefined {
  if (!SMTP_URL) return undefined;
  const { username, hostname } = new URL(SMTP_URL);
  const account = decodeURIComponent(username);
  const house = STRATA_PUBLIC_URL ? new URL(STRATA_PUBLIC_URL).hostname : hostname;
  const usual = account.includes('@') ? account : `strata@${house}`;
  return { server: SMTP_URL, from: SMTP_FROM ?? `Strata <${usual}>` };
}

function isMailServer(text: string): boolean {
  if (!/^smtps?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && decodes(username) && decodes(password);
}

function decodes(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
