import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery } from '../api/members-query.js';
import { ROLE_WORDS } from './field-words.js';
import { flagsOf, SEAT_WORDS, type SeatFlags, type SeatKind } from './seat-words.js';

interface SeatFormProps {
  /** Members who already sit here. */
  seated: string[];
  /** Whether somebody leads already. */
  led: boolean;
  pending: boolean;
  /** What the seats belong to, for the names of the fields: "System design". */
  of: string;
  onSeat(seat: SeatFlags & { memberId: string }): void;
}

const KINDS = (Object.keys(SEAT_WORDS) as SeatKind[]).map((value) => ({ value, label: SEAT_WORDS[value] }));

/** Chooses a member and how they sit; an observer by role can only observe. */
export function SeatForm({ seated, led, pending, of, onSeat }: SeatFormProps) {
  const { data: members = [] } = useQuery(membersQuery());
  const [memberId, setMemberId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<SeatKind | null>(null);
  const free = members.filter((member) => !seated.includes(member.id));
  const onlyObserves = members.find((member) => member.id === memberId)?.role === 'OBSERVER';
  const kind: SeatKind = onlyObserves ? 'observer' : (chosen ?? (led ? 'scores' : 'lead'));
  const seat = () => {
    if (!memberId) return;
    onSeat({ memberId, ...flagsOf(kind) });
    setMemberId(null);
    setChosen(null);
  };
  return (
    <Group gap={6} align="flex-end" wrap="wrap" maw={480}>
      <Select
        aria-label={`Member to seat in ${of}`}
        placeholder="Seat a member"
        searchable
        clearable
        size="xs"
        flex="1 1 130px"
        data={free.map((member) => ({ value: member.id, label: `${member.name} (${ROLE_WORDS[member.role].toLowerCase()})` }))}
        value={memberId}
        onChange={setMemberId}
        nothingFoundMessage="Nobody else"
      />
      {memberId && (
        <>
          <Select
            aria-label="How they sit"
            size="xs"
            flex="1 1 110px"
            allowDeselect={false}
            data={onlyObserves ? KINDS.filter((each) => each.value === 'observer') : KINDS}
            value={kind}
            onChange={(value) => setChosen(value as SeatKind)}
          />
          <Button size="xs" onClick={seat} loading={pending}>
            Seat
          </Button>
        </>
      )}
    </Group>
  );
}
