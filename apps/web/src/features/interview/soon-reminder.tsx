import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MyInterview } from './interview-queries.js';
import { soonWords } from './soon.js';

const LOOK_MS = 20_000;

/** Reminds of an interview that begins within the hour; it looks at the clock by itself. */
export function SoonReminder({ interview }: { interview: MyInterview }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(tick);
  }, []);
  const words = soonWords(interview, now);
  return (
    words && (
      <Text size="sm" fw={600} c="var(--strata-warning)" role="status">
        {words}
      </Text>
    )
  );
}
