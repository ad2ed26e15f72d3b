import { Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { faultOfHandOff, HAND_OFF_LABELS, HAND_OFF_LENGTH } from '@strata/domain';
import { useState } from 'react';
import { HAND_OFF_WORDS } from '../../shared/ui/field-words.js';
import type { HandOff, HandOffLabel } from './room-queries.js';
import type { RoomSession } from './room-session.js';
import { useKeptText } from './use-kept-text.js';

interface HandOffFieldProps {
  interviewId: string;
  own: HandOff | undefined;
  session: RoomSession;
}

/** What the next round's panel should probe, told once it is written. What carries a level or a recommendation is not kept, and says why. */
export function HandOffField({ interviewId, own, session }: HandOffFieldProps) {
  const [label, setLabel] = useState<HandOffLabel>(own?.label ?? 'RAN_OUT_OF_TIME');
  const keep = (chosen: HandOffLabel, text: string) => (faultOfHandOff(text) === null ? session.handOff(chosen, text) : null);
  const { shown, type, leave } = useKeptText({
    place: `hand-off/${interviewId}`,
    text: own?.text ?? '',
    onKeep: (typed) => keep(label, typed),
    atPauses: false,
  });
  const fault = faultOfHandOff(shown);
  const choose = (value: string) => {
    const chosen = HAND_OFF_LABELS.find((each) => each === value) ?? label;
    setLabel(chosen);
    if (shown !== '') void keep(chosen, shown);
  };
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-hand-off">
      <Title order={2} size="h3" id="room-hand-off">
        For the next round
      </Title>
      <Stack gap="sm" mt="xs">
        <Radio.Group label="Why" value={label} onChange={choose}>
          <Stack gap={6} mt="xs">
            {HAND_OFF_LABELS.map((each) => (
              <Radio key={each} value={each} label={HAND_OFF_WORDS[each]} size="sm" />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="What to probe"
          description="Later panels read it before any reveal, as soon as you leave the field. No level, no recommendation."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={HAND_OFF_LENGTH}
          value={shown}
          error={fault && `Not saved. ${fault}`}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => fault === null && leave()}
        />
        {own && own.revision > 0 && own.text !== '' && (
          <Text size="sm" c="dimmed">
            Handed off.
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
