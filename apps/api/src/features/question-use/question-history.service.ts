import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, validated } from '../../platform/graphql/validated.js';
import { MemberService } from '../identity/member.service.js';
import type { Question } from '../question-bank/question-bank.view.js';
import { contentOf, QuestionService, type RevisedContent } from '../question-bank/question.service.js';
import { restoreSchema, type ConfirmAnswersInput, type RestoreQuestionRevisionInput } from './question-use.inputs.js';
import { QuestionRevision } from './question-use.view.js';

const MOST_SHOWN = 200;
const UNCONFIRMED = 'There is no answer to this that still waits for a review. Look at the question again.';

interface RevisionRecord {
  question_id: string;
  revision: number;
  content: RevisedContent;
  reason: string | null;
  member_id: string | null;
  at: Date;
  held: number;
}

/** The revisions that questions went through: read, brought back, and confirmed. */
@Injectable()
export class QuestionHistoryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionService,
    private readonly members: MemberService,
  ) {}

  /** The newest revisions of questions, by id, newest first. */
  async revisions(actor: Actor, ids: readonly string[]): Promise<Map<string, QuestionRevision[]>> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const records = await tx.query<RevisionRecord>(
        `SELECT r.question_id, r.revision, r.content, r.reason, r.member_id, r.at, (SELECT count(*)::int FROM question_uses u
           WHERE (u.organization_id, u.question_id, u.revision) = ($1, r.question_id, r.revision)) AS held
         FROM unnest($2::uuid[]) question_id CROSS JOIN LATERAL (
           SELECT * FROM question_revisions r WHERE r.organization_id = $1 AND r.question_id = question_id.question_id
           ORDER BY r.revision DESC LIMIT $3) r ORDER BY r.question_id, r.revision DESC`,
        [tx.organizationId, ids, MOST_SHOWN],
      );
      const members = await this.members.named(tx, records.flatMap((record) => record.member_id ?? [])); // prettier-ignore
      const shown = new Map(ids.map((id): [string, QuestionRevision[]] => [id, []]));
      for (const record of records) {
        const { question_id, content, member_id, held, ...head } = record;
        const member = (member_id && members.get(member_id)) || null;
        const revision = { ...head, ...contentOf(content), member, interviewsHeld: held };
        shown.get(question_id)?.push(Object.assign(new QuestionRevision(), revision));
      }
      return shown;
    });
  }

  /** Says again what a revision said, as a new one; what lies between stays in the history. */
  async restore(actor: Actor, input: RestoreQuestionRevisionInput): Promise<Question> {
    return this.questions.reviseOne(actor, input, async (tx, { id }) => {
      const { reason } = validated(restoreSchema, input);
      const record = await tx.one<Pick<RevisionRecord, 'content'>>(
        'SELECT content FROM question_revisions WHERE organization_id = $1 AND question_id = $2 AND revision = $3',
        [tx.organizationId, id, input.revision],
      );
      if (!record) throw invalid('revision', 'This question has no such revision. Choose one of its history.');
      return { content: contentOf(record.content), reason: reason ?? `Restored revision ${input.revision}` };
    });
  }

  /** Marks answers that nobody had looked at as reviewed. */
  async confirm(actor: Actor, input: ConfirmAnswersInput): Promise<Question> {
    return this.questions.reviseOne(actor, input, async (_tx, before) => {
      const wanted = new Set(input.dimensionKeys);
      const waiting = before.referenceAnswers.filter((answer) => !answer.reviewed).map((answer) => answer.dimensionKey);
      if (wanted.size === 0) throw invalid('dimensionKeys', 'Say which answers you have reviewed.');
      if ([...wanted].some((key) => !waiting.includes(key))) throw invalid('dimensionKeys', UNCONFIRMED);
      const referenceAnswers = before.referenceAnswers.map((answer) => ({
        ...answer,
        reviewed: answer.reviewed || wanted.has(answer.dimensionKey),
      }));
      return {
        content: { ...contentOf(before), referenceAnswers },
        reason: wanted.size === 1 ? 'Answer reviewed' : 'Answers reviewed',
      };
    });
  }
}
