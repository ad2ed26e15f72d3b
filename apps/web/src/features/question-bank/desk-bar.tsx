import type { SchemaType } from '@strata/contracts';
import { Button, Group, Kbd, Menu, Paper, Popover, Stack, TagsInput, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ComponentProps } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { questionsArchived, questionsChanged } from './bank-acts.js';
import { useChosen, useDesk } from './bank-desk.js';
import type { QuestionRow } from './question-bank-queries.js';
import { MoveModal } from './move-modal.js';

type Change = SchemaType<'QuestionChangeInput'>;

const MINUTES = [3, 5, 8, 10, 15, 20, 30, 45, 60];

interface Choice {
  words: string;
  change: Change;
}

const choicesOf = (field: 'level' | 'kind', words: Record<string, string>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ words: label, change: { [field]: value } as Change }));

const MENUS: { title: string; choices: Choice[] }[] = [
  { title: 'Level', choices: choicesOf('level', QUESTION_LEVEL_WORDS) },
  { title: 'Kind', choices: choicesOf('kind', KIND_WORDS) },
  { title: 'Minutes', choices: MINUTES.map((minutes) => ({ words: `${minutes} min`, change: { minutes } })) },
];

function Opener(props: ComponentProps<typeof Button<'button'>>) {
  return <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />} {...props} />;
}

/** Tags that the chosen questions gain, and those that they lose. */
function TagsChange({ rows, known, onChange }: { rows: QuestionRow[]; known: string[]; onChange(choice: Choice): void }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  const [addTags, setAdded] = useState<string[]>([]);
  const [removeTags, setRemoved] = useState<string[]>([]);
  const standing = [...new Set(rows.flatMap((row) => row.tags))].sort();
  const words = [...addTags.map((tag) => `+ ${tag}`), ...removeTags.map((tag) => `− ${tag}`)].join(', ');
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} position="top" trapFocus returnFocus width={280}>
      <Popover.Target>
        <Opener onClick={toggle}>Tags</Opener>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onChange({ words, change: { addTags, removeTags } });
            setAdded([]);
            setRemoved([]);
            close();
          }}
        >
          <Stack gap="xs">
            <TagsInput label="Add" data={known} value={addTags} onChange={setAdded} comboboxProps={{ withinPortal: false }} />
            {standing.length > 0 && (
              <TagsInput
                label="Take away"
                data={standing}
                value={removeTags}
                onChange={(tags) => setRemoved(tags.filter((tag) => standing.includes(tag)))}
                comboboxProps={{ withinPortal: false }}
              />
            )}
            <Button type="submit" size="xs" disabled={!words}>
              Change the tags
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function ChosenActs({ rows, known }: { rows: QuestionRow[]; known: string[] }) {
  const { act, clear } = useDesk();
  const [moves, moving] = useDisclosure(false);
  const change = ({ words, change: to }: Choice) => act(questionsChanged(rows, to, words));
  const archived = rows.every((row) => row.archivedAt !== null);
  return (
    <Group gap={6} role="group" aria-label="Change the chosen questions">
      {MENUS.map(({ title, choices }) => (
        <Menu key={title} position="top">
          <Menu.Target>
            <Opener>{title}</Opener>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map((choice) => (
              <Menu.Item key={choice.words} onClick={() => change(choice)}>
                {choice.words}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ))}
      <TagsChange rows={rows} known={known} onChange={change} />
      <Button size="compact-sm" variant="default" onClick={moving.open}>
        Move to…
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          act(questionsArchived(rows, !archived));
          clear();
        }}
      >
        {archived ? 'Bring back' : 'Archive'}
      </Button>
      <MoveModal rows={rows} opened={moves} onClose={moving.close} />
    </Group>
  );
}

/** What is chosen and can be done to it, and what was done last with its way back; it stays in sight. */
export function DeskBar({ tags }: { tags: string[] }) {
  const { said, undo, clear } = useDesk();
  const chosen = useChosen();
  const rows = [...chosen.values()];
  if (rows.length === 0 && !said) return <div role="status" />;
  return (
    <Paper withBorder shadow="md" p="xs" className="strata-desk-bar">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text size="sm" role="status">
            {rows.length > 0 ? `${counted(rows.length, 'question')} chosen. ${said ?? ''}` : said}
          </Text>
          {rows.length > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={clear}>
              Choose none
            </Button>
          )}
          {undo && (
            <Button size="compact-sm" variant="light" onClick={undo} rightSection={<Kbd size="xs">Ctrl Z</Kbd>}>
              Undo
            </Button>
          )}
        </Group>
        {rows.length > 0 && <ChosenActs rows={rows} known={tags} />}
      </Group>
    </Paper>
  );
}
