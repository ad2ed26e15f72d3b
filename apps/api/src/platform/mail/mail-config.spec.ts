import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/config.js';

const DATABASE_URL = 'postgresql://owner@localhost/strata';
const read = (more: NodeJS.ProcessEnv) => readConfig({ DATABASE_URL, ...more }).mail;

describe('where mail is handed over', () => {
  it('is nowhere unless it is said, and an empty text says nothing', () => {
    expect(read({})).toBeUndefined();
    expect(read({ SMTP_URL: '', SMTP_FROM: '' })).toBeUndefined();
  });

  it.each(['mail.example.com', 'http://mail.example.com', 'smtp://', 'smtp:mail', 'smtp://u%zz@mail.example.com', 'smtp://a b'])(
    '%s is refused at the start, by the name of the setting and with a form that is one',
    (SMTP_URL) => {
      expect(() => read({ SMTP_URL })).toThrow(/SMTP_URL: Write it like smtp:\/\//);
    },
  );

  it.each(['Strata', 'a@b@c', 'Strata <strata>', 'a\r\nBcc: x@example.com', 'One <a@example.com>, b@example.com'])(
    'a sender like %j is refused by the name of its setting',
    (SMTP_FROM) => {
      expect(() => read({ SMTP_URL: 'smtp://mail.example.com', SMTP_FROM })).toThrow(/SMTP_FROM: Write it like/);
    },
  );

  it('what is refused is not repeated, for a password may stand in it', () => {
    expect(() => read({ SMTP_URL: 'smpt://name:secret@mail.example.com' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });

  it('comes from the account of the server, from Strata at its own address, or from whoever is named', () => {
    expect(read({ SMTP_URL: 'smtp://me%40example.com:x@mail.example.com' })?.from).toBe('Strata <me@example.com>');
    expect(read({ SMTP_URL: 'smtp://key:x@mail.example.com' })?.from).toBe('Strata <strata@mail.example.com>');
    const STRATA_PUBLIC_URL = 'https://hire.example.com';
    expect(read({ SMTP_URL: 'smtps://mail.example.com', STRATA_PUBLIC_URL })?.from).toBe('Strata <strata@hire.example.com>');
    expect(read({ SMTP_URL: 'smtps://mail.example.com', SMTP_FROM: 'Hiring <h@example.com>' })?.from).toBe(
      'Hiring <h@example.com>',
    );
  });
});
