import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { createPortal } from 'react-dom';
import { wordsOf } from '../../shared/api/problems.js';
import { download } from '../../shared/ui/download.js';
import { useMakeRecord } from './record-mutation.js';
import type { Packet } from './record-mutation.js';
import { RecordPrint } from './record-print.js';

const formWords = { JSON: 'JSON', CSV: 'CSV', MARKDOWN: 'Markdown' };

/** One press makes the candidacy's packet: every form of the record, sealed, and the same as a page to print. */
export function RecordPacket({ candidacyId }: { candidacyId: string }) {
  const { mutate, data, error, isPending, reset } = useMakeRecord(candidacyId);
  return (
    <>
      <Button loading={isPending} onClick={() => mutate()}>
        Make the record
      </Button>
      {error && (
        <Text size="sm" role="alert">
          {wordsOf(error)}
        </Text>
      )}
      {data && <PacketDialog packet={data} onClose={reset} />}
    </>
  );
}

function PacketDialog({ packet, onClose }: { packet: Packet; onClose(): void }) {
  const { files, record, hash } = packet;
  return (
    <Modal opened onClose={onClose} title={`Record: ${record.candidacy.candidateName}`} size="lg">
      <Stack gap="sm">
        <Text size="sm">
          Every round, value, version, note, decision and dissent that you may see, with who did and saw what. The making itself
          is on record.
        </Text>
        <Group gap="xs">
          <Button onClick={() => window.print()}>Print, or save as PDF</Button>
          {files.map((file) => (
            <Button key={file.form} variant="default" onClick={() => download(file)}>
              {formWords[file.form]}
            </Button>
          ))}
        </Group>
        <Text size="sm">
          Whoever has a file checks it with <Code>npm run --silent record:verify -- FILE</Code>; a changed byte is named.
        </Text>
        <dl className="debrief-hashes">
          {files.map((file) => (
            <div key={file.form}>
              <dt>{formWords[file.form]}</dt>
              <dd>
                <Code>{file.hash}</Code>
              </dd>
            </div>
          ))}
        </dl>
      </Stack>
      {createPortal(<RecordPrint record={record} hash={hash} />, document.body)}
    </Modal>
  );
}
