import { useEffect, useState } from 'react';
import { roundClock } from './round-clock.js';
import type { Interview } from './room-queries.js';

interface RoomTimerProps {
  interview: Pick<Interview, 'startedAt' | 'endedAt' | 'minutes'>;
  clockOffsetMs: number;
}

/** The round's time against its box; it informs, and ends nothing. */
export function RoomTimer({ interview, clockOffsetMs }: RoomTimerProps) {
  const [now, setNow] = useState(() => Date.now());
  const running = interview.startedAt !== null && interview.endedAt === null;
  useEffect(() => {
    if (!running) return;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [running]);
  const clock = roundClock(interview, now + clockOffsetMs);
  if (!clock) return <span className="room-timer">{interview.minutes} min</span>;
  return (
    <span className="room-timer" role="timer" aria-label="Time of the round">
      {clock.words}
      {clock.hint && <strong> · {clock.hint}</strong>}
    </span>
  );
}
