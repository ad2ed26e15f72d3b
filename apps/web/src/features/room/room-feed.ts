import type { QueryClient } from '@tanstack/react-query';
import { followNumbered } from '../../shared/api/feed-client.js';
import { isCoded } from '../../shared/api/problems.js';
import { roomEventsDocument, roomQuery } from './room-queries.js';
import type { RoomEvent } from './room-queries.js';
import { applyEvent } from './room-view.js';
import type { Refetch } from './room-view.js';

const soonMs = 3000;
const againMs = 3000;

/** Keeps the cached room up to its events: in order, each once; a gap reads the snapshot once and goes on from there. */
export class RoomFeed {
  private leave: () => void = () => undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly queryClient: QueryClient,
    private readonly interviewId: string,
    private readonly follow: typeof followNumbered = followNumbered,
  ) {}

  /** Follows from the last number in the cache; call once the snapshot is there. */
  open(): void {
    this.leave();
    if (this.closed) return;
    this.leave = this.follow(roomEventsDocument, { interviewId: this.interviewId }, () => this.lastSeq(), {
      next: ({ roomEvents }) => this.hear(roomEvents),
      failed: (error) => this.failed(error),
    });
  }

  close(): void {
    this.closed = true;
    this.leave();
    clearTimeout(this.soon);
    clearTimeout(this.again);
  }

  private hear(event: RoomEvent): void {
    const { queryKey } = roomQuery(this.interviewId);
    const view = this.queryClient.getQueryData(queryKey);
    if (!view || this.closed) return;
    if (event.seq > view.interview.lastSeq + 1) return void this.readAndFollow();
    const { view: next, refetch } = applyEvent(view, event);
    if (next !== view) this.queryClient.setQueryData(queryKey, next);
    this.refetch(refetch);
  }

  private refetch(when: Refetch): void {
    if (when === 'now') void this.read();
    if (when === 'soon') this.soon ??= setTimeout(() => void this.read(), soonMs);
  }

  private async read(): Promise<void> {
    clearTimeout(this.soon);
    this.soon = undefined;
    await this.queryClient.refetchQueries({ queryKey: roomQuery(this.interviewId).queryKey, exact: true });
  }

  private async readAndFollow(): Promise<void> {
    this.leave();
    await this.read();
    this.open();
  }

  private failed(error: Error): void {
    if (this.closed) return;
    if (isCoded(error, 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND')) return void this.read();
    this.again = setTimeout(() => void this.readAndFollow(), againMs);
  }

  private lastSeq(): number {
    return this.queryClient.getQueryData(roomQuery(this.interviewId).queryKey)?.interview.lastSeq ?? 0;
  }
}
