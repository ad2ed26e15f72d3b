import type { Letter } from '../../platform/mail/mails.js';

export interface LetterRecord {
  name: string;
  address: string;
  interview_id: string;
  title: string;
  starts_at: Date | null;
  /** Null: nobody asked, the hour did. */
  asked_by: string | null;
}

/** What a mail tells: what is owed or begins, and the way to it. Mail is read along, so it names no candidate, question or value. */
export function toLetter({ name, address, interview_id, title, starts_at, asked_by }: LetterRecord, house: string): Letter {
  const way = `${house}/interviews/${interview_id}`;
  const [subject, about, deed] =
    asked_by === null
      ? ['Your interview begins soon', `“${title}” begins at ${utc(starts_at)}.`, 'The room opens here']
      : ['Your scorecard is asked for', `${asked_by} asks for your scorecard of “${title}”.`, 'Finish it here'];
  return { to: { name, address }, subject, text: `Hello ${name},\n\n${about}\n\n${deed}: ${way}\n\nStrata\n` };
}

const utc = (at: Date | null): string => `${at?.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
