import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../shared/api/members-query.js';
import { seatPanelist, unseatPanelist } from './candidacy-mutations.js';
import type { CandidacyInterview, CandidacyPanelist } from './candidacy-queries.js';
import { replacePanelist } from './course-mutations.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

interface PanelistMenuProps {
  candidacyId: string;
  interview: CandidacyInterview;
  panelist: CandidacyPanelist;
  /** Members who have a conflict of interest and take no seat. */
  apart: string[];
}

/** What can be done with one seat, before the round and in the middle of it: the lead, somebody else in this place, nobody. */
export function PanelistMenu({ candidacyId, interview, panelist, apart }: PanelistMenuProps) {
  const { data: members = [] } = useQuery(membersQuery());
  const seating = useCandidacyWrite(candidacyId, seatPanelist);
  const replacing = useCandidacyWrite(candidacyId, replacePanelist);
  const unseating = useCandidacyWrite(candidacyId, unseatPanelist);
  const { id: memberId, name } = panelist.member;
  const { id: interviewId, panel } = interview;
  const sits = new Set([...apart, ...panel.filter((each) => !each.replaced).map((each) => each.member.id)]);
  const free = members.filter((member) => !sits.has(member.id) && (member.role !== 'OBSERVER' || panelist.observer));
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size="md" aria-label={`Change the seat of ${name} in ${interview.title}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {!panelist.lead && !panelist.observer && !panelist.conflicted && (
          <Menu.Item onClick={() => seating.mutate({ interviewId, memberId, lead: true, training: panelist.training })}>
            Give the lead
          </Menu.Item>
        )}
        {panelist.committed === 0 && (
          <Menu.Item onClick={() => unseating.mutate({ interviewId, memberId })}>Take off this panel</Menu.Item>
        )}

        {free.map((member) => (
          <Menu.Item key={member.id} onClick={() => replacing.mutate({ interviewId, memberId, byMemberId: member.id })}>
            Replace with {member.name}
          </Menu.Item>
        ))}
        {free.length === 0 && <Menu.Item disabled>Nobody else is free</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
