import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { publicAddress } from '../../platform/http/house-address.js';
import { Mails, type Letter } from '../../platform/mail/mails.js';
import { INTERVIEW_LETTER, OWED_LETTER } from './reminder.query.js';
import { toLetter, type LetterRecord } from './letter.view.js';

/** Kinds of the mails that remind: of a scorecard that is owed, of an interview that begins soon. */
export const SCORECARD_OWED = 'scorecard owed';
export const INTERVIEW_SOON = 'interview soon';

/** Writes the mails that remind, when they leave: whoever owes nothing any more, or is to know nothing by now, gets none. */
@Injectable()
export class LetterService implements OnModuleInit {
  constructor(
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.mails.writtenBy(SCORECARD_OWED, (tx, { subjectId }) => this.written(tx, OWED_LETTER, [subjectId]));
    this.mails.writtenBy(INTERVIEW_SOON, (tx, { subjectId, occasion }) =>
      this.written(tx, INTERVIEW_LETTER, [subjectId, occasion]),
    );
  }

  private async written(tx: Transaction, statement: string, about: unknown[]): Promise<Letter | null> {
    const record = await tx.one<LetterRecord>(statement, [tx.organizationId, ...about]);
    return record && toLetter(record, publicAddress(this.config));
  }
}
