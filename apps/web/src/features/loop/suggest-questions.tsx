import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { useRoundWrite } from './loop-cache.js';
import type { RoundDetail } from './loop-queries.js';
import { pickQuestions } from './round-mutations.js';
import { SuggestedList } from './suggested-list.js';
import { SuggestionForm } from './suggestion-form.js';
import { suggestionQuery, type SuggestionWish } from './suggestion-queries.js';

interface SuggestionProps {
  loopId: string;
  round: RoundDetail;
}

/** A round that asks something is filled from the same sections, unless the person says otherwise. */
function firstWish({ questions }: RoundDetail): SuggestionWish {
  const sectionIds = [...new Set(questions.flatMap(({ sectionId }) => sectionId ?? []))];
  return { sectionIds, mustHaveSectionIds: [], withoutQuestionIds: [] };
}

function SuggestionBody({ loopId, round, onTaken }: SuggestionProps & { onTaken(): void }) {
  const [wish, setWish] = useState(() => firstWish(round));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [settled] = useDebouncedValue(wish, 250);
  const standing = round.questions.map((question) => question.id);
  const found = useQuery(suggestionQuery(round.id, standing, settled));
  const picking = useRoundWrite(loopId, pickQuestions, { shownInPlace: true, onSuccess: onTaken });
  const taken = (found.data?.questions ?? []).filter(({ question }) => !left.has(question.id));
  const minutes = taken.reduce((sum, each) => sum + each.minutes, 0);
  const take = (questionId: string, takes: boolean) =>
    setLeft(new Set(takes ? [...left].filter((id) => id !== questionId) : [...left, questionId]));
  const refuse = (questionId: string) => setWish({ ...wish, withoutQuestionIds: [...wish.withoutQuestionIds, questionId] });
  return (
    <Stack gap="md">
      <SuggestionForm wish={wish} onChange={setWish} />
      <QueryView query={found} what="the suggestion">
        {(proposal) => (
          <>
            <Text size="sm" c="dimmed" role="status">
              {counted(proposal.questions.length, 'question')} for {proposal.minutes} min, {proposal.left} min stay free.
            </Text>
            <SuggestedList proposal={proposal} left={left} onTake={take} onRefuse={refuse} />
          </>
        )}
      </QueryView>
      <FormRefusal error={picking.error} />
      <Group justify="flex-end" className="strata-drawer-foot">
        <Button
          disabled={taken.length === 0 || settled !== wish || found.isPlaceholderData}
          loading={picking.isPending}
          onClick={() => picking.mutate({ roundId: round.id, questionIds: taken.map(({ question }) => question.id) })}
        >
          Take {counted(taken.length, 'question')}, {minutes} min
        </Button>
      </Group>
    </Stack>
  );
}

/**
 * Proposes questions that fill the round to its time box; nothing is picked until a person takes it. `next`: it is the next step,
 * and takes the focus.
 */
export function SuggestQuestions({ loopId, round, next }: SuggestionProps & { next: boolean }) {
  const [opened, { open, close }] = useDisclosure(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (next) button.current?.focus();
  }, [next]);
  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="xs"
        leftSection={<IconSparkles size={14} aria-hidden />}
        onClick={open}
        aria-label={`Suggest questions for ${round.title}`}
      >
        Suggest
      </Button>
      <Drawer opened={opened} onClose={close} position="right" size="lg" title={`Suggested for ${round.title}`}>
        <SuggestionBody loopId={loopId} round={round} onTaken={close} />
      </Drawer>
    </>
  );
}
