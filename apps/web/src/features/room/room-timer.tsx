import { useEffect, useState } from 'react';
import { questionClock, roundClock } from './round-clock.js';
import type { Interview } from './room-queries.js';

interface RoomTimerProps {
  interview: Pick<Interview, 'startedAt' | 'endedAt' | 'minutes' | 'clock'>;
  clockOffsetMs: number;
}

/** The server's time, each second anew while the clock of the room runs. */
function useServerNow({ startedAt, endedAt }: RoomTimerProps['interview'], clockOffsetMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  const running = startedAt !== null && endedAt === null;
  useEffect(() => {
    if (!running) return;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [running]);
  return now + clockOffsetMs;
}

/** The round's time against its box; it informs, and ends nothing. */
export function RoomTimer({ interview, clockOffsetMs }: RoomTimerProps) {
  const clock = roundClock(interview, useServerNow(interview, clockOffsetMs));
  if (!clock) return <span className="room-timer">{interview.minutes} min</span>;
  return (
    <span className="room-timer" role="timer" aria-label="Time of the round">
      {clock.words}
      {clock.hint && <strong> · {clock.hint}</strong>}
    </span>
  );
}

/** The time of the question that is asked now; it informs, too. */
export function QuestionTimer({ interview, clockOffsetMs, minutes }: RoomTimerProps & { minutes: number | null }) {
  const clock = questionClock(interview, minutes, useServerNow(interview, clockOffsetMs));
  if (!clock) return null;
  return (
    <span className="room-timer" role="timer" aria-label="Time of the question">
      {clock.words}
      {clock.hint && <strong> · {clock.hint}</strong>}
    </span>
  );
}
