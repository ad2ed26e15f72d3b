import { Box, Paper, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ProseTitle } from '../../shared/ui/prose.js';
import { AddQuestion } from '../../shared/ui/add-question.js';
import { UnplannedBadge } from '../../shared/ui/unplanned-badge.js';
import { dimensionsOf, emptyDimensions, isUnplanned } from './room-cells.js';
import { roomQuery } from './room-queries.js';
import type { Interview, Question } from './room-queries.js';

interface QuestionListProps {
  interview: Interview;
  shownId: string;
  solo: boolean;
  blanked: boolean;
  onLook(questionId: string): void;
}

/** Every question of the round with how far this panelist is; a press looks at it. */
export function QuestionList({ interview, shownId, solo, blanked, onLook }: QuestionListProps) {
  const stateOf = (question: Question) => {
    const asked = !solo && interview.state === 'LIVE' && question.id === interview.currentQuestionId ? ['asked now'] : [];
    if (!interview.myScorecard || blanked || interview.state === 'NOT_HELD') return asked.join(', ');
    const total = dimensionsOf(interview, question).length;
    const given = total - emptyDimensions(interview, question).length;
    return [...asked, given === total ? 'scored' : `${given} of ${total} scored`].join(', ');
  };
  return (
    <Paper component="nav" withBorder p="md" aria-labelledby="room-questions">
      <Title order={2} size="h3" id="room-questions">
        Questions
      </Title>
      <ol className="room-questions">
        {interview.questions.map((question, place) => (
          <li key={question.id}>
            <button type="button" aria-current={question.id === shownId || undefined} onClick={() => onLook(question.id)}>
              <span className="room-number">{place + 1}</span>
              <span>
                <span className="room-questions-text">
                  <ProseTitle text={question.text} />
                </span>
                <span className="room-questions-state">{stateOf(question)}</span>{' '}
                {isUnplanned(interview, question.id) && <UnplannedBadge />}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {interview.can.addQuestion && (
        <Box mt="sm">
          <AddHere interview={interview} />
        </Box>
      )}
    </Paper>
  );
}

function AddHere({ interview: { id, title, questions } }: Pick<QuestionListProps, 'interview'>) {
  const queryClient = useQueryClient();
  return (
    <AddQuestion
      interviewId={id}
      of={title}
      asked={questions.map(({ sourceId }) => sourceId)}
      onAdded={() => queryClient.invalidateQueries({ queryKey: roomQuery(id).queryKey, exact: true })}
    />
  );
}
