import { Select, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundQuestion, PickFilter } from '../../shared/api/pickable-questions-query.js';
import { moveByArrows } from '../../shared/ui/arrow-stops.js';
import { PickableQuestions, PickButton } from '../../shared/ui/pickable-questions.js';
import { QuestionFilters } from '../../shared/ui/question-filters.js';
import { useRoundWrite } from './loop-cache.js';
import { builderChoicesQuery, type LoopDetail, type RoundDetail } from './loop-queries.js';
import { alsoPickedIn } from './round-minutes.js';
import { pickQuestion } from './round-mutations.js';

function FinderFilters({ filter, onChange }: { filter: PickFilter; onChange(filter: PickFilter): void }) {
  const banks = useQuery(builderChoicesQuery()).data?.questionBanks ?? [];
  return (
    <QuestionFilters label="Find questions to pick" filter={filter} onChange={onChange}>
      <Select
        aria-label="Bank"
        placeholder="All banks"
        clearable
        data={banks.map((bank) => ({ value: bank.id, label: `${bank.name} (${bank.questionCount})` }))}
        value={filter.bankId ?? null}
        onChange={(bankId) => onChange({ ...filter, bankId })}
      />
      <Switch
        size="xs"
        label="Questions for the candidate to ask"
        checked={filter.forCandidate === true}
        onChange={(event) => onChange({ ...filter, forCandidate: event.currentTarget.checked })}
      />
    </QuestionFilters>
  );
}

interface PickProps {
  loop: LoopDetail;
  target: RoundDetail;
  question: FoundQuestion;
}

function PickIntoRound({ loop, target, question }: PickProps) {
  const picking = useRoundWrite(loop.id, pickQuestion);
  return (
    <PickButton
      question={question}
      act="Pick"
      done="Picked"
      into={target.title}
      isDone={target.questions.some((each) => each.id === question.id)}
      isPending={picking.isPending}
      onPick={() => picking.mutate({ roundId: target.id, questionId: question.id })}
    />
  );
}

function AlsoIn({ loop, target, question }: PickProps) {
  const others = alsoPickedIn(loop.rounds, question.id, target.id);
  if (others.length === 0) return null;
  return (
    <Text size="xs" c="var(--strata-warning)">
      Also in {others.join(', ')}
    </Text>
  );
}

/** Search over the banks with one press to pick into the round that is being filled. */
export function QuestionFinder({ loop, target }: { loop: LoopDetail; target: RoundDetail }) {
  const [filter, setFilter] = useState<PickFilter>({ forCandidate: false });
  return (
    <Stack gap="sm" onKeyDown={moveByArrows}>
      <FinderFilters filter={filter} onChange={setFilter} />
      <PickableQuestions
        filter={filter}
        actionOf={(question) => <PickIntoRound loop={loop} target={target} question={question} />}
        asideOf={(question) => <AlsoIn loop={loop} target={target} question={question} />}
      />
    </Stack>
  );
}
