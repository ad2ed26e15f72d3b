import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { ProseTitle } from '../../shared/ui/prose.js';
import type { Attachment, DraftRow } from './import-draft.js';
import type { NearDuplicate } from './import-mutations.js';

export interface DuplicateActs {
  leaveOut(key: string): void;
  keep(key: string): void;
  attach(key: string, to: Attachment): void;
  dismiss(key: string, found: NearDuplicate): void;
}

interface DuplicateNotesProps {
  row: DraftRow;
  found: NearDuplicate[];
  earlier: DraftRow | null;
  acts: DuplicateActs;
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Text size="sm">
        <ProseTitle text={text} />
      </Text>
    </div>
  );
}

function KeepOrNot({ row, acts }: Pick<DuplicateNotesProps, 'row' | 'acts'>) {
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => acts.leaveOut(row.key)}>
        Leave out
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => acts.keep(row.key)}>
        Keep both
      </Button>
    </>
  );
}

/** A question of the document beside those that the organization, or the document itself, already has. */
export function DuplicateNotes({ row, found, earlier, acts }: DuplicateNotesProps) {
  const answered = (row.details?.referenceAnswers.length ?? 0) > 0;
  return (
    <div role="row" className="strata-draft-note">
      <div role="gridcell" aria-colspan={3}>
        <Alert color="orange" variant="light" p="xs" title="Asks nearly the same">
          <Stack gap="sm">
            {found.map((each) => (
              <Stack key={each.question.id} gap={6}>
                <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                  <Side title={`Here, line ${row.line}`} text={row.text} />
                  <Side title={[each.bankName, ...each.question.sectionPath].join(' › ')} text={each.question.text} />
                </SimpleGrid>
                <Group gap={6}>
                  <KeepOrNot row={row} acts={acts} />
                  {each.unanswered && answered && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => {
                        const { id: questionId, revision, text } = each.question;
                        acts.attach(row.key, { questionId, revision, text });
                      }}
                    >
                      Attach its answer
                    </Button>
                  )}
                  <Button size="compact-sm" variant="default" onClick={() => acts.dismiss(row.key, each)}>
                    Not a duplicate
                  </Button>
                </Group>
              </Stack>
            ))}
            {earlier && (
              <Stack gap={6}>
                <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                  <Side title={`Here, line ${row.line}`} text={row.text} />
                  <Side title={`In this document, line ${earlier.line}`} text={earlier.text} />
                </SimpleGrid>
                <Group gap={6}>
                  <KeepOrNot row={row} acts={acts} />
                </Group>
              </Stack>
            )}
          </Stack>
        </Alert>
      </div>
    </div>
  );
}
