import { Button, Container, Group, Paper, Stack, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { counted } from '../../shared/ui/counted.js';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { NoPermission } from '../../shared/ui/no-permission.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import type { ImportDocument } from './document-file.js';
import { importQuestionBank, previewQuestionBank, type BankPreview } from './import-mutations.js';
import { ImportPreview } from './import-preview.js';
import { ImportSource } from './import-source.js';
import { questionBanksQuery } from './question-bank-queries.js';

const stemOf = (fileName: string) => fileName.replace(/\.[^.]+$/, '');

interface ConfirmProps {
  document: ImportDocument;
  preview: BankPreview;
  onAgain(): void;
}

function ImportConfirm({ document, preview, onAgain }: ConfirmProps) {
  const [name, setName] = useState(preview.title || stemOf(document.fileName));
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const importing = useMutation({
    mutationFn: importQuestionBank,
    meta: { shownInPlace: true },
    onSuccess: (bank) => {
      void queryClient.invalidateQueries({ queryKey: questionBanksQuery().queryKey });
      notifications.show({ title: 'Imported', message: `“${bank.name}” holds ${counted(bank.questionCount, 'question')}.` });
      void navigate({ to: '/banks/$bankId', params: { bankId: bank.id } });
    },
  });
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        importing.mutate({ ...document, name });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name of the bank"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errorAt(importing.error, 'name')}
        />
        <FormRefusal error={importing.error} fields={['name']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onAgain}>
            Take another document
          </Button>
          <Button type="submit" loading={importing.isPending} disabled={preview.questionCount === 0}>
            Import {counted(preview.questionCount, 'question')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** From a document to a bank: drop or paste, see what is recognised, name it, import. */
export function ImportScreen() {
  useDocumentTitle('Import · Strata');
  const { can } = useViewer().organization;
  const looking = useMutation({
    mutationFn: (document: ImportDocument) => previewQuestionBank({ ...document, name: stemOf(document.fileName) }),
    meta: { shownInPlace: true },
  });
  return (
    <Container size="md" px={0}>
      <PageHeader
        title="Import a document"
        crumbs={[{ title: 'Banks', to: '/banks' }]}
        about="You see what was recognised before anything is stored."
      />
      {!can.editBanks && (
        <NoPermission title="You read banks">Members who may edit banks import documents. Ask one of them.</NoPermission>
      )}
      {can.editBanks && !looking.data && (
        <Stack gap="md">
          <FormRefusal error={looking.error} />
          <ImportSource busy={looking.isPending} onDocument={(document) => looking.mutate(document)} />
          {looking.isPending && <LoadingRows what="what was recognised" />}
        </Stack>
      )}
      {looking.data && looking.variables && (
        <Stack gap="lg">
          <ImportConfirm document={looking.variables} preview={looking.data} onAgain={looking.reset} />
          <ImportPreview preview={looking.data} />
        </Stack>
      )}
    </Container>
  );
}
