import { Alert, Button, Checkbox, Group, List, Paper, Stack, Text } from '@mantine/core';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import type { Proposal, SuggestedQuestion } from './suggestion-queries.js';

interface SuggestedProps {
  suggested: SuggestedQuestion;
  taken: boolean;
  onTake(taken: boolean): void;
  onRefuse(): void;
}

function Suggested({ suggested: { question, reasons }, taken, onTake, onRefuse }: SuggestedProps) {
  return (
    <Paper component="li" withBorder p="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Checkbox
          aria-label={`Take: ${question.text}`}
          checked={taken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
            <ProseTitle text={question.text} />
          </Text>
          <Text size="xs" c="dimmed">
            {question.sectionPath.join(' › ')}
          </Text>
          <QuestionFacts {...question} />
          <List size="sm" mt={4} spacing={0} aria-label="Why this one">
            {reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
          <Button
            size="compact-xs"
            variant="subtle"
            px={0}
            onClick={onRefuse}
            aria-label={`Another one instead of: ${question.text}`}
          >
            Another one instead
          </Button>
        </div>
      </Group>
    </Paper>
  );
}

interface SuggestedListProps {
  proposal: Proposal;
  /** Questions that the person does not take. */
  left: ReadonlySet<string>;
  onTake(questionId: string, taken: boolean): void;
  onRefuse(questionId: string): void;
}

/** The proposal with its reasons, to be taken whole or in part. */
export function SuggestedList({ proposal, left, onTake, onRefuse }: SuggestedListProps) {
  const { questions, uncovered, alikeLeftOut, minutes } = proposal;
  return (
    <Stack gap="sm">
      {uncovered.length > 0 && (
        <Alert color="orange" variant="light" title="Not covered">
          {uncovered.map(({ sectionId, because }) => (
            <div key={sectionId}>{because}</div>
          ))}
        </Alert>
      )}
      {questions.length === 0 && (
        <EmptyState title="Nothing to suggest">
          {minutes === 0
            ? 'The round has no minutes left. Make it longer, or unpick a question.'
            : 'No question of these sections fits. Choose more sections, or more minutes.'}
        </EmptyState>
      )}
      <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {questions.map((suggested) => (
          <Suggested
            key={suggested.question.id}
            suggested={suggested}
            taken={!left.has(suggested.question.id)}
            onTake={(taken) => onTake(suggested.question.id, taken)}
            onRefuse={() => onRefuse(suggested.question.id)}
          />
        ))}
      </Stack>
      {alikeLeftOut > 0 && (
        <Text size="sm" c="dimmed">
          {counted(alikeLeftOut, 'question')} stayed out: the loop asks nearly the same already.
        </Text>
      )}
    </Stack>
  );
}
