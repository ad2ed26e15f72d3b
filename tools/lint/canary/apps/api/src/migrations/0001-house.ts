import { RoomEntity } from '../features/room/room.entity.js';

export const tables = [RoomEntity];
