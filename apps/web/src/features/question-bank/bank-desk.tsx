import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { settled, type ActAnswer, type BankAct } from './bank-acts.js';
import { everyBankQuery, questionBankQuery, type BankDetail, type QuestionRow } from './question-bank-queries.js';

const MOST_STEPS = 100;

interface Step {
  words: string;
  back: BankAct;
}

/** What the parts of a bank's page share: the bank, what is done to it, what is chosen in it. */
export interface BankDesk {
  bank: BankDetail;
  mayEdit: boolean;
  /** Does it; a failure is told. */
  act(act: BankAct): void;
  /** Does it; a failure is shown where it is asked for. */
  actInPlace(act: BankAct): Promise<unknown>;
  /** Says of a change that was written elsewhere, with its way back. */
  done(step: Step): void;
  /** The last thing done, in words. */
  said: string | null;
  undo: (() => void) | null;
  choose(rows: readonly QuestionRow[], yes: boolean): void;
  clear(): void;
}

/** What a single line of the bank needs of the desk; it never changes, so that a line is rendered for its own sake alone. */
export interface DeskHands extends Pick<BankDesk, 'act' | 'done' | 'choose'> {
  bankId: string;
  /** The bank as it is shown now. */
  seen(): BankDetail;
}

type Chosen = ReadonlyMap<string, QuestionRow>;

const Desk = createContext<BankDesk | null>(null);
const Hands = createContext<DeskHands | null>(null);
const ChosenRows = createContext<Chosen>(new Map());

/** The desk of the bank around this part. */
export function useDesk(): BankDesk {
  const desk = useContext(Desk);
  if (!desk) throw new Error('A part of a bank stands outside its page.');
  return desk;
}

/** What a line of the bank around this part works with. */
export function useHands(): DeskHands {
  const hands = useContext(Hands);
  if (!hands) throw new Error('A line of a bank stands outside its page.');
  return hands;
}

/** The questions that are chosen; apart from the desk, so that choosing one renders little. */
export function useChosen(): Chosen {
  return useContext(ChosenRows);
}

/** Writes one after the other, each ahead of its answer, and taken back together with what a refused one showed. */
function useBankWrite(bankId: string, shownInPlace: boolean, onDone: (act: BankAct, answer: ActAnswer) => void) {
  const client = useQueryClient();
  const known = questionBankQuery(bankId);
  const scope = { id: `bank-${bankId}` };
  return useMutation({
    meta: { shownInPlace },
    scope,
    onMutate: async (act: BankAct) => {
      await client.cancelQueries({ queryKey: known.queryKey });
      client.setQueryData(known.queryKey, (bank) => bank && act.ahead(bank));
    },
    mutationFn: (act: BankAct) => {
      const bank = client.getQueryData(known.queryKey);
      if (!bank) throw new Error('The bank is not loaded.');
      return act.send(bank);
    },
    onSuccess: (answer, act) => {
      client.setQueryData(known.queryKey, (bank) => bank && settled(bank, answer));
      onDone(act, answer);
    },
    onSettled: () => {
      if (client.isMutating({ predicate: (write) => write.options.scope?.id === scope.id }) === 1)
        void client.invalidateQueries(everyBankQuery());
    },
  });
}

function useChoosing() {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const choose = useCallback((rows: readonly QuestionRow[], yes: boolean) => {
    setChosen((now) => {
      const next = new Map(now);
      for (const row of rows) {
        if (yes) next.set(row.id, row);
        else next.delete(row.id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Map()), []);
  const renew = useCallback((rows: readonly QuestionRow[]) => {
    setChosen((now) => new Map([...now, ...rows.filter((row) => now.has(row.id)).map((row) => [row.id, row] as const)]));
  }, []);
  return { chosen, choose, clear, renew };
}

/** Acts with their ways back, newest last; `said` is the last thing done or taken back. */
function useActs(bankId: string, renew: (rows: readonly QuestionRow[]) => void) {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const done = useCallback((step: Step) => {
    setSaid(step.words);
    setSteps((now) => [...now, step].slice(-MOST_STEPS));
  }, []);
  const told = ({ words }: BankAct, { back, rows = [] }: ActAnswer) => {
    renew(rows);
    if (back) done({ words, back });
    else setSaid(words);
  };
  const writing = useBankWrite(bankId, false, told);
  const inPlace = useBankWrite(bankId, true, told);
  const { mutate: takeBack } = useBankWrite(bankId, false, ({ words }, { rows = [] }) => {
    renew(rows);
    setSaid(words);
  });
  const last = steps.at(-1);
  const undo = useCallback(() => {
    if (!last) return;
    setSteps((now) => now.filter((step) => step !== last));
    takeBack(last.back);
  }, [last, takeBack]);
  return { act: writing.mutate, actInPlace: inPlace.mutateAsync, done, said, undo: last ? undo : null };
}

function useHandsOf(bank: BankDetail, { act, done, choose }: Pick<BankDesk, 'act' | 'done' | 'choose'>): DeskHands {
  const shown = useRef(bank);
  useLayoutEffect(() => void (shown.current = bank), [bank]);
  return useMemo(() => ({ bankId: bank.id, act, done, choose, seen: () => shown.current }), [bank.id, act, done, choose]);
}

/** The desk at which a bank is worked on; Ctrl Z takes back what was done there last. */
export function BankDeskProvider({ bank, mayEdit, children }: { bank: BankDetail; mayEdit: boolean; children: ReactNode }) {
  const { renew, chosen, choose, clear } = useChoosing();
  const { act, actInPlace, done, said, undo } = useActs(bank.id, renew);
  useHotkeys([['mod+Z', () => undo?.()]]);
  const desk = useMemo(
    () => ({ bank, mayEdit, act, actInPlace, done, said, undo, choose, clear }),
    [bank, mayEdit, act, actInPlace, done, said, undo, choose, clear],
  );
  const hands = useHandsOf(bank, { act, done, choose });
  return (
    <Desk value={desk}>
      <Hands value={hands}>
        <ChosenRows value={chosen}>{children}</ChosenRows>
      </Hands>
    </Desk>
  );
}
