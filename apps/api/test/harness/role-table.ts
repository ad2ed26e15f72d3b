import { randomUUID } from 'node:crypto';
import type { Role } from '@strata/domain';
import { aDocument, aDraft, aQuestion, type Args, type Scratch } from './scratch.js';

export const ALL: Role[] = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER', 'OBSERVER'];
const DRAFTING: Role[] = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'];
const RUNNING: Role[] = ['ADMIN', 'HIRING_MANAGER', 'COORDINATOR'];
const DECIDING: Role[] = ['ADMIN', 'HIRING_MANAGER'];

/** "Who may do what", by role: who may call a mutation on an object that all of them see. */
export const BY_ROLE: Record<string, { may: Role[]; args: (its: Scratch) => Args | Promise<Args> }> = {
  inviteMember: {
    may: ['ADMIN'],
    args: () => ({ input: { name: 'New', email: `${randomUUID()}@demo.example`, role: 'OBSERVER' } }),
  },
  changeRole: { may: ['ADMIN'], args: (its) => ({ memberId: its.cast.outsider.id, role: 'INTERVIEWER' }) },
  setSkills: { may: ['ADMIN', 'COORDINATOR'], args: (its) => ({ memberId: its.cast.outsider.id, skills: ['Go'] }) },
  changePolicies: { may: ['ADMIN'], args: () => ({ input: { finishingWindowHours: 24 } }) },
  makeCalendarFeed: { may: ALL, args: () => ({}) },
  revokeCalendarFeed: { may: ALL, args: () => ({}) },
  createApiToken: { may: ['ADMIN'], args: () => ({ name: 'Script' }) },
  importQuestionBank: { may: DRAFTING, args: () => ({ input: aDocument() }) },
  previewQuestionBank: { may: DRAFTING, args: () => ({ input: aDocument() }) },
  importDraft: { may: DRAFTING, args: () => ({ input: aDraft() }) },
  dismissDuplicate: {
    may: DRAFTING,
    args: async (its) => ({ input: { questionId: (await its.ids()).editedId, textHash: 'a'.repeat(64), dismissed: true } }),
  },
  createQuestionBank: { may: DRAFTING, args: () => ({ input: { name: 'Another bank' } }) },
  addSection: { may: DRAFTING, args: async (its) => ({ input: { bankId: (await its.ids()).bankId, title: 'More' } }) },
  addQuestion: {
    may: DRAFTING,
    args: async (its) => ({ input: { sectionId: (await its.ids()).sectionId, question: aQuestion() } }),
  },
  editQuestion: {
    may: DRAFTING,
    args: async (its) => {
      const { editedId, revision } = await its.ids();
      return { input: { questionId: editedId, expectedRevision: revision, question: aQuestion() } };
    },
  },
  restoreQuestionRevision: {
    may: DRAFTING,
    args: async (its) => {
      const { editedId, revision } = await its.ids();
      return { input: { questionId: editedId, revision: 1, expectedRevision: revision } };
    },
  },
  confirmAnswers: { may: DRAFTING, args: async (its) => ({ input: await its.unconfirmed() }) },
  renameQuestionBank: {
    may: DRAFTING,
    args: async (its) => ({
      input: { bankId: (await its.ids()).bankId, expectedName: (await its.tree()).name, name: `Bank ${randomUUID()}` },
    }),
  },
  archiveQuestionBank: { may: DRAFTING, args: async (its) => ({ bankId: (await its.ids()).bankId, archived: false }) },
  editSection: { may: DRAFTING, args: async (its) => ({ input: { ...(await its.seenSection()), title: 'Section' } }) },
  moveSection: {
    may: DRAFTING,
    args: async (its) => ({ input: { ...(await its.seenSection()), parentId: null, afterId: null } }),
  },
  removeSection: { may: DRAFTING, args: async (its) => ({ sectionId: await its.emptySection() }) },
  moveQuestions: {
    may: DRAFTING,
    args: async (its) => {
      const { id, placement } = (await its.tree()).question;
      return { input: { questions: [{ questionId: id, expectedPlacement: placement }], sectionId: (await its.ids()).sectionId } };
    },
  },
  archiveQuestions: { may: DRAFTING, args: async (its) => ({ questionIds: [(await its.ids()).editedId], archived: false }) },
  editQuestions: {
    may: DRAFTING,
    args: async (its) => ({ input: { questions: [await its.seenQuestion()], change: { minutes: null } } }),
  },
  restoreQuestions: {
    may: DRAFTING,
    args: async (its) => ({ input: { questions: [{ ...(await its.seenQuestion()), revision: 1 }] } }),
  },
  createRubric: { may: DRAFTING, args: () => ({ input: { name: 'Another rubric' } }) },
  importRubric: {
    may: DRAFTING,
    args: () => ({ input: { fileName: 'rubric.md', content: '# Imported\n\n## One\n\n1. a\n2. b\n3. c\n4. d\n' } }),
  },
  startRubricVersion: { may: DRAFTING, args: async (its) => ({ familyId: (await its.draftedRubric()).familyId }) },
  editRubric: {
    may: DRAFTING,
    args: async (its) => {
      const { rubricId, expectedRevision } = await its.draftedRubric();
      return { input: { rubricId, expectedRevision, rubric: { name: 'Edited', levels: 4, bar: 3, dimensions: [] } } };
    },
  },
  discardRubricDraft: { may: DRAFTING, args: (its) => its.draftOfRubric() },
  publishRubric: { may: DECIDING, args: (its) => its.draftOfRubric() },
  createLoop: { may: DRAFTING, args: () => ({ input: { title: 'Another loop', role: 'Engineer' } }) },
  updateLoop: { may: DRAFTING, args: async (its) => ({ input: { loopId: (await its.ids()).loopId, title: 'Renamed' } }) },
  setLoopFormula: { may: DRAFTING, args: async (its) => ({ input: { loopId: (await its.ids()).loopId } }) },
  addRound: {
    may: DRAFTING,
    args: async (its) => ({
      input: { loopId: (await its.ids()).loopId, title: 'More', minutes: 30, rubricId: (await its.ids()).rubricId },
    }),
  },
  updateRound: { may: DRAFTING, args: async (its) => ({ input: { roundId: (await its.ids()).roundId, title: 'Renamed' } }) },
  moveRound: { may: DRAFTING, args: async (its) => ({ roundId: (await its.ids()).roundId, position: 0 }) },
  pickQuestion: { may: DRAFTING, args: async (its) => ({ input: await its.picked() }) },
  pickQuestions: {
    may: DRAFTING,
    args: async (its) => ({ input: { roundId: (await its.ids()).roundId, questionIds: [(await its.ids()).pickedId] } }),
  },
  movePickedQuestion: { may: DRAFTING, args: async (its) => ({ ...(await its.picked()), position: 0 }) },
  unpickQuestion: {
    may: DRAFTING,
    args: async (its) => ({ roundId: (await its.ids()).roundId, questionId: (await its.ids()).editedId }),
  },
  moveQuestionToRound: {
    may: DRAFTING,
    args: async (its) => {
      const { roundId, lastRoundId: toRoundId, editedId: questionId } = await its.ids();
      await its.house.act(its.cast.admin, 'unpickQuestion', { roundId: toRoundId, questionId });
      await its.house.act(its.cast.admin, 'pickQuestion', { input: { roundId, questionId } });
      return { input: { roundId, questionId, toRoundId, position: 0 } };
    },
  },
  copyLoop: { may: DRAFTING, args: async (its) => ({ input: { loopId: (await its.ids()).loopId, title: 'A copy' } }) },
  draftLoop: {
    may: DRAFTING,
    args: async (its) => {
      const { rubricId, pickedId } = await its.ids();
      return { input: { title: 'Drafted', rounds: [{ title: 'One', minutes: 30, rubricId, questionIds: [pickedId] }] } };
    },
  },
  copyRound: {
    may: DRAFTING,
    args: async (its) => ({ input: { loopId: await its.house.loop([{ seats: [] }]), roundId: (await its.ids()).roundId } }),
  },
  assignPanelist: {
    may: DRAFTING,
    args: async (its) => ({ input: { roundId: (await its.ids()).roundId, memberId: its.cast.outsider.id } }),
  },
  nameAsker: { may: DRAFTING, args: async (its) => ({ input: { ...(await its.picked()), memberId: null } }) },
  removeSeat: { may: DRAFTING, args: async (its) => ({ roundId: (await its.ids()).roundId, memberId: its.cast.outsider.id }) },
  removeRound: { may: DRAFTING, args: async (its) => ({ roundId: (await its.ids()).lastRoundId }) },
  publishLoop: { may: DECIDING, args: async (its) => ({ loopId: (await its.ids()).loopId }) },
  openCandidacy: { may: RUNNING, args: (its) => ({ input: { loopId: its.loopId, candidateName: 'Kim Example' } }) },
  previewCandidateList: { may: RUNNING, args: (its) => ({ input: { loopId: its.loopId, content: 'name\nKim Example' } }) },
  openCandidateList: { may: RUNNING, args: (its) => ({ input: { loopId: its.loopId, content: 'name\nKim Example' } }) },
  openQuickInterview: {
    may: DECIDING,
    args: async (its) => ({
      input: {
        ...{ candidateName: 'Kim Example', minutes: 30, roundId: (await its.ids()).roundId },
        memberIds: [its.cast.ana.id, its.cast.observer.id],
      },
    }),
  },
  moveCandidacyToVersion: {
    may: RUNNING,
    args: async (its) => ({ candidacyId: await its.behindItsLoop(), version: 2 }),
  },
  makeCandidateBrief: { may: RUNNING, args: (its) => ({ loopId: its.loopId }) },
  revokeCandidateBrief: { may: RUNNING, args: (its) => ({ loopId: its.loopId }) },
  seatPanelist: { may: RUNNING, args: (its) => ({ input: { interviewId: its.room.id, memberId: its.cast.outsider.id } }) },
  unseatPanelist: {
    may: RUNNING,
    args: async (its) => {
      await its.house.act(its.cast.admin, 'seatPanelist', {
        input: { interviewId: its.room.id, memberId: its.cast.outsider.id },
      });
      return { interviewId: its.room.id, memberId: its.cast.outsider.id };
    },
  },
  markNotHeld: { may: RUNNING, args: async (its) => ({ interviewId: (await its.fresh()).id, reason: 'The candidate was ill.' }) },
  replacePanelist: {
    may: RUNNING,
    args: async (its) => ({
      input: { interviewId: (await its.fresh()).id, memberId: its.cast.ben.id, byMemberId: its.cast.outsider.id },
    }),
  },
  scheduleInterview: {
    may: RUNNING,
    args: async (its) => ({ input: { interviewId: (await its.fresh()).id, startsAt: '2030-01-07T09:00:00.000Z' } }),
  },
  editCandidate: {
    may: RUNNING,
    args: async (its) => ({
      input: { candidacyId: (await its.fresh()).candidacyId, expectedRevision: 1, candidateName: 'Kim Example' },
    }),
  },
  showAttachment: { may: RUNNING, args: async (its) => ({ attachmentId: await its.shownFile(), shown: true }) },
  removeAttachment: { may: RUNNING, args: async (its) => ({ attachmentId: await its.shownFile() }) },
  withdrawCandidacy: { may: RUNNING, args: async (its) => ({ candidacyId: (await its.fresh()).candidacyId }) },
  takeUpCandidacy: { may: RUNNING, args: async (its) => ({ candidacyId: (await its.fresh()).candidacyId }) },
  grantTime: { may: RUNNING, args: async (its) => ({ candidacyId: (await its.fresh()).candidacyId, multiplier: 1.5 }) },
  declareConflict: {
    may: RUNNING,
    args: async (its) => ({ candidacyId: (await its.fresh()).candidacyId, memberId: its.cast.outsider.id }),
  },
  withdrawConflict: {
    may: ['ADMIN'],
    args: async (its) => {
      const { candidacyId } = await its.fresh();
      const memberId = its.cast.outsider.id;
      await its.house.act(its.cast.admin, 'declareConflict', { candidacyId, memberId });
      return { candidacyId, memberId, reason: 'It was another person.' };
    },
  },
  startDiscussion: { may: RUNNING, args: (its) => ({ input: { candidacyId: its.room.candidacyId } }) },
  chooseScribe: { may: RUNNING, args: async (its) => ({ candidacyId: await its.begun(), memberId: its.cast.manager.id }) },
  markDiscussed: {
    may: RUNNING,
    args: async (its) => ({ input: { candidacyId: await its.begun(), key: 'no split', discussed: false } }),
  },
  endDiscussion: { may: RUNNING, args: async (its) => ({ candidacyId: await its.begun() }) },
  makeRecord: { may: DECIDING, args: (its) => ({ candidacyId: its.room.candidacyId }) },
  recordDissent: {
    may: ALL.filter((role) => role !== 'OBSERVER'),
    args: async (its) => ({ candidacyId: await its.decided(), text: 'I heard it otherwise.' }),
  },
  remindOwing: { may: RUNNING, args: (its) => ({ candidacyId: its.room.candidacyId }) },
  recordDecision: {
    may: DECIDING,
    args: (its) => ({ input: { candidacyId: its.room.candidacyId, outcome: 'HOLD', rationale: 'Later.' } }),
  },
};
