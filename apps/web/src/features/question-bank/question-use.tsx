import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted } from '../../shared/ui/counted.js';
import { dayWords } from '../../shared/ui/day.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { QuestionHealthTable } from './question-health.js';
import { QuestionPart } from './question-part.js';
import { questionUseQuery, type QuestionLoop, type QuestionUse } from './question-use-queries.js';

function askedWords({ timesAsked, candidates, lastAskedAt }: QuestionUse): string {
  if (timesAsked === 0 || !lastAskedAt) return 'No interview that had it is over yet.';
  return `Asked in ${counted(timesAsked, 'interview')}, seen by ${counted(candidates, 'candidate')}, last on ${dayWords(lastAskedAt)}.`;
}

function heldWords({ inDraft, versions }: QuestionLoop): string {
  const published = versions.length > 0 && `version ${versions.join(', ')}`;
  return [inDraft && 'draft', published].filter(Boolean).join(' and ');
}

/** Where a question is planned, how often it was asked, and what scores say of it. */
export function QuestionUsePanel({ questionId }: { questionId: string }) {
  const query = useQuery(questionUseQuery(questionId));
  return (
    <QueryView query={query} what="where this question is used">
      {({ use, health }) => (
        <Stack gap="md">
          <QuestionPart title="Asked">
            <Text size="sm">{askedWords(use)}</Text>
          </QuestionPart>
          <QuestionPart title="Loops that hold it">
            {use.loops.length === 0 && <Text size="sm">None. Pick it for a round in the loop builder.</Text>}
            <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
              {use.loops.map((loop) => (
                <li key={loop.id}>
                  <Text size="sm">
                    <Anchor component={Link} to={`/loops/${loop.id}`} size="sm">
                      {loop.title}
                    </Anchor>{' '}
                    ({heldWords(loop)})
                  </Text>
                </li>
              ))}
            </Stack>
          </QuestionPart>
          <QuestionPart title="What scores say">
            <QuestionHealthTable health={health} />
          </QuestionPart>
        </Stack>
      )}
    </QueryView>
  );
}
