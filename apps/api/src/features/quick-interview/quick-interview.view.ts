import { Field, ObjectType } from '@nestjs/graphql';
import { RoomSnapshot } from '../room/room.view.js';
import { Interview } from '../interview/interview.view.js';

@ObjectType()
export class QuickInterviewOpened {
  @Field(() => Interview)
  interview: RoomSnapshot;
}
