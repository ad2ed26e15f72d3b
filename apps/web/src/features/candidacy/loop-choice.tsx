import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { publishedLoopsQuery } from './candidacy-queries.js';

/** The published loops and the one that is chosen, the first until somebody chooses; `loopId` null: there is none. */
export function useLoopChoice() {
  const { data: loops = [], isPending } = useQuery(publishedLoopsQuery());
  const [chosen, setChosen] = useState<string | null>(null);
  return { loops, loopId: chosen ?? loops[0]?.id ?? null, setChosen, none: !isPending && loops.length === 0 };
}

interface LoopChoiceProps {
  choice: ReturnType<typeof useLoopChoice>;
  error?: string | undefined;
}

/** Chooses the loop that candidates go through. */
export function LoopChoice({ choice: { loops, loopId, setChosen }, error }: LoopChoiceProps) {
  return (
    <Select
      label="Loop"
      description="The latest published version is taken and kept."
      required
      allowDeselect={false}
      value={loopId}
      onChange={setChosen}
      data={loops.map((loop) => ({ value: loop.id, label: `${loop.title}, version ${loop.version}` }))}
      error={error}
    />
  );
}

export const NO_LOOP = 'No loop is published yet. Publish one first; then candidates can go through it.';
