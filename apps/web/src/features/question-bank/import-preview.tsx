import { Accordion, Alert, Badge, Group, List, Stack, Text } from '@mantine/core';
import { counted } from '../../shared/ui/counted.js';
import { Prose, ProseTitle } from '../../shared/ui/prose.js';
import { QuestionFacts } from '../../shared/ui/question-facts.js';
import type { BankPreview, Complaint, PreviewSection } from './import-mutations.js';

const SHOWN_COMPLAINTS = 100;

/** What the importer could not read, each with its line. */
function Complaints({ complaints }: { complaints: Complaint[] }) {
  if (complaints.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title={`${counted(complaints.length, 'place', 'places')} to look at in the document`}>
      <List size="sm" spacing={2}>
        {complaints.slice(0, SHOWN_COMPLAINTS).map((complaint) => (
          <List.Item key={`${complaint.line}:${complaint.message}`}>
            <b>Line {complaint.line}:</b> {complaint.message}
          </List.Item>
        ))}
      </List>
      {complaints.length > SHOWN_COMPLAINTS && <Text size="sm">and {complaints.length - SHOWN_COMPLAINTS} more.</Text>}
    </Alert>
  );
}

function PreviewQuestions({ questions }: { questions: PreviewSection['questions'] }) {
  return (
    <Stack component="ol" gap="sm" m={0} ps="md">
      {questions.map((question, at) => (
        <li key={at}>
          <Prose text={question.text} size="md" fw={550} />
          <QuestionFacts kind={question.kind} level={question.level} tags={question.tags} />
          {question.hints.length > 0 && (
            <Text size="sm" c="dimmed">
              Hints: <ProseTitle text={question.hints.join(' · ')} />
            </Text>
          )}
          {question.followUps.length > 0 && (
            <Text size="sm" c="dimmed">
              Follow-ups: <ProseTitle text={question.followUps.join(' · ')} />
            </Text>
          )}
          {question.answers > 0 && (
            <Text size="sm" c="dimmed">
              {counted(question.answers, 'reference answer', 'reference answers')}, not yet reviewed
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}

function SectionPanel({ section, value }: { section: PreviewSection; value: string }) {
  return (
    <Accordion.Item value={value} ms={section.depth * 16}>
      <Accordion.Control>
        <Group gap="xs">
          <Text fw={600}>{section.title}</Text>
          <Badge color={section.questions.length > 0 ? 'petrol' : 'gray'}>
            {counted(section.questions.length, 'question', 'questions')}
          </Badge>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          {section.guidance && (
            <Text size="sm" c="dimmed">
              {section.guidance}
            </Text>
          )}
          {section.keyAreas.length > 0 && (
            <Text size="sm">
              Cover: <ProseTitle text={section.keyAreas.join(' · ')} />
            </Text>
          )}
          {section.questions.length > 0 ? (
            <PreviewQuestions questions={section.questions} />
          ) : (
            <Text size="sm">No question of its own.</Text>
          )}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

/** What was recognised: sections as a tree with their counts, each opens on its questions. */
export function ImportPreview({ preview }: { preview: BankPreview }) {
  const first = preview.sections.findIndex((section) => section.questions.length > 0);
  return (
    <Stack gap="md">
      <Text role="status">
        Recognised {counted(preview.questionCount, 'question', 'questions')} in{' '}
        {counted(preview.sections.length, 'section', 'sections')}.
      </Text>
      {preview.keyAreas.length > 0 && (
        <Text size="sm">
          Key areas: <ProseTitle text={preview.keyAreas.join(' · ')} />
        </Text>
      )}
      <Complaints complaints={preview.complaints} />
      <Accordion multiple variant="separated" defaultValue={[String(first)]}>
        {preview.sections.map((section, at) => (
          <SectionPanel key={at} section={section} value={String(at)} />
        ))}
      </Accordion>
    </Stack>
  );
}
