import { Anchor, Button, Checkbox, Container, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { whenWords } from '../../shared/ui/day.js';
import { REVEAL_WORDS } from '../../shared/ui/field-words.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { SEAT_WORDS, seatKindOf } from '../../shared/ui/seat-words.js';
import { KitQuestion } from './kit-question.js';
import { kitQuery, type InterviewKit } from './kit-query.js';
import { KitRubric } from './kit-rubric.js';
import './kit.css';

interface KitChoice {
  hints: boolean;
  answers: boolean;
}

function KitControls({
  choice,
  onChoose,
  candidacyId,
}: {
  choice: KitChoice;
  onChoose(choice: KitChoice): void;
  candidacyId: string;
}) {
  return (
    <Group className="kit-controls" justify="space-between" gap="sm" mb="lg">
      <Anchor component={Link} to={`/candidacies/${candidacyId}`} size="sm">
        Back to the candidate
      </Anchor>
      <Group gap="md">
        <Checkbox
          label="Hints"
          checked={choice.hints}
          onChange={(event) => onChoose({ ...choice, hints: event.currentTarget.checked })}
        />
        <Checkbox
          label="Reference answers"
          checked={choice.answers}
          onChange={(event) => onChoose({ ...choice, answers: event.currentTarget.checked })}
        />
        <Button onClick={() => globalThis.print()}>Print or save as PDF</Button>
      </Group>
    </Group>
  );
}

function KitPlan({ kit }: { kit: InterviewKit }) {
  const { startsAt, minutes, questions, panel, revealPolicy } = kit;
  const asked = questions.reduce((sum, question) => sum + question.estimatedMinutes, 0);
  const names = panel
    .filter((each) => !each.replaced)
    .map((each) => `${each.member.name} (${SEAT_WORDS[seatKindOf(each)].toLowerCase()})`);
  return (
    <dl className="kit-plan">
      <dt>When</dt>
      <dd>{startsAt ? whenWords(startsAt) : 'No time yet'}</dd>
      <dt>Time</dt>
      <dd>
        {minutes} minutes; the questions take about {asked}
      </dd>
      <dt>Panel</dt>
      <dd>{names.length > 0 ? names.join(', ') : 'Nobody yet'}</dd>
      <dt>Scores show</dt>
      <dd>{REVEAL_WORDS[revealPolicy].toLowerCase()}; until then only you see yours</dd>
    </dl>
  );
}

function askerOf({ askers, panel }: InterviewKit, questionId: string): string | null {
  const asker = askers.find((each) => each.questionId === questionId);
  return panel.find(({ id }) => id === asker?.panelistId)?.member.name ?? null;
}

function KitBody({ kit }: { kit: InterviewKit }) {
  const [choice, setChoice] = useState<KitChoice>({ hints: true, answers: false });
  return (
    <>
      <KitControls choice={choice} onChoose={setChoice} candidacyId={kit.candidacyId} />
      <header>
        <Text c="dimmed">
          {kit.candidateName}
          {kit.candidatePronounced && ` (${kit.candidatePronounced})`} · for interviewers only
        </Text>
        <Title order={1}>{kit.title}</Title>
        <KitPlan kit={kit} />
      </header>
      <ol className="kit-questions">
        {kit.questions.map((question, at) => (
          <KitQuestion
            key={question.id}
            question={question}
            number={at + 1}
            asker={askerOf(kit, question.id)}
            unplanned={kit.unplannedQuestionIds.includes(question.id)}
            dimensions={kit.rubric.dimensions}
            hints={choice.hints}
            answers={choice.answers}
          />
        ))}
      </ol>
      <KitRubric rubric={kit.rubric} />
    </>
  );
}

/** The page of one round that an interviewer prints, keeps or holds beside the call. */
export function KitScreen({ interviewId }: { interviewId: string }) {
  const query = useQuery(kitQuery(interviewId));
  useDocumentTitle('Interview kit · Strata');
  return (
    <Container component="main" size="md" py="lg" className="kit">
      <QueryView query={query} what="this interview kit" whole loading={<LoadingRows rows={5} what="this interview kit" />}>
        {(kit) => <KitBody kit={kit} />}
      </QueryView>
    </Container>
  );
}
