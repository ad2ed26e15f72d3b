import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { SchemaType } from '@strata/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { membersQuery } from '../../shared/api/members-query.js';
import { ROLE_WORDS } from '../../shared/ui/field-words.js';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { inviteMember } from './member-mutations.js';
import { ShownOnce } from '../../shared/ui/shown-once.js';

export const ROLE_CHOICES = Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }));

/** Invites a member; the link is shown once and goes by whatever way you send it. */
export function InviteForm() {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [role, setRole] = useState<SchemaType<'Role'>>('INTERVIEWER');
  const inviting = useMutation({
    mutationFn: inviteMember,
    meta: { shownInPlace: true },
    onSuccess: () => {
      form.current?.reset();
      return client.invalidateQueries({ queryKey: membersQuery().queryKey });
    },
  });
  return (
    <Stack gap="sm">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate({ ...textsOf(event.currentTarget, 'name', 'email'), role });
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            name="name"
            label="Name"
            required
            autoComplete="off"
            flex="1 1 160px"
            error={errorAt(inviting.error, 'name')}
          />
          <TextInput
            name="email"
            type="email"
            label="Email"
            required
            autoComplete="off"
            flex="1 1 200px"
            error={errorAt(inviting.error, 'email')}
          />
          <Select
            label="Role"
            allowDeselect={false}
            data={ROLE_CHOICES}
            value={role}
            onChange={(value) => setRole((value ?? role) as SchemaType<'Role'>)}
            flex="1 1 150px"
          />
          <Button type="submit" loading={inviting.isPending}>
            Invite
          </Button>
        </Group>
      </form>
      <FormRefusal error={inviting.error} fields={['name', 'email']} />
      {inviting.data && (
        <ShownOnce
          title={`Invitation for ${inviting.data.member.name}`}
          value={`${location.origin}${inviting.data.invitationPath}`}
        >
          Send this link yourself. It is shown this once, and whoever opens it first sets the password.
        </ShownOnce>
      )}
    </Stack>
  );
}
