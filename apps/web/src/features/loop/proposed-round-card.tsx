import { ActionIcon, Group, List, NumberInput, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { ROUND_MINUTES } from '@strata/domain';
import { counted } from '../../shared/ui/counted.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import type { ProposedRound } from './proposal-queries.js';

interface ProposedRoundCardProps {
  round: ProposedRound;
  minutes: number | '';
  titleError: string | undefined;
  minutesError: string | undefined;
  questionsError: string | undefined;
  onTitle(title: string): void;
  onMinutes(minutes: number | ''): void;
  onDrop(): void;
}

function Questions({ questions }: Pick<ProposedRound, 'questions'>) {
  return (
    <details>
      <summary>What it would ask</summary>
      <Stack component="ol" gap="xs" mt="xs" mb={0} pl="lg">
        {questions.map(({ question, reasons }) => (
          <li key={question.id}>
            <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
              <ProseTitle text={question.text} />
            </Text>
            <QuestionFacts {...question} />
            <List size="sm" spacing={0} aria-label="Why this one">
              {reasons.map((reason) => (
                <List.Item key={reason}>{reason}</List.Item>
              ))}
            </List>
          </li>
        ))}
      </Stack>
    </details>
  );
}

/** One proposed round: its title and time box to change, what fills it, and a way to do without it. */
export function ProposedRoundCard({ round, minutes, onTitle, onMinutes, onDrop, ...errors }: ProposedRoundCardProps) {
  const { title, rubric, because, questions, left } = round;
  const planned = questions.reduce((sum, each) => sum + each.minutes, 0);
  return (
    <Paper component="li" withBorder p="md">
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Stack gap="sm" flex={1} miw={0}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label="Title of the round"
              required
              value={title}
              onChange={(event) => onTitle(event.currentTarget.value)}
              error={errors.titleError}
            />
            <NumberInput
              label="Minutes"
              aria-label={`Minutes of ${title}`}
              required
              min={ROUND_MINUTES.least}
              max={ROUND_MINUTES.most}
              allowDecimal={false}
              value={minutes}
              onChange={(value) => onMinutes(typeof value === 'number' ? value : '')}
              error={errors.minutesError}
            />
          </SimpleGrid>
          <Text size="sm">
            {counted(questions.length, 'question')}, {planned} min; {left} min stay free. Scored by {rubric.name}.
          </Text>
          <Text size="sm" c="dimmed">
            {because}
          </Text>
          {errors.questionsError && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {errors.questionsError}
            </Text>
          )}
          {questions.length > 0 ? (
            <Questions questions={questions} />
          ) : (
            <Text size="sm" c="var(--strata-warning)">
              No question fits into these minutes. Make the round longer, or drop it.
            </Text>
          )}
        </Stack>
        <ActionIcon size="lg" variant="subtle" aria-label={`Drop the round ${title}`} onClick={onDrop}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Paper>
  );
}
