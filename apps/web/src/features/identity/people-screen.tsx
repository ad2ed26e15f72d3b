import { Container, Group, Paper, Stack, TagsInput, Text } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { SKILLS } from '@strata/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { membersQuery, type MemberRow } from '../../shared/api/members-query.js';
import { ROLE_WORDS } from '../../shared/ui/field-words.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { setSkills } from './member-mutations.js';

/** Every skill that anybody has, each once, in the order of the alphabet. */
function knownSkills(members: readonly MemberRow[]): string[] {
  return [...new Set(members.flatMap((member) => member.skills))].sort((one, other) => one.localeCompare(other));
}

function SkillField({ member, known }: { member: MemberRow; known: string[] }) {
  const client = useQueryClient();
  const setting = useMutation({
    mutationFn: setSkills,
    meta: { shownInPlace: true },
    // Rounds and their pickers say who has which skill, so everything is read anew.
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <div>
      <TagsInput
        aria-label={`Skills of ${member.name}`}
        placeholder={member.skills.length === 0 ? 'Go, SQL, System design …' : ''}
        data={known}
        maxTags={SKILLS.most}
        value={setting.isPending ? setting.variables.skills : member.skills}
        onChange={(skills) => setting.mutate({ memberId: member.id, skills })}
      />
      <FormRefusal error={setting.error} />
    </div>
  );
}

function PersonLine({ member, known }: { member: MemberRow; known: string[] }) {
  return (
    <Paper component="li" withBorder p="sm">
      <Group gap="sm" align="flex-start">
        <div style={{ flex: '1 1 180px', minWidth: 0 }}>
          <Text fw={650}>{member.name}</Text>
          <Text size="sm" c="dimmed">
            {ROLE_WORDS[member.role]}
          </Text>
        </div>
        <div style={{ flex: '2 1 260px', minWidth: 0 }}>
          {member.maySetSkills ? (
            <SkillField member={member} known={known} />
          ) : (
            <Text size="sm" c={member.skills.length > 0 ? undefined : 'dimmed'}>
              {member.skills.join(', ') || 'No skill is named yet.'}
            </Text>
          )}
        </div>
      </Group>
    </Paper>
  );
}

/** Everybody of the organization and what they are good at, so that panels are chosen by it. */
export function PeopleScreen() {
  useDocumentTitle('People · Strata');
  const members = useQuery(membersQuery());
  return (
    <Container size="md" px={0}>
      <PageHeader
        title="People and skills"
        about="Rounds ask for skills, and panels are chosen by them. You say your own; coordinators and administrators say everybody’s."
      />
      <QueryView query={members} what="the members">
        {(list) => (
          <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {list.map((member) => (
              <PersonLine key={member.id} member={member} known={knownSkills(list)} />
            ))}
          </Stack>
        )}
      </QueryView>
    </Container>
  );
}
