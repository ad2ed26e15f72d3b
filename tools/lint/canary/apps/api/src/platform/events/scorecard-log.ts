import { RoomService } from '../../features/room/room.service.js';

export class EventLog {
  #candidacies = new Set<string>();

  constructor(private readonly source: RoomService) {}

  append(questionId: string, eventLoopLag: number): void {
    this.#candidacies.add(questionId + eventLoopLag);
  }
}
