import { Text, Title } from '@mantine/core';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { CodeBlocks, Prose, ProseTitle } from '../../shared/ui/prose.js';
import type { InterviewKit, KitQuestion as Question } from './kit-query.js';

type Dimensions = InterviewKit['rubric']['dimensions'];

interface KitQuestionProps {
  question: Question;
  number: number;
  /** Who asks it, by name; null: nobody in particular. */
  asker: string | null;
  unplanned: boolean;
  dimensions: Dimensions;
  hints: boolean;
  answers: boolean;
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={650} mt="xs">
        {title}
      </Text>
      <ul className="kit-list">
        {items.map((item, at) => (
          <li key={at}>
            <Prose text={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Answers({ question, nameOf }: { question: Question; nameOf(key: string | null): string }) {
  return question.referenceAnswers.map(({ dimensionKey, text }, at) => (
    <div key={at}>
      <Text size="sm" fw={650} mt="xs">
        {dimensionKey ? `A good answer, ${nameOf(dimensionKey).toLowerCase()}` : 'A good answer'}
      </Text>
      <Prose text={text} />
    </div>
  ));
}

/** One question of the kit, kept together on its sheet where it fits, with room to write beside each dimension. */
export function KitQuestion({ question, number, asker, unplanned, dimensions, hints, answers }: KitQuestionProps) {
  const { text, kind, level, estimatedMinutes, sectionPath, followUps, dimensionKeys, anchors } = question;
  const applicable = dimensions.filter(({ key }) => dimensionKeys.length === 0 || dimensionKeys.includes(key));
  const nameOf = (key: string | null) => dimensions.find((each) => each.key === key)?.name ?? '';
  const facts = [
    sectionPath.join(' › '),
    KIND_WORDS[kind],
    level && QUESTION_LEVEL_WORDS[level],
    `about ${estimatedMinutes} min`,
    asker && `${asker} asks it`,
    unplanned && 'unplanned',
  ];
  return (
    <li className="kit-question">
      <Title order={2} size="h3">
        {number}. <ProseTitle text={text} />
      </Title>
      <CodeBlocks text={text} />
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <Listed title="Then ask" items={followUps} />
      {hints && <Listed title="Listen for" items={question.hints} />}
      {answers && <Answers question={question} nameOf={nameOf} />}
      <Listed
        title="Levels of this question"
        items={anchors.map((anchor) => `${nameOf(anchor.dimensionKey)} ${anchor.level}: ${anchor.text}`)}
      />
      <div className="kit-marks">
        {applicable.map((dimension) => (
          <span key={dimension.id} className="kit-mark">
            {dimension.name} {dimension.anchors.map(({ level: step }) => step).join(' · ')} · not asked
          </span>
        ))}
      </div>
      <div className="kit-lines" aria-hidden />
    </li>
  );
}
