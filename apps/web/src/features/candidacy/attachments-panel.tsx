import { Button, FileButton, Group, Paper, Progress, Stack, Switch, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ATTACHMENT_ENDINGS, ATTACHMENTS } from '@strata/domain';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { ConfirmModal } from '../../shared/ui/confirm-modal.js';
import { FileLink } from '../../shared/ui/file-link.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { attach, removeAttachment, showAttachment } from './attachment-mutations.js';
import type { CandidacyDetail } from './candidacy-queries.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

type Attachment = CandidacyDetail['attachments'][number];
interface LineProps {
  candidacyId: string;
  attachment: Attachment;
  mayChange: boolean;
}

function AttachmentLine({ candidacyId, attachment, mayChange }: LineProps) {
  const { id, fileName, path, size, shown } = attachment;
  const [asks, question] = useDisclosure(false);
  const showing = useCandidacyWrite(candidacyId, showAttachment);
  const removing = useCandidacyWrite(candidacyId, removeAttachment);
  return (
    <Group component="li" gap="xs" justify="space-between">
      <FileLink fileName={fileName} path={path} size={size} />
      {mayChange && (
        <Group gap="sm">
          <Switch
            label="Shown to the panel"
            aria-label={`${fileName} is shown to the panel`}
            checked={showing.isPending ? showing.variables.shown : shown}
            disabled={showing.isPending}
            onChange={(event) => showing.mutate({ attachmentId: id, shown: event.currentTarget.checked })}
          />
          <Button variant="default" size="xs" onClick={question.open} aria-label={`Remove ${fileName}`}>
            Remove
          </Button>
        </Group>
      )}
      <ConfirmModal
        title="Remove this attachment?"
        action="Remove it"
        opened={asks}
        pending={removing.isPending}
        onClose={question.close}
        onConfirm={() => removing.mutate({ attachmentId: id }, { onSettled: question.close })}
      >
        “{fileName}” is removed for everybody and cannot be brought back.
      </ConfirmModal>
    </Group>
  );
}

function Attach({ candidacyId }: { candidacyId: string }) {
  const [share, setShare] = useState(0);
  const again = useRef<() => void>(null);
  const sending = useCandidacyWrite(
    candidacyId,
    (file: File) => attach({ candidacyId, file, onProgress: setShare }),
    () => undefined,
  );
  const send = (file: File | null) => {
    if (!file) return;
    setShare(0);
    // So that the same file can be chosen once more.
    sending.mutate(file, { onSettled: () => again.current?.() });
  };
  const percent = Math.round(share * 100);
  return (
    <>
      <Group gap="xs">
        <FileButton accept={ATTACHMENT_ENDINGS.join()} onChange={send} resetRef={again}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={sending.isPending}
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              Attach a file
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          PDF, Word, PowerPoint, OpenDocument, pictures or text, {ATTACHMENTS.mostMegabytes} MB at most.
        </Text>
      </Group>
      {sending.isPending && (
        <div role="status">
          <Text size="sm">
            Sending “{sending.variables.name}”, {percent} per cent
          </Text>
          <Progress value={percent} aria-label={`Sending ${sending.variables.name}`} />
        </div>
      )}
      <FormRefusal error={sending.error} />
    </>
  );
}

/** The files beside a candidacy: all of them for whoever runs the hiring, for the panel those that are shown to it. */
export function AttachmentsPanel({ candidacy }: { candidacy: CandidacyDetail }) {
  const { id, attachments, can } = candidacy;
  const { anonymiseCandidates } = useViewer().organization.policies;
  if (!can.change && attachments.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" mt="md" aria-labelledby="candidacy-attachments">
      <Stack gap="sm">
        <Title order={2} size="h3" id="candidacy-attachments">
          Attachments
        </Title>
        {can.change && (
          <Text size="sm" c="dimmed">
            {attachments.length === 0 && 'There is none yet. '}The panel sees none of them, in no room, unless you show it one.
            {anonymiseCandidates && ' Candidates are anonymous here: what you show tells all that stands in it.'}
          </Text>
        )}
        {attachments.length > 0 && (
          <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {attachments.map((attachment) => (
              <AttachmentLine key={attachment.id} candidacyId={id} attachment={attachment} mayChange={can.change} />
            ))}
          </Stack>
        )}
        {can.change && <Attach candidacyId={id} />}
      </Stack>
    </Paper>
  );
}
