import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { coverageQuery } from './coverage-queries.js';
import { copyRound } from './loop-mutations.js';
import { loopQuery, loopsQuery, type LoopDetail, type RoundDetail } from './loop-queries.js';

const setLoop = (client: QueryClient, loopId: string, change: (loop: LoopDetail) => LoopDetail) =>
  client.setQueryData(loopQuery(loopId).queryKey, (loop) => loop && change(loop));

/** Reads a loop and all that follows from it, unless a write is under way: the last one's end reads it. */
export function readLoopAnew(client: QueryClient, loopId: string): void {
  if (client.isMutating() > 0) return;
  void client.invalidateQueries({ queryKey: loopQuery(loopId).queryKey });
  void client.invalidateQueries({ queryKey: coverageQuery(loopId).queryKey });
}

function withRound(loop: LoopDetail, round: RoundDetail): LoopDetail {
  const known = loop.rounds.some((each) => each.id === round.id);
  const rounds = known ? loop.rounds.map((each) => (each.id === round.id ? round : each)) : [...loop.rounds, round];
  return { ...loop, rounds, draftChanged: true };
}

interface WriteOptions<Input, Result> {
  /** What the loop looks like at once, before the answer; taken back when the write is refused. */
  ahead?: (loop: LoopDetail, input: Input) => LoopDetail;
  shownInPlace?: boolean;
  onSuccess?: (result: Result) => void;
}

function useDraftWrite<Input, Result>(
  loopId: string,
  write: (input: Input) => Promise<Result>,
  merge: (loop: LoopDetail, result: Result) => LoopDetail,
  { ahead, shownInPlace = false, onSuccess }: WriteOptions<Input, Result>,
) {
  const client = useQueryClient();
  const draft = loopQuery(loopId);
  return useMutation({
    mutationFn: write,
    meta: { shownInPlace },
    scope: { id: `loop-${loopId}` },
    onMutate: async (input: Input) => {
      await client.cancelQueries({ queryKey: draft.queryKey });
      const before = client.getQueryData(draft.queryKey);
      if (ahead) setLoop(client, loopId, (loop) => ahead(loop, input));
      return { before };
    },
    onError: (_error, _input, context) => {
      if (ahead && context?.before) client.setQueryData(draft.queryKey, context.before);
    },
    onSuccess: (result) => {
      setLoop(client, loopId, (loop) => merge(loop, result));
      void client.invalidateQueries({ queryKey: loopsQuery().queryKey });
      void client.invalidateQueries({ queryKey: coverageQuery(loopId).queryKey });
      onSuccess?.(result);
    },
    // What others changed meanwhile is read once nothing of one's own is under way.
    onSettled: () => {
      if (client.isMutating() === 1) void client.invalidateQueries({ queryKey: draft.queryKey });
    },
  });
}

/** Copies a round; the loop that it goes to may be another one than the one on the screen. */
export function useCopyRound(onCopied: (loop: LoopDetail) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: copyRound,
    meta: { shownInPlace: true },
    onSuccess: (loop) => {
      client.setQueryData(loopQuery(loop.id).queryKey, loop);
      void client.invalidateQueries({ queryKey: loopsQuery().queryKey });
      void client.invalidateQueries({ queryKey: coverageQuery(loop.id).queryKey });
      onCopied(loop);
    },
  });
}

/** A write that answers one round of the draft; the loop on the screen takes it over. */
export function useRoundWrite<Input>(
  loopId: string,
  write: (input: Input) => Promise<RoundDetail>,
  options: WriteOptions<Input, RoundDetail> = {},
) {
  return useDraftWrite(loopId, write, withRound, options);
}

/** A write that answers the whole loop. */
export function useLoopWrite<Input>(
  loopId: string,
  write: (input: Input) => Promise<LoopDetail>,
  options: WriteOptions<Input, LoopDetail> = {},
) {
  return useDraftWrite(loopId, write, (_loop, answered) => answered, options);
}
