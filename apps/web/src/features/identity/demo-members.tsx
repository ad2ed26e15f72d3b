import { Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ROLE_WORDS } from '../../shared/ui/field-words.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { signInAsDemoMember } from './identity-mutations.js';
import type { DemoMember } from './identity-queries.js';
import type { EnterWith } from './password-form.js';

/** One press signs in as a member of the demo organization. */
export function DemoMembers({ members, onSignedIn }: { members: DemoMember[]; onSignedIn: EnterWith }) {
  const enter = useMutation({ mutationFn: signInAsDemoMember, onSuccess: onSignedIn, meta: { shownInPlace: true } });
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        Look around as
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {members.map((member) => (
          <Paper
            key={member.email}
            component="button"
            type="button"
            className="strata-row strata-press"
            withBorder
            p="sm"
            disabled={enter.isPending}
            onClick={() => enter.mutate(member.email)}
          >
            <Group gap={6} justify="space-between">
              <Text fw={650}>{member.name}</Text>
              <Badge color="petrol">{ROLE_WORDS[member.role]}</Badge>
            </Group>
            <Text size="sm" c="dimmed" mt={2}>
              {member.about}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <FormRefusal error={enter.error} />
    </Stack>
  );
}
