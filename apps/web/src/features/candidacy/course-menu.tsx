import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { CandidacyDetail } from './candidacy-queries.js';
import { EditCandidate } from './edit-candidate.js';
import { grantTime, takeUpCandidacy, withdrawCandidacy } from './course-mutations.js';
import { ReasonModal } from './reason-modal.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

// A panel sees how long its round is, and never why.
const TIMES = [
  { multiplier: 1, words: 'Rounds as long as planned' },
  { multiplier: 1.25, words: 'Rounds a quarter longer' },
  { multiplier: 1.5, words: 'Rounds half as long again' },
  { multiplier: 2, words: 'Rounds twice as long' },
];

/** What can happen to a candidacy on its way: its candidate edited, more time, withdrawn, taken up again. */
export function CourseMenu({ candidacy }: { candidacy: CandidacyDetail }) {
  const { id, timeMultiplier, withdrawnAt } = candidacy;
  const [opened, { open, close }] = useDisclosure(false);
  const [edits, editing] = useDisclosure(false);
  const granting = useCandidacyWrite(id, grantTime);
  const takingUp = useCandidacyWrite(id, takeUpCandidacy);
  if (!candidacy.can.change) return null;
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            Change
          </Button>
        </Menu.Target>
        <Menu.Dropdown maw={320}>
          <Menu.Item onClick={editing.open}>Edit the candidate…</Menu.Item>
          <Menu.Divider />
          {TIMES.map(({ multiplier, words }) => (
            <Menu.Item
              key={multiplier}
              aria-current={multiplier === timeMultiplier}
              leftSection={<IconCheck size={16} aria-hidden style={{ opacity: multiplier === timeMultiplier ? 1 : 0 }} />}
              onClick={() => granting.mutate({ candidacyId: id, multiplier })}
            >
              {words}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {withdrawnAt ? (
            <Menu.Item onClick={() => takingUp.mutate({ candidacyId: id })}>Take the candidacy up again</Menu.Item>
          ) : (
            <Menu.Item onClick={open}>The candidate withdrew…</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <EditCandidate candidacy={candidacy} opened={edits} onClose={editing.close} />
      <ReasonModal
        candidacyId={id}
        title="The candidate withdrew"
        action="Withdraw the candidacy"
        about="Rounds that have not begun count as not held, a live one is over, and nothing waits for them. You can take the candidacy up again."
        optional
        opened={opened}
        onClose={close}
        write={(reason) => withdrawCandidacy({ candidacyId: id, reason: reason || null })}
      />
    </>
  );
}
