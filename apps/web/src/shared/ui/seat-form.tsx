import { Button, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLoads } from '../api/loads-query.js';
import { membersQuery } from '../api/members-query.js';
import { loadWords, seatChoices, skillWords } from './seat-choices.js';
import { flagsOf, SEAT_WORDS, type SeatFlags, type SeatKind } from './seat-words.js';

interface SeatFormProps {
  /** Members who already sit here. */
  seated: string[];
  /** Whether somebody leads already. */
  led: boolean;
  pending: boolean;
  /** Skills that the round asks for: whoever has them comes first. */
  required?: readonly string[];
  /** What the seats belong to, for the names of the fields: "System design". */
  of: string;
  onSeat(seat: SeatFlags & { memberId: string }): void;
}

const KINDS = (Object.keys(SEAT_WORDS) as SeatKind[]).map((value) => ({ value, label: SEAT_WORDS[value] }));

function Choice({ label, facts }: { label: string; facts: string[] }) {
  return (
    <div>
      <Text size="sm">{label}</Text>
      {facts.length > 0 && (
        <Text size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
      )}
    </div>
  );
}

/** Chooses a member, by what they are good at and have on their hands, and how they sit; an observer by role can only observe. */
export function SeatForm({ seated, led, required = [], pending, of, onSeat }: SeatFormProps) {
  const { data: members = [] } = useQuery(membersQuery());
  const loads = useLoads();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<SeatKind | null>(null);
  const free = members.filter((member) => !seated.includes(member.id));
  const factsOf = (id: string): string[] => {
    const member = members.find((each) => each.id === id);
    return [member ? skillWords(member, required) : '', loadWords(loads.get(id))].filter(Boolean);
  };
  const load = memberId ? loads.get(memberId) : undefined;
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
        data={seatChoices(free, required)}
        comboboxProps={{ width: 300, position: 'bottom-start' }}
        renderOption={({ option }) => <Choice label={option.label} facts={factsOf(option.value)} />}
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
          {load?.heavy && (
            <Text size="xs" c="var(--strata-warning)" role="status" w="100%">
              Much on their hands: {loadWords(load)}.
            </Text>
          )}
        </>
      )}
    </Group>
  );
}
