import {
  type AnchorOverride,
  type BankDraft,
  type QuestionDraft,
  type ReferenceAnswerDraft,
  type SectionDraft,
} from '@strata/domain';
import { openFence } from '../blocks/fence.js';
import { dimensionName, guarded, kindNames, levelName, toAskLine } from './labels.js';
import { inlineForm } from './inline-form.js';

/**
 * A bank in Strata's export form, which readQuestionBank reads back to the same bank. Texts keep code in backticks, answers keep their
 * Markdown; a code fence that an answer leaves open is closed.
 */
export function writeQuestionBankMarkdown(bank: BankDraft): string {
  const blocks = [
    `# ${inlineForm(bank.title)}`,
    ...keyAreas(bank.keyAreas),
    ...bank.sections.flatMap((each) => section(each, 2)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(source: SectionDraft, level: number): string[] {
  return [
    `${'#'.repeat(level)} ${inlineForm(source.title)}`,
    ...(source.forCandidate ? [toAskLine] : []),
    ...(source.guidance === null ? [] : [quoted(source.guidance)]),
    ...keyAreas(source.keyAreas),
    ...source.questions.flatMap((each) => question(each, level + 1)),
    ...source.sections.flatMap((each) => section(each, level + 1)),
  ];
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const keyAreas = (areas: string[]): string[] => labelled('Key areas', areas);

const labelled = (label: string, entries: string[]): string[] =>
  entries.length === 0 ? [] : [`**${label}**`, entries.map((each) => `- ${inlineForm(each)}`).join('\n')];

function question(source: QuestionDraft, level: number): string[] {
  return [
    `${'#'.repeat(level)} ${inlineForm(source.text)}`,
    details(source),
    ...labelled('Hints', source.hints),
    ...labelled('Follow-ups', source.followUps),
    ...labelled('Anchors', source.anchors.map(anchor)),
    ...source.referenceAnswers.flatMap(answer),
  ];
}

function details(source: QuestionDraft): string {
  const parts = [
    `Kind: ${kindNames[source.kind]}`,
    source.level === null ? null : `Level: ${levelName(source)}`,
    source.minutes === null ? null : `Minutes: ${source.minutes}`,
    source.tags.length === 0 ? null : `Tags: ${source.tags.map(detail).join(', ')}`,
    source.dimensionKeys.length === 0 ? null : `Dimensions: ${source.dimensionKeys.join(', ')}`,
    source.term === null ? null : `Term: ${detail(source.term)}`,
    source.askPhrase === null ? null : `Phrase: ${detail(source.askPhrase)}`,
    source.archivedAt === null ? null : `Archived: ${source.archivedAt}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The marks that part tags and details are entities inside one. */
const detail = (text: string): string => inlineForm(text).replace(/[,·]/g, (mark) => `&#${mark.charCodeAt(0)};`);

const anchor = ({ dimensionKey, level, text }: AnchorOverride): string => `${dimensionName(dimensionKey)} ${level}: ${text}`;

function answer({ dimensionKey, text, reviewed }: ReferenceAnswerDraft): string[] {
  const label = `**Answer${reviewed ? ' (reviewed)' : ''}${dimensionKey === null ? '' : `: ${dimensionName(dimensionKey)}`}**`;
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const inside = fence !== '';
    fence = openFence(line, fence);
    return inside ? line : guarded(line);
  });
  return [label, [...lines, ...(fence === '' ? [] : [fence])].join('\n')];
}
