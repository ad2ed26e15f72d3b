import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { houseAddress } from '../../platform/http/house-address.js';
import { CalendarService } from './calendar.service.js';
import { CALENDAR_TYPE } from './calendar.view.js';

@Controller('feeds')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What a calendar program reads; an address that was taken back answers like one that never was. */
  @Get('calendar/:token.ics')
  async calendar(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const file = await this.calendars.read(token, houseAddress(this.config, request));
    response.setHeader('Cache-Control', 'private, no-store');
    if (file === null) response.status(404).type('text/plain').send('There is no calendar under this address.');
    else response.type(`${CALENDAR_TYPE}; charset=utf-8`).send(file);
  }
}
