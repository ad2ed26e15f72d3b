import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownApi } from '../../../test/harness/stage.js';

interface Question {
  id: string;
  revision: number;
  text: string;
  term: string | null;
  askPhrase: string | null;
  minutes: number | null;
  estimatedMinutes: number;
  minutesEstimated: boolean;
}
interface Section {
  id: string;
  revision: number;
  path: string[];
  forCandidate: boolean;
  questions: Question[];
}

const QUESTION = 'id revision text term askPhrase minutes estimatedMinutes minutesEstimated';
const SECTION = `id revision path forCandidate questions { ${QUESTION} }`;
const DOCUMENT = `# Backend interview

## Storage

1. What is a page of a database?
2. Design a URL shortener.

## Questions to ask the interviewer

### About the team

1. How do you decide what to build?
2. Who is on call at night?
`;

const GLOSSARY = `# Concurrency interview glossary

- **Mutex** – a lock that only one thread holds at a time.
- **Semaphore** – a counter that threads wait on until it is above zero.
- **Barrier** – a point that no thread passes before all have come.
- **Condition variable** – where threads wait until something changed.
- **Deadlock** – threads that wait for each other in a circle.
`;

const api = await ownApi();
const member = await api.client('panelist1@demo.example');
let bankId: string;

beforeAll(async () => {
  bankId = await imported(DOCUMENT);
});

async function imported(content: string): Promise<string> {
  const input: [string, unknown] = ['ImportQuestionBankInput!', { name: 'As read', fileName: 'interview.md', content }];
  const call = 'importQuestionBank(input: $input)';
  return (await member.mutate<{ bank: { id: string } }>(call, 'QuestionBankImported', 'bank { id }', { input })).bank.id;
}
async function sections(id = bankId): Promise<Section[]> {
  const query = `query ($id: ID!) { questionBank(id: $id) { sections { ${SECTION} } } }`;
  return (await member.ask<{ questionBank: { sections: Section[] } }>(query, { id })).questionBank.sections;
}
async function section(title: string): Promise<Section> {
  const found = (await sections()).find(({ path }) => path.at(-1) === title);
  if (!found) throw new Error(`There is no section ${title}.`);
  return found;
}
async function question(text: string, id = bankId): Promise<Question> {
  const found = (await sections(id)).flatMap(({ questions }) => questions).find((each) => each.text === text);
  if (!found) throw new Error(`There is no question ${text}.`);
  return found;
}
const edited = async ({ id, revision }: Question, change: object): Promise<Question> =>
  (
    await member.mutate<{ question: Question }>('editQuestion(input: $input)', 'QuestionEdited', `question { ${QUESTION} }`, {
      input: ['EditQuestionInput!', { questionId: id, expectedRevision: revision, question: change }],
    })
  ).question;
const found = async (filter: object): Promise<string[]> => {
  const query = 'query ($filter: QuestionFilter) { questions(filter: $filter, first: 50) { nodes { text } } }';
  const { questions } = await member.ask<{ questions: { nodes: Question[] } }>(query, { filter: { bankId, ...filter } });
  return questions.nodes.map(({ text }) => text);
};
const editSection = ({ id, revision, path }: Section, more: object): Promise<object> =>
  member.mutate('editSection(input: $input)', 'SectionEdited', `section { ${SECTION} }`, {
    input: ['EditSectionInput!', { sectionId: id, expectedRevision: revision, title: path.at(-1), ...more }],
  });

describe('missing minutes', () => {
  it('are estimated by kind and level, shown as estimates, and end where somebody names some', async () => {
    const page = await question('What is a page of a database?');
    expect(page).toMatchObject({ minutes: null, estimatedMinutes: 6, minutesEstimated: true });
    expect(await question('Design a URL shortener.')).toMatchObject({ estimatedMinutes: 20, minutesEstimated: true });
    const deep = await edited(page, { text: page.text, kind: 'KNOWLEDGE', level: 'DEEP' });
    expect(deep).toMatchObject({ minutes: null, estimatedMinutes: 9, minutesEstimated: true });
    const named = await edited(deep, { text: page.text, kind: 'KNOWLEDGE', level: 'DEEP', minutes: 4 });
    expect(named).toMatchObject({ minutes: 4, estimatedMinutes: 4, minutesEstimated: false });
  });
});

describe('a bare term with its definition', () => {
  it('stays the text where the phrase is only suggested, and stays searchable once somebody takes the phrase', async () => {
    const glossaryId = await imported(GLOSSARY);
    const mutex = await question('Mutex', glossaryId);
    expect(mutex).toMatchObject({ text: 'Mutex', term: null, askPhrase: expect.stringMatching(/mutex/i) });
    const asked = await edited(mutex, { text: 'Which promise does a lock make?', kind: 'KNOWLEDGE' });
    expect(asked).toMatchObject({ text: 'Which promise does a lock make?', term: 'Mutex', askPhrase: null });
    expect(await found({ bankId: glossaryId, text: 'mutex' })).toEqual(['Which promise does a lock make?']);
  });
});

describe('questions for the candidate to ask', () => {
  const THEIRS = ['How do you decide what to build?', 'Who is on call at night?'];

  it('are one labelled group with all that stands inside it, found only where they are asked for', async () => {
    expect((await section('Questions to ask the interviewer')).forCandidate).toBe(true);
    expect(await section('About the team')).toMatchObject({ forCandidate: true });
    expect(await found({ forCandidate: true })).toEqual(THEIRS);
    expect(await found({ forCandidate: false })).not.toEqual(expect.arrayContaining([THEIRS[0]]));
  });

  it('are those of a section added or moved into the group too, and no longer once it is moved out', async () => {
    const group = await section('Questions to ask the interviewer');
    await member.mutate('addSection(input: $input)', 'SectionAdded', 'section { id }', {
      input: ['AddSectionInput!', { bankId, title: 'More', parentId: group.id }],
    });
    expect((await section('More')).forCandidate).toBe(true);
    const move = async (title: string, parentId: string | null): Promise<object> => {
      const { id, revision } = await section(title);
      return member.mutate('moveSection(input: $input)', 'SectionMoved', 'section { forCandidate }', {
        input: ['MoveSectionInput!', { sectionId: id, expectedRevision: revision, parentId, afterId: null }],
      });
    };
    expect(await move('Storage', group.id)).toMatchObject({ section: { forCandidate: true } });
    expect(await found({ forCandidate: true })).toEqual(expect.arrayContaining(['Design a URL shortener.', ...THEIRS]));
    expect(await move('Storage', null)).toMatchObject({ section: { forCandidate: false } });
    expect(await found({ forCandidate: true })).toEqual(THEIRS);
  });

  it('are marked and unmarked by an edit, which is refused inside a group', async () => {
    expect(await editSection(await section('Storage'), { forCandidate: true })).toMatchObject({
      section: { forCandidate: true },
    });
    expect(await editSection(await section('Storage'), {})).toMatchObject({ section: { forCandidate: true } });
    expect(await editSection(await section('Storage'), { forCandidate: false })).toMatchObject({
      section: { forCandidate: false },
    });
    expect(await editSection(await section('About the team'), { forCandidate: false })).toMatchObject({
      __typename: 'InvalidInputProblem',
      path: 'forCandidate',
    });
  });
});
