import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

interface ReasonModalProps {
  candidacyId: string;
  title: string;
  /** The button's words, and what happens. */
  action: string;
  /** What this does and who sees the reason. */
  about: string;
  optional?: boolean;
  opened: boolean;
  onClose(): void;
  write(reason: string): Promise<unknown>;
}

/** Asks why, then does it: a round that fell through or was cut short, a candidate who withdrew. */
export function ReasonModal({ candidacyId, title, action, about, optional = false, opened, onClose, write }: ReasonModalProps) {
  const { mutate, error, isPending } = useCandidacyWrite(candidacyId, write, onClose);
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(textsOf(event.currentTarget, 'reason').reason);
        }}
      >
        <Stack gap="sm">
          <Text>{about}</Text>
          <Textarea
            name="reason"
            label={optional ? 'Reason (optional)' : 'Reason'}
            required={!optional}
            data-autofocus
            autosize
            minRows={2}
            error={errorAt(error, 'reason')}
          />
          <FormRefusal error={error} fields={['reason']} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
