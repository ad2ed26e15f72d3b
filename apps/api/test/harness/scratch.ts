import { randomUUID } from 'node:crypto';
import type { Cast } from './people.js';
import type { House, Room } from './room.js';

export type Args = Record<string, unknown>;

export const aDocument = (): Args => ({
  name: `Bank ${randomUUID()}`,
  fileName: 'bank.md',
  content: '# Bank\n\n## Section\n\n1. What is a lock?\n',
});
export const aDraft = (): Args => ({
  target: { newBankName: `Bank ${randomUUID()}` },
  sections: [{ title: 'Section', depth: 0, questions: [aQuestion()] }],
});
export const aQuestion = (): Args => ({ text: `What is ${randomUUID()}?`, kind: 'KNOWLEDGE' });

interface Ids {
  loopId: string;
  roundId: string;
  lastRoundId: string;
  rubricId: string;
  bankId: string;
  sectionId: string;
  pickedId: string;
  editedId: string;
  revision: number;
}

interface Tree {
  name: string;
  section: { id: string; revision: number };
  question: { id: string; revision: number; placement: number };
}

const DRAFT =
  'query($id: ID!) { loop(id: $id) { rounds { id rubric { id } questions { id } } } question(id: "QUESTION") { revision } }';

/** Things of every kind to try an act on, as they stand now; what an act uses up is made anew. */
export class Scratch {
  private scratch: Omit<Ids, 'revision' | 'lastRoundId'> | null = null;

  constructor(
    readonly cast: Cast,
    readonly house: House,
    readonly loopId: string,
    readonly room: Room,
  ) {}

  /** A rubric that is only a draft, as a preset stands. */
  async draftedRubric(): Promise<{ rubricId: string; familyId: string; expectedRevision: number }> {
    const input = { name: `Rubric ${randomUUID()}`, preset: 'Coding' };
    const document = this.house.operations.document('mutation', 'createRubric', 3);
    const { result } = await this.cast.admin.client.ask<{
      result: { family: { id: string; draft: { id: string; revision: number } } };
    }>(document, { input });
    const { id, draft } = result.family;
    return { rubricId: draft.id, familyId: id, expectedRevision: draft.revision };
  }

  async draftOfRubric(): Promise<Args> {
    const { rubricId, expectedRevision } = await this.draftedRubric();
    return { rubricId, expectedRevision };
  }

  /** A question whose answer nobody has reviewed, fresh from a document. */
  async unconfirmed(): Promise<Args> {
    const content =
      '# Bank\n\n## Section\n\n### What is a lock?\n\nKind: Knowledge · Level: Core\n\n**Answer: Definition**\n\nMutual exclusion.\n';
    const { bank } = await this.cast.admin.client.mutate<{ bank: { sections: { questions: { id: string }[] }[] } }>(
      'importQuestionBank(input: $input)',
      'QuestionBankImported',
      'bank { sections { questions { id } } }',
      { input: ['ImportQuestionBankInput!', { ...aDocument(), content }] },
    );
    return { questionId: bank.sections[0]?.questions[0]?.id, expectedRevision: 1, dimensionKeys: ['definition'] };
  }

  /** A loop and a bank to change, as they stand now. */
  async ids(): Promise<Ids> {
    const { client } = this.cast.admin;
    const scratch = (this.scratch ??= await this.scratchIds());
    const data = await client.ask<{ loop: { rounds: { id: string }[] }; question: { revision: number } }>(
      DRAFT.replace('QUESTION', scratch.editedId),
      { id: scratch.loopId },
    );
    const rounds = data.loop.rounds.filter((round) => round.id !== scratch.roundId);
    return { ...scratch, lastRoundId: rounds.at(-1)?.id ?? raise(), revision: data.question.revision };
  }

  private async scratchIds(): Promise<Omit<Ids, 'revision' | 'lastRoundId'>> {
    const { client } = this.cast.admin;
    const round = { asks: ['one' as const], seats: [] };
    const id = await this.house.loop([round, round, round, round, round, round]);
    const { loop, questionBanks } = await client.ask<{
      loop: { rounds: { id: string; rubric: { id: string }; questions: { id: string }[] }[] };
      questionBanks: { id: string; sections: { id: string; questions: { id: string }[] }[] }[];
    }>(
      `query($id: ID!) { loop(id: $id) { rounds { id rubric { id } questions { id } } } questionBanks { id sections { id questions { id } } } }`,
      { id },
    );
    const bank = questionBanks.find(({ sections }) => sections.length === 1) ?? raise();
    const [first = raise()] = loop.rounds;
    return {
      loopId: id,
      roundId: first.id,
      rubricId: first.rubric.id,
      bankId: bank.id,
      sectionId: bank.sections[0]?.id ?? raise(),
      pickedId: first.questions[0]?.id ?? raise(),
      editedId: bank.sections[0]?.questions.at(-1)?.id ?? raise(),
    };
  }

  /** The bank to change, its section and a question of it, as they stand now. */
  async tree(): Promise<Tree> {
    const { bankId, sectionId, editedId } = await this.ids();
    const { questionBank, question } = await this.cast.admin.client.ask<{
      questionBank: { name: string; sections: Tree['section'][] };
      question: Tree['question'];
    }>(
      'query($bank: ID!, $question: ID!) { questionBank(id: $bank) { name sections { id revision } } question(id: $question) { id revision placement } }',
      { bank: bankId, question: editedId },
    );
    return { name: questionBank.name, section: questionBank.sections.find(({ id }) => id === sectionId) ?? raise(), question };
  }

  async seenSection(): Promise<Args> {
    const { id, revision } = (await this.tree()).section;
    return { sectionId: id, expectedRevision: revision };
  }

  async seenQuestion(): Promise<Args> {
    const { id, revision } = (await this.tree()).question;
    return { questionId: id, expectedRevision: revision };
  }

  async emptySection(): Promise<string> {
    const input = { bankId: (await this.ids()).bankId, title: 'Empty' };
    const { section } = (await this.house.act(this.cast.admin, 'addSection', { input })) as unknown as {
      section: { id: string };
    };
    return section.id;
  }

  async picked(): Promise<Args> {
    return { roundId: (await this.ids()).roundId, questionId: (await this.ids()).pickedId };
  }

  /** A candidacy that is through its one round and decided. */
  async decided(): Promise<string> {
    const { ana, observer, admin } = this.cast;
    const held = await this.house.room({
      seats: [
        { who: ana, lead: true },
        { who: observer, observer: true },
      ],
    });
    await this.house.start(ana, held);
    await this.house.handIn(ana, held, 3);
    await this.house.end(ana, held);
    const input = { candidacyId: held.candidacyId, outcome: 'HOLD', rationale: 'Later.' };
    await this.house.act(admin, 'recordDecision', { input });
    return held.candidacyId;
  }

  /** The candidacy of the room, of which the panel talks. */
  async begun(): Promise<string> {
    await this.house.act(this.cast.admin, 'startDiscussion', { input: { candidacyId: this.room.candidacyId } });
    return this.room.candidacyId;
  }

  /** A candidacy whose loop was published again after it was opened. */
  async behindItsLoop(): Promise<string> {
    const { ana, observer, admin } = this.cast;
    const loopId = await this.house.loop([{ seats: [{ who: ana }, { who: observer, observer: true }] }]);
    const [{ candidacyId } = raise()] = await this.house.rooms(loopId);
    await this.house.act(admin, 'updateLoop', { input: { loopId, title: 'Renamed' } });
    await this.house.act(admin, 'publishLoop', { loopId });
    return candidacyId;
  }

  async shownFile(): Promise<string> {
    const { candidacyId } = await this.fresh();
    const { attachmentId = raise() } = await this.cast.admin.client.attach(candidacyId, 'task.md', '# The task');
    await this.house.act(this.cast.admin, 'showAttachment', { attachmentId, shown: true });
    return attachmentId;
  }

  async fresh(): Promise<Room> {
    const [each = raise()] = await this.house.rooms(this.loopId);
    return each;
  }
}

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
