import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { formulaWithin, formulaWords, type LoopFormula } from '@strata/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { percentages } from './formula-draft.js';
import { formulaQuery, setLoopFormula, type FormulaDetail } from './formula-queries.js';
import { FormulaRound } from './formula-round.js';
import { useLoopWrite } from './loop-cache.js';
import type { LoopDetail } from './loop-queries.js';
import { currentFormulaOf } from './stale-loop.js';
import { StaleValues } from './stale-values.js';

interface Mine {
  formula: LoopFormula;
  /** The loop as often edited as it was when the writing began. */
  seen: number | null;
}

const wordsOf = (formula: LoopFormula, rounds: FormulaDetail['rounds']) => formulaWords(formula, rounds).join(' ');

function FormulaBody({ loop, detail }: { loop: LoopDetail; detail: FormulaDetail }) {
  const [mine, setMine] = useState<Mine | null>(null);
  const saving = useLoopWrite(loop.id, setLoopFormula, { shownInPlace: true, onSuccess: () => setMine(null) });
  const formula = mine?.formula ?? detail.formula;
  const { rounds } = detail;
  const current = currentFormulaOf(saving.error);
  const parts = percentages(formula, rounds);
  const unequal = (formulaWithin({ ...formula, gates: [] }, rounds) ?? null) !== null;
  const change = (next: LoopFormula) => setMine({ formula: next, seen: mine ? mine.seen : detail.revision });
  const save = (expectedRevision: number | null) => saving.mutate({ loopId: loop.id, expectedRevision, ...formula });
  const drop = () => {
    saving.reset();
    setMine(null);
  };
  return (
    <Stack gap="md" maw={760}>
      <Text size="sm" c="dimmed">
        A candidate’s result is the mean over interviewers, then questions, then these weights. A must-have is judged apart; no
        mean hides it. A published version freezes the formula.
      </Text>
      <List size="sm" aria-label="The formula in words">
        {formulaWords(formula, rounds).map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
      </List>
      {rounds.map((round) => (
        <FormulaRound
          key={round.id}
          round={round}
          formula={formula}
          percentage={parts.get(round.id) ?? ''}
          mayEdit={loop.can.edit}
          onChange={change}
        />
      ))}
      {unequal && (
        <Textarea
          label="Why the weights are not equal"
          required
          autosize
          minRows={2}
          disabled={!loop.can.edit}
          value={formula.reason ?? ''}
          onChange={(event) => change({ ...formula, reason: event.currentTarget.value })}
          error={errorAt(saving.error, 'reason')}
        />
      )}
      {current ? (
        <StaleValues
          what="this loop’s title, role or formula"
          values={[{ field: 'Formula', theirs: wordsOf(current.formula, rounds), mine: wordsOf(formula, rounds) }]}
          onKeepMine={() => save(current.revision)}
          onTakeTheirs={drop}
        />
      ) : (
        <FormRefusal error={saving.error} fields={['reason']} />
      )}
      {mine && (
        <Group>
          <Button loading={saving.isPending} onClick={() => save(mine.seen)}>
            Save the formula
          </Button>
          <Button variant="default" onClick={drop}>
            Discard
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** How a candidate's result is put together. */
export function FormulaPanel({ loop }: { loop: LoopDetail }) {
  const query = useQuery(formulaQuery(loop.id, loop.changes));
  if (loop.rounds.length === 0)
    return <EmptyState title="No round yet">Add rounds; what each of them counts stands here then.</EmptyState>;
  return (
    <QueryView query={query} what="the formula">
      {(detail) => <FormulaBody loop={loop} detail={detail} />}
    </QueryView>
  );
}
