import { Badge, Paper, Select, Stack, Table, Text } from '@mantine/core';
import type { SchemaType } from '@strata/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { membersQuery, type MemberRow } from '../../shared/api/members-query.js';
import { viewerQuery } from '../../shared/api/viewer-query.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { InviteForm, ROLE_CHOICES } from './invite-form.js';
import { changeRole } from './member-mutations.js';

function MemberLine({ member }: { member: MemberRow }) {
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: changeRole,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: membersQuery().queryKey }),
        client.invalidateQueries({ queryKey: viewerQuery().queryKey }),
      ]),
  });
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {member.name}{' '}
        {!member.active && (
          <Badge color="orange" ms={4}>
            Invited
          </Badge>
        )}
        <Text size="sm" c="dimmed" fw={400}>
          {member.email}
        </Text>
      </Table.Th>
      <Table.Td>
        <Select
          aria-label={`Role of ${member.name}`}
          allowDeselect={false}
          data={ROLE_CHOICES}
          value={changing.isPending ? changing.variables.role : member.role}
          disabled={changing.isPending}
          onChange={(role) => role && changing.mutate({ memberId: member.id, role: role as SchemaType<'Role'> })}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** Who belongs to the organization, and as what. */
export function MembersPanel() {
  const members = useQuery(membersQuery());
  return (
    <Stack gap="lg">
      <InviteForm />
      <QueryView query={members} what="the members">
        {(list) => (
          <Paper withBorder p="xs">
            <Table.ScrollContainer minWidth={300}>
              <Table verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Member</Table.Th>
                    <Table.Th w={180}>Role</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {list.map((member) => (
                    <MemberLine key={member.id} member={member} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Paper>
        )}
      </QueryView>
    </Stack>
  );
}
