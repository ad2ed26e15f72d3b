import { Alert, Button, FileButton, Group, Paper, Progress, Stack, Text, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { MOST_MEGABYTES, pastedDocument, readDocument, UnreadableFileError, type ImportDocument } from './document-file.js';

interface ImportSourceProps {
  busy: boolean;
  onDocument(document: ImportDocument): void;
}

const ACCEPTED = '.md,.markdown,.txt,.csv,.tsv,.yaml,.yml,.json,text/*';

function wordsOf(fault: unknown): string {
  return fault instanceof UnreadableFileError ? fault.message : 'This file could not be read. Choose it again.';
}

/** A document by drop, choice or paste. */
export function ImportSource({ busy, onDocument }: ImportSourceProps) {
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const read = async (file: File | null | undefined) => {
    if (!file) return;
    setFault(null);
    setShare(0);
    try {
      onDocument(await readDocument(file, setShare));
    } catch (error) {
      setFault(wordsOf(error));
    } finally {
      setShare(null);
    }
  };
  const readPasted = (pasted: string) => {
    setFault(null);
    try {
      onDocument(pastedDocument(pasted));
    } catch (error) {
      setFault(wordsOf(error));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <Stack gap="md">
      <Paper
        withBorder
        p="xl"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        style={{ borderStyle: 'dashed', borderWidth: 2, borderColor: over ? 'var(--mantine-color-petrol-5)' : undefined }}
      >
        <Stack align="center" gap="xs">
          <IconFileUpload size={32} aria-hidden />
          <Text fw={600}>Drop a document here</Text>
          <Text size="sm" c="dimmed" ta="center">
            Markdown, CSV, JSON, YAML, a saved web page or plain text, up to {MOST_MEGABYTES} MB. Nothing is stored before you say
            so.
          </Text>
          <FileButton onChange={(file) => void read(file)} accept={ACCEPTED}>
            {(props) => (
              <Button {...props} variant="default" loading={busy}>
                Choose a file
              </Button>
            )}
          </FileButton>
          {share !== null && <Progress w="100%" value={share * 100} aria-label="Reading the document" />}
        </Stack>
      </Paper>
      {fault && (
        <Alert color="red" variant="light" role="alert" title="Not read">
          {fault}
        </Alert>
      )}
      <PasteField busy={busy} onPaste={readPasted} />
    </Stack>
  );
}

function PasteField({ busy, onPaste }: { busy: boolean; onPaste(pasted: string): void }) {
  const [pasted, setPasted] = useState('');
  return (
    <>
      <Textarea
        label="Or paste it"
        rows={12}
        resize="vertical"
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        placeholder={'# Go backend\n\n## Concurrency\n\n1. What does a channel guarantee?'}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Group justify="flex-end">
        <Button disabled={pasted.trim() === ''} loading={busy} onClick={() => onPaste(pasted)}>
          See what is recognised
        </Button>
      </Group>
    </>
  );
}
