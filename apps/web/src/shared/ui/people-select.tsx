import { MultiSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../api/members-query.js';
import { ROLE_WORDS } from './field-words.js';

interface PeopleSelectProps {
  value: string[];
  description: string;
  withAsterisk?: boolean;
  error?: string | undefined;
  onChange(memberIds: string[]): void;
}

/** Chooses who sits on a panel, in order: the first who scores leads. */
export function PeopleSelect({ value, onChange, ...field }: PeopleSelectProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const { data: members = [] } = useQuery(membersQuery());
  return (
    <MultiSelect
      {...field}
      label="People"
      placeholder={value.length === 0 ? 'Who interviews' : ''}
      searchable
      hidePickedOptions
      nothingFoundMessage="Nobody else"
      dropdownOpened={opened}
      onDropdownOpen={open}
      onDropdownClose={close}
      // The list lies over what comes next in a form, so a choice puts it away.
      onChange={(memberIds) => {
        close();
        onChange(memberIds);
      }}
      value={members.length === 0 ? [] : value}
      data={members.map((member) => ({ value: member.id, label: `${member.name} (${ROLE_WORDS[member.role].toLowerCase()})` }))}
    />
  );
}
