import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DifferenceTable } from '../../shared/ui/difference-table.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { StalePanel } from '../../shared/ui/stale-panel.js';
import { candidaciesQuery, type CandidacyDetail } from './candidacy-queries.js';
import { differencesOf, draftOf, inputOf, type CandidateDraft } from './candidate-draft.js';
import { candidateIn, MoreFields, NameFields, shownByFields } from './candidate-fields.js';
import { currentOf, editCandidate } from './edit-candidate-mutation.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

interface EditProps {
  candidacy: CandidacyDetail;
  onClose(): void;
}

function useEditing(candidacyId: string, onClose: () => void) {
  const client = useQueryClient();
  return useCandidacyWrite(candidacyId, editCandidate, () => {
    void client.invalidateQueries({ queryKey: candidaciesQuery().queryKey });
    onClose();
  });
}

function EditForm({ candidacy, onClose }: EditProps) {
  const [seen, setSeen] = useState({ given: draftOf(candidacy), revision: candidacy.candidateRevision });
  const [mine, setMine] = useState<CandidateDraft>(seen.given);
  const form = useRef<HTMLFormElement>(null);
  const { mutate, error, isPending, reset } = useEditing(candidacy.id, onClose);
  const current = currentOf(error);
  const save = (expectedRevision: number) => {
    if (!form.current) return;
    const draft = candidateIn(form.current);
    setMine(draft);
    mutate({ candidacyId: candidacy.id, expectedRevision, ...inputOf(draft) });
  };
  const takeTheirs = (theirs: NonNullable<typeof current>) => {
    setSeen({ given: draftOf(theirs), revision: theirs.candidateRevision });
    reset();
  };
  return (
    <form
      ref={form}
      key={seen.revision}
      onSubmit={(event) => {
        event.preventDefault();
        save(seen.revision);
      }}
    >
      <Stack gap="sm">
        <NameFields error={error} given={seen.given} />
        <MoreFields error={error} given={seen.given} />
        {current ? (
          <StalePanel
            title="Somebody else saved this candidate meanwhile"
            lead="Nothing of yours is saved yet. These fields differ:"
            onKeepMine={() => save(current.candidateRevision)}
            onTakeTheirs={() => takeTheirs(current)}
          >
            <DifferenceTable differences={differencesOf(mine, draftOf(current))} />
          </StalePanel>
        ) : (
          <FormRefusal error={error} fields={shownByFields(error)} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            Save the candidate
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Mends what is known of a candidate; what a colleague saved meanwhile is never overwritten unseen. */
export function EditCandidate({ opened, ...props }: EditProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={props.onClose} title="Edit the candidate">
      <EditForm {...props} />
    </Modal>
  );
}
