import { Global, Module } from '@nestjs/common';
import { MailSender } from './mail-sender.js';
import { Mails } from './mails.js';

@Global()
@Module({ providers: [Mails, MailSender], exports: [Mails] })
export class MailModule {}
