import { randomUUID } from 'node:crypto';

const ROUNDS = 6;
const QUESTIONS = 12;
const LAYERS = 'Three layers';

const did = (union, type, fields) => `{ __typename ... on ${type} { ${fields} } ... on Problem { message } }`;

/** A candidacy of six rounds with twelve questions each, scored on three dimensions by five people and revealed; made through the API. */
export async function writeDebriefed(people) {
  const [planner] = people;
  const acted = async (ask, query, variables, name) => {
    const { result } = await ask(query, variables);
    if (result.message) throw new Error(`${name}: ${result.message}`);
    return result;
  };
  const act = (ask, name, inputType, type, fields, input) =>
    acted(ask, `mutation ($input: ${inputType}!) { result: ${name}(input: $input) ${did(name, type, fields)} }`, { input }, name);
  const onId = (ask, name, argument, type, id) =>
    acted(ask, `mutation ($id: ID!) { result: ${name}(${argument}: $id) ${did(name, type, '__typename')} }`, { id }, name);

  const ids = await Promise.all(people.map(async (ask) => (await ask('{ viewer { id } }')).viewer.id));
  const { rubrics } = await planner('{ rubrics { id name } }');
  const rubricId = rubrics.find(({ name }) => name === LAYERS).id;
  const { bank } = await act(planner, 'createQuestionBank', 'CreateQuestionBankInput', 'QuestionBankCreated', 'bank { id }', { name: `Bench ${randomUUID()}` }); // prettier-ignore
  const { section } = await act(planner, 'addSection', 'AddSectionInput', 'SectionAdded', 'section { id }', { bankId: bank.id, title: 'Bench' }); // prettier-ignore
  const { loop } = await act(planner, 'createLoop', 'CreateLoopInput', 'LoopCreated', 'loop { id }', { title: 'Bench', role: 'Bench' }); // prettier-ignore
  for (let place = 0; place < ROUNDS; place += 1) {
    const { round } = await act(planner, 'addRound', 'AddRoundInput', 'RoundAdded', 'round { id }', { loopId: loop.id, title: `Round ${place + 1}`, minutes: 60, rubricId }); // prettier-ignore
    for (let number = 0; number < QUESTIONS; number += 1) {
      const question = { text: `What does part ${number + 1} of system ${place + 1} do when it fails?`, kind: 'KNOWLEDGE' };
      const added = await act(planner, 'addQuestion', 'AddQuestionInput', 'QuestionAdded', 'question { id }', { sectionId: section.id, question }); // prettier-ignore
      await act(planner, 'pickQuestion', 'PickQuestionInput', 'QuestionPicked', '__typename', { roundId: round.id, questionId: added.question.id }); // prettier-ignore
    }
    for (const [seat, memberId] of ids.entries())
      await act(planner, 'assignPanelist', 'AssignPanelistInput', 'PanelistAssigned', '__typename', { roundId: round.id, memberId, lead: seat === 0 }); // prettier-ignore
  }
  await onId(planner, 'publishLoop', 'loopId', 'LoopPublished', loop.id);
  const fields = 'candidacy { id interviews { id questions { id } rubric { dimensions { id } } } }';
  const { candidacy } = await act(planner, 'openCandidacy', 'OpenCandidacyInput', 'CandidacyOpened', fields, { loopId: loop.id, candidateName: 'Robin Bench' }); // prettier-ignore
  for (const room of candidacy.interviews) {
    await onId(planner, 'startInterview', 'interviewId', 'InterviewStarted', room.id);
    await Promise.all(people.map((ask, who) => scored(act, ask, room, who)));
    await onId(planner, 'endInterview', 'interviewId', 'InterviewEnded', room.id);
  }
  return { candidacyId: candidacy.id, interviewId: candidacy.interviews[0].id };
}

async function scored(act, ask, room, who) {
  for (const [number, question] of room.questions.entries()) {
    const place = { interviewId: room.id, questionId: question.id };
    for (const [layer, { id }] of room.rubric.dimensions.entries()) {
      const input = { mutationId: randomUUID(), ...place, dimensionId: id, level: 1 + ((who + number + layer) % 4) };
      await act(ask, 'setScore', 'SetScoreInput', 'ScoreSet', '__typename', input);
    }
    const text = `Panelist ${who + 1} heard what breaks first, and why, on question ${number + 1}.`;
    await act(ask, 'writeNote', 'WriteNoteInput', 'NoteWritten', '__typename', { mutationId: randomUUID(), ...place, text });
  }
  const input = { interviewId: room.id, recommendation: who % 2 === 0 ? 'YES' : 'NO' };
  await act(ask, 'submitScorecard', 'SubmitScorecardInput', 'ScorecardSubmitted', '__typename', input);
}
