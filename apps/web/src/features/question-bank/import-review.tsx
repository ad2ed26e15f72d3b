import { Alert, Button, Grid, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { fieldOf, wordsOf } from '../../shared/api/problems.js';
import { counted } from '../../shared/ui/counted.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { DraftBoard } from './draft-board.js';
import { countsOf, draftOf, type DraftRow } from './import-draft.js';
import { importDraft, type BankPreview } from './import-mutations.js';
import { planOf, rowAt } from './import-plan.js';
import { ImportTarget, targetOf, type TargetChoice } from './import-target.js';
import { everyBankQuery } from './question-bank-queries.js';
import { useDraft } from './use-draft.js';
import { useDuplicates, type Duplicates } from './use-duplicates.js';
import { useWarnings } from './use-warnings.js';

interface ImportReviewProps {
  preview: BankPreview;
  name: string;
  onAgain(): void;
}

function Comparing({ compared, total, share, error, again }: Duplicates & { again(): void }) {
  if (error)
    return (
      <Alert color="red" variant="light" title="Not compared with your banks" role="alert">
        {error}{' '}
        <Button size="compact-sm" variant="default" onClick={again}>
          Try again
        </Button>
      </Alert>
    );
  if (share >= 1 || total === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        Comparing with your banks: {compared} of {counted(total, 'question')}
      </Text>
      <Progress value={share * 100} aria-label="Comparing with your banks" />
    </Stack>
  );
}

function Summary({ rows, complaints }: { rows: DraftRow[]; complaints: BankPreview['complaints'] }) {
  const counts = countsOf(rows);
  return (
    <Stack gap={4}>
      <Text role="status" fw={600}>
        {counted(counts.QUESTION, 'question')} in {counted(counts.SECTION, 'section')}, {counted(counts.HINT, 'hint')},{' '}
        {counted(counts.FOLLOW_UP, 'follow-up')}, {counted(counts.KEY_AREA, 'key area')}; {counted(counts.LEFT_OUT, 'line')} left
        out
      </Text>
      {complaints.length > 0 && (
        <details>
          <summary>{counted(complaints.length, 'remark')} on the document</summary>
          <ul className="strata-draft-remarks">
            {complaints.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}

/** What was recognised, to be corrected and imported. Nothing is stored before, and what is left out never is. */
export function ImportReview({ preview, name, onAgain }: ImportReviewProps) {
  const { rows, change, undo, canUndo } = useDraft(() => draftOf(preview));
  const duplicates = useDuplicates(rows);
  const { warnings, acts } = useWarnings(duplicates, rows, change);
  const [choice, setChoice] = useState<TargetChoice>({ name, bankId: null, sectionId: null, keepSections: true });
  const plan = useMemo(() => planOf(rows, choice.name || 'Questions'), [rows, choice.name]);
  const importing = useImport(choice.sectionId);
  const questions = plan.input.sections.reduce((sum, section) => sum + section.questions.length, 0);
  const [orphan] = plan.orphans;
  const refusedAt = importing.error ? rowAt(plan, fieldOf(importing.error)) : null;
  const refusal = orphan
    ? { key: orphan, words: 'No question stands before this. Label it otherwise, or leave it out.' }
    : refusedAt && { key: refusedAt, words: wordsOf(importing.error) };
  const send = () => importing.mutate({ ...plan.input, target: targetOf(choice), keepSections: choice.keepSections });
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
        <Paper
          withBorder
          p="md"
          component="form"
          className="strata-draft-side"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="sm">
            <ImportTarget choice={choice} error={importing.error} onChange={setChoice} />
            <FormRefusal error={importing.error} fields={['target.newBankName']} />
            {orphan && <Text size="sm">{counted(plan.orphans.length, 'row')} belong to no question yet.</Text>}
            <Group justify="flex-end">
              <Button variant="default" onClick={onAgain}>
                Cancel
              </Button>
              <Button
                type="submit"
                loading={importing.isPending}
                disabled={orphan !== undefined || questions + (plan.input.attachments?.length ?? 0) === 0}
              >
                Import {counted(questions, 'question')}
              </Button>
            </Group>
            {importing.isPending && (
              <Stack gap={4}>
                <Text size="sm" role="status">
                  Writing {counted(questions, 'question')}, all of them or none.
                </Text>
                <Progress value={100} animated aria-label="Writing the questions" />
              </Stack>
            )}
            <Text size="xs" c="dimmed">
              What is left out is stored nowhere. Until you import, all of this is in this page alone: reloading it begins anew.
            </Text>
          </Stack>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
        <Stack gap="md">
          <Summary rows={rows} complaints={preview.complaints} />
          <Comparing {...duplicates} />
          <DraftBoard {...{ rows, change, undo, canUndo, warnings, acts }} refusal={refusal || null} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function useImport(sectionId: string | null) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: importDraft,
    meta: { shownInPlace: true },
    onSuccess: ({ bank, questions, attached: answers }) => {
      void queryClient.invalidateQueries(everyBankQuery());
      if (answers > 0)
        notifications.show({
          title: 'Imported',
          message: `${counted(answers, 'answer')} attached to questions that stood there.`,
        });
      const search = { imported: questions, ...(sectionId && { section: sectionId }) };
      void navigate({ to: '/banks/$bankId', params: { bankId: bank.id }, search });
    },
  });
}
