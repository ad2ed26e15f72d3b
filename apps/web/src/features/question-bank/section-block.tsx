import { Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { IconChecks, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { DotsMenu } from '../../shared/ui/dots-menu.js';
import { ProseTitle } from '../../shared/ui/prose.js';
import { sectionMoved, sectionRemoved } from './bank-acts.js';
import { useDesk } from './bank-desk.js';
import { sectionStep } from './bank-order.js';
import type { BankSection } from './question-bank-queries.js';
import { QuestionList } from './question-list.js';
import { SectionLines } from './question-lines.js';
import { SectionForm } from './section-form.js';
import { SECTION_STEPS } from './section-steps.js';

interface SectionMenuProps {
  section: BankSection;
  onEdit(): void;
}

/** What can be done to a section; looked up where the menu is open. */
function SectionChoices({ section, onEdit }: SectionMenuProps) {
  const { bank, act, choose } = useDesk();
  const holdsNothing = section.questions.length === 0 && bank.sections.every((each) => each.parentId !== section.id);
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        Edit the section
      </Menu.Item>
      {SECTION_STEPS.map(({ step, words, keys }) => {
        const place = sectionStep(bank.sections, section, step);
        return (
          <Menu.Item
            key={step}
            disabled={!place}
            rightSection={keys}
            onClick={() => place && act(sectionMoved(bank, section, place))}
          >
            {words}
          </Menu.Item>
        );
      })}
      <Menu.Item
        leftSection={<IconChecks size={16} aria-hidden />}
        disabled={section.questions.length === 0}
        onClick={() => choose(section.questions, true)}
      >
        Choose all its questions
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size={16} aria-hidden />}
        disabled={!holdsNothing}
        onClick={() => act(sectionRemoved(bank, section))}
      >
        {holdsNothing ? 'Remove' : 'Remove (only an empty one)'}
      </Menu.Item>
    </>
  );
}

function SectionHeading({ section }: { section: BankSection }) {
  return (
    <div>
      {section.path.length > 1 && (
        <Text size="xs" c="dimmed">
          {section.path.slice(0, -1).join(' › ')}
        </Text>
      )}
      <Title order={2} size="h3">
        {section.title}
      </Title>
      {section.guidance && (
        <Text size="sm" c="dimmed" maw="75ch">
          {section.guidance}
        </Text>
      )}
      {section.keyAreas.length > 0 && (
        <Text size="sm">
          Cover: <ProseTitle text={section.keyAreas.join(' · ')} />
        </Text>
      )}
    </div>
  );
}

interface SectionBlockProps {
  section: BankSection;
  /** How many questions go along with the one that is dragged. */
  dragged: number;
  /** Shows so many of its questions, and offers the rest; all where null. */
  atMost: number | null;
  onWhole(): void;
}

/** A section of the bank with its guidance and its own questions, to read or to work on. */
export function SectionBlock({ section, dragged, atMost, onWhole }: SectionBlockProps) {
  const { bank, mayEdit } = useDesk();
  const [edits, setEdits] = useState(false);
  const cut = atMost !== null && section.questions.length > atMost;
  const shown = cut ? { ...section, questions: section.questions.slice(0, atMost) } : section;
  const empty = section.questions.length === 0;
  return (
    <Stack component="section" gap="xs">
      {edits ? (
        <SectionForm section={section} onDone={() => setEdits(false)} />
      ) : (
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
          <SectionHeading section={section} />
          {mayEdit && (
            <DotsMenu label={`Change the section ${section.title}`}>
              <SectionChoices section={section} onEdit={() => setEdits(true)} />
            </DotsMenu>
          )}
        </Group>
      )}
      {mayEdit && <SectionLines section={shown} dragged={dragged} />}
      {!mayEdit && !empty && <QuestionList bankId={bank.id} questions={shown.questions} />}
      {!mayEdit && empty && (
        <Text size="sm" c="dimmed">
          No question of its own yet.
        </Text>
      )}
      {cut && (
        <Button variant="default" size="compact-sm" w="fit-content" onClick={onWhole}>
          All {section.questions.length} of this section
        </Button>
      )}
    </Stack>
  );
}
