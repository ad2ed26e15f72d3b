interface Failure {
  code?: string;
  responseCode?: number;
}

const WORDS: Readonly<Record<string, string>> = {
  EDNS: 'The mail server’s name is not known',
  EAUTH: 'The mail server refused the name and password of SMTP_URL',
  ETLS: 'No safe connection to the mail server came about',
  EENVELOPE: 'The mail server refused the sender or the recipient',
  EMESSAGE: 'The mail server refused the mail',
  ETIMEDOUT: 'The mail server did not answer in time',
};

/** Why a mail could not be handed over, in words; nothing of what the server says, for addresses may stand in it. */
export function failureWords(error: unknown): string {
  const { code = '', responseCode } = error as Failure;
  const words = WORDS[code] ?? 'The mail server could not be reached';
  const sign = [code, responseCode].filter(Boolean).join(' ');
  return `${words}${sign && ` (${sign})`}.`;
}
