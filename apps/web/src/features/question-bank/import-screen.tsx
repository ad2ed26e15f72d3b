import { Button, Container, Group, Progress, Stack, Text } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { NoPermission } from '../../shared/ui/no-permission.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import type { ImportDocument } from './document-file.js';
import { previewQuestionBank } from './import-mutations.js';
import { ImportReview } from './import-review.js';
import { ImportSource } from './import-source.js';

const stemOf = (fileName: string) => fileName.replace(/\.[^.]+$/, '');

/** Reads a document; leaving the page, or stopping, ends it. */
function useReading() {
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const reading = useMutation({
    mutationFn: (document: ImportDocument) => {
      stop.current = new AbortController();
      return previewQuestionBank({ ...document, name: stemOf(document.fileName) }, stop.current.signal);
    },
    meta: { shownInPlace: true },
  });
  const cancel = () => {
    stop.current.abort();
    reading.reset();
  };
  return { reading, cancel };
}

function Reading({ onCancel }: { onCancel(): void }) {
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text role="status">Reading the document: sections, questions, hints, answers.</Text>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Stop
        </Button>
      </Group>
      <Progress value={100} animated aria-label="Reading the document" />
    </Stack>
  );
}

/** From a document to a bank: drop or paste, see what is recognised, correct it, import. */
export function ImportScreen() {
  useDocumentTitle('Import · Strata');
  const { can } = useViewer().organization;
  const { reading, cancel } = useReading();
  return (
    <Container size={reading.data ? 'xl' : 'md'} px={0}>
      <PageHeader
        title="Import a document"
        crumbs={[{ title: 'Banks', to: '/banks' }]}
        about="You see what was recognised before anything is stored."
      />
      {!can.editBanks && (
        <NoPermission title="You read banks">Members who may edit banks import documents. Ask one of them.</NoPermission>
      )}
      {can.editBanks && !reading.data && (
        <Stack gap="md">
          <FormRefusal error={reading.error} />
          {reading.isPending && <Reading onCancel={cancel} />}
          <ImportSource busy={reading.isPending} onDocument={(document) => reading.mutate(document)} />
        </Stack>
      )}
      {reading.data && reading.variables && (
        <ImportReview
          preview={reading.data}
          name={reading.data.title || stemOf(reading.variables.fileName)}
          onAgain={reading.reset}
        />
      )}
    </Container>
  );
}
