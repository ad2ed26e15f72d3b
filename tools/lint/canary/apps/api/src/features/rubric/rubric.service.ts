import { Clock } from '../../platform/clock.js';
import { House } from '../../migrations/0001-house.js';
import { AppModule } from '../../app.module.js';
import { signedIn } from '../../../test/harness/signed-in.js';
import { MemberEntity } from '../identity/identity.entity.js';
import { IdentityService } from '../identity/identity.service.js';
import type { RoomView } from '../room/room.view.js';
import { roomOf } from '../../../../web/src/features/room/room-of.js';
import { RubricResolver } from './rubric.resolver.js';
import { toRubricView } from './rubric.view.js';

export const later = () => import('../debrief/debrief.service.js');
export const all = [Clock, House, AppModule, signedIn, MemberEntity, IdentityService, roomOf, RubricResolver, toRubricView];
export type View = RoomView | import('../scorecard/scorecard.view.js').ScorecardView;
