import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { CalibrationService } from './calibration.service.js';
import { Calibration } from './calibration.view.js';

@Resolver()
export class CalibrationResolver {
  constructor(private readonly calibrations: CalibrationService) {}

  @Query(() => Calibration)
  @Permission('signed-in')
  calibration(@CurrentActor() actor: Actor): Promise<Calibration> {
    return this.calibrations.calibration(actor);
  }
}
