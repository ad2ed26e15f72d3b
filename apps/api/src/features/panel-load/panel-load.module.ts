import { Module } from '@nestjs/common';
import { PanelLoadResolver } from './panel-load.resolver.js';
import { PanelLoadService } from './panel-load.service.js';

@Module({ providers: [PanelLoadService, PanelLoadResolver] })
export class PanelLoadModule {}
