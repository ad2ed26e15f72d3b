import { useState } from 'react';
import { useRoundWrite } from './loop-cache.js';
import { RoundForm } from './round-form.js';
import { addRound } from './round-mutations.js';

interface AddRoundProps {
  loopId: string;
  opened: boolean;
  onClose(): void;
  /** Called once the form is gone. */
  onAdded(roundId: string): void;
}

/** Adds a round behind the others. */
export function AddRound({ loopId, opened, onClose, onAdded }: AddRoundProps) {
  const [added, setAdded] = useState<string | null>(null);
  const adding = useRoundWrite(loopId, addRound, {
    shownInPlace: true,
    onSuccess: (round) => {
      setAdded(round.id);
      onClose();
    },
  });
  return (
    <RoundForm
      round={null}
      opened={opened}
      pending={adding.isPending}
      error={adding.error}
      onClose={() => {
        adding.reset();
        onClose();
      }}
      onLeft={() => added && onAdded(added)}
      onSubmit={(values) => adding.mutate({ loopId, ...values })}
    />
  );
}
