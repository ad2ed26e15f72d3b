import { NumberInput, Stack, Switch } from '@mantine/core';
import type { SchemaType } from '@strata/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer, viewerQuery } from '../../shared/api/viewer-query.js';
import { SaveState } from '../../shared/ui/save-state.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { changePolicies } from './member-mutations.js';

const MOST_HOURS = 168;

/** What rounds may be planned with; each change is kept at once and holds for new plans. */
export function PoliciesPanel() {
  const { policies } = useViewer().organization;
  const client = useQueryClient();
  const [hours, setHours] = useState<number | ''>(policies.finishingWindowHours);
  const [share, setShare] = useState<number | ''>(policies.comparableShare);
  const changing = useMutation({
    mutationFn: changePolicies,
    meta: { shownInPlace: true },
    onSuccess: () => client.invalidateQueries({ queryKey: viewerQuery().queryKey }),
  });
  const change = (input: SchemaType<'PoliciesInput'>) => changing.mutate(input);
  return (
    <Stack gap="md" maw={620}>
      <Switch
        label="Rounds may reveal question by question"
        description="Panelists then see colleagues’ scores on a question during the round."
        checked={policies.allowPerQuestion}
        onChange={(event) => change({ allowPerQuestion: event.currentTarget.checked })}
      />
      <Switch
        label="Rounds may be open"
        description="The whole panel then sees every score at once. For practice and shadowing."
        checked={policies.allowOpen}
        onChange={(event) => change({ allowOpen: event.currentTarget.checked })}
      />
      <Switch
        label="Candidates are anonymous"
        description="Rooms, debriefs and calendars show initials. Only whoever runs the hiring sees the name."
        checked={policies.anonymiseCandidates}
        onChange={(event) => change({ anonymiseCandidates: event.currentTarget.checked })}
      />
      <Switch
        label="Debriefs show modelled figures"
        description="Agreement coefficients, scores adjusted for who rated, and how likely one candidate stands above another. They rest on a model and need more candidates than most loops have; words and counts always show."
        checked={policies.showModels}
        onChange={(event) => change({ showModels: event.currentTarget.checked })}
      />
      <Switch
        label="Interviewers’ leans are shown"
        description="Who sees them: interviewers their own, hiring managers everybody’s, nobody else. What for: to talk about rubrics and anchors, never to judge an interviewer."
        checked={policies.showLeans}
        onChange={(event) => change({ showLeans: event.currentTarget.checked })}
      />
      <NumberInput
        label="Same questions for a comparison, per cent"
        description="Two candidates are compared where at least this share of the questions asked of either was asked of both."
        min={0}
        max={100}
        allowDecimal={false}
        value={share}
        onChange={(value) => setShare(typeof value === 'number' ? value : '')}
        onBlur={() => {
          if (share === '') setShare(policies.comparableShare);
          else if (share !== policies.comparableShare) change({ comparableShare: share });
        }}
      />
      <NumberInput
        label="Finishing window in hours"
        description="How long panelists still score blind after a round has ended."
        min={0}
        max={MOST_HOURS}
        allowDecimal={false}
        value={hours}
        onChange={(value) => setHours(typeof value === 'number' ? value : '')}
        onBlur={() => {
          if (hours === '') setHours(policies.finishingWindowHours);
          else if (hours !== policies.finishingWindowHours) change({ finishingWindowHours: hours });
        }}
      />
      <FormRefusal error={changing.error} />
      {!changing.error && (
        <SaveState state={changing.isPending ? 'saving' : 'saved'} words={changing.isPending ? 'Saving' : 'Saved'} />
      )}
    </Stack>
  );
}
