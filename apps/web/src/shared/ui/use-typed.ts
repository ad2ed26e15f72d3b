import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const REST_MS = 150;

/** What is being typed, told on once the typing rests. A value that changes from outside takes its place. */
export function useTyped(value: string, onRest: (value: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== told) setTyped(value);
  }
  const tell = useDebouncedCallback((next: string) => {
    setTold(next);
    onRest(next);
  }, REST_MS);
  return [
    typed,
    (next) => {
      setTyped(next);
      tell(next);
    },
  ];
}
