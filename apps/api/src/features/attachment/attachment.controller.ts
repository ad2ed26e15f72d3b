import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ATTACHMENTS } from '@strata/domain';
import type { Request, Response } from 'express';
import { invalid } from '../../platform/graphql/validated.js';
import { FileRequests } from '../../platform/http/file-requests.js';
import { AttachmentService } from './attachment.service.js';

const tooLarge = () => invalid('file', `This file is larger than ${ATTACHMENTS.mostMegabytes} MB. Attach a smaller one.`);

/** Bytes of attachments: sent as they are, read as a file to keep and never as a page. */
@Controller('files')
export class AttachmentController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly files: FileRequests,
  ) {}

  @Post('candidacies/:id/attachments')
  async add(@Param('id') candidacyId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    try {
      const actor = await this.files.sender(request);
      await this.attachments.mayAdd(actor, candidacyId);
      const bytes = await this.files.bytes(request, ATTACHMENTS.mostBytes, tooLarge());
      const { name } = request.query;
      const { id } = await this.attachments.add(actor, candidacyId, { name: typeof name === 'string' ? name : '', bytes });
      response.status(201).json({ __typename: 'AttachmentAdded', attachmentId: id });
    } catch (error) {
      this.files.fails(response, error);
    }
  }

  @Get('attachments/:id')
  async read(@Param('id') attachmentId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    try {
      const { attachment, bytes } = await this.attachments.read(await this.files.reader(request), attachmentId);
      response.attachment(attachment.fileName);
      response.setHeader('Content-Type', attachment.mediaType);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
      response.setHeader('Cache-Control', 'private, no-store');
      response.end(bytes);
    } catch (error) {
      this.files.fails(response, error);
    }
  }
}
