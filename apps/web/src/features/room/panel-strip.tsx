import { Button, Paper, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { cellCount, questionNumber } from './room-cells.js';
import type { Interview, Panelist, Presence } from './room-queries.js';

interface PanelStripProps {
  interview: Interview;
  present: readonly Presence[];
  onTakeLead(): void;
}

/** Who is in the room, where they look and how much they have committed; never a value. */
export const PanelStrip = memo(function PanelStrip({ interview, present, onTakeLead }: PanelStripProps) {
  const total = cellCount(interview);
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-panel">
      <Title order={2} size="h3" id="room-panel">
        Panel
      </Title>
      <ul className="room-panel">
        {interview.panel.map((panelist) => (
          <PanelSeat
            key={panelist.id}
            panelist={panelist}
            mine={panelist.id === interview.myPanelistId}
            total={total}
            where={whereWords(interview, panelist, present)}
          />
        ))}
      </ul>
      {interview.can.takeLead && (
        <Button variant="default" size="xs" mt="xs" onClick={onTakeLead}>
          Take the lead
        </Button>
      )}
    </Paper>
  );
});

function whereWords(interview: Interview, panelist: Panelist, present: readonly Presence[]): string {
  const here = present.find(({ member }) => member.id === panelist.member.id);
  if (!here) return 'away';
  const number = questionNumber(interview, here.questionId);
  return number > 0 ? `here, at question ${number}` : 'here';
}

interface PanelSeatProps {
  panelist: Panelist;
  mine: boolean;
  total: number;
  where: string;
}

const PanelSeat = memo(function PanelSeat({ panelist, mine, total, where }: PanelSeatProps) {
  const { member, lead, observer, training, committed, submitted, replaced } = panelist;
  const seat = [mine && 'you', lead && 'lead', observer && 'observer', training && 'in training', replaced && 'replaced']
    .filter(Boolean)
    .join(', ');
  const progress = submitted ? 'submitted' : `${committed} of ${total} scored`;
  return (
    <li>
      <span className="room-presence" data-here={where !== 'away' || undefined} aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {member.name}
          {seat && <span className="room-seat"> ({seat})</span>}
        </Text>
        <Text size="sm" c="dimmed">
          {where}
          {!observer && `, ${progress}`}
        </Text>
        {!observer && (
          <div className="room-progress" aria-hidden>
            <div style={{ width: `${total > 0 ? Math.min(100, (committed / total) * 100) : 0}%` }} />
          </div>
        )}
      </div>
    </li>
  );
});
