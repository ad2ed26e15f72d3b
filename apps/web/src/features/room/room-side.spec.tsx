import { jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clearDesk } from './desk.js';
import type { RoomAction } from './room-actions.js';
import { buildInterview, buildPanelist, buildQuestion, buildScore, noRights } from './room-builders.js';
import type { Interview } from './room-queries.js';
import { RoomSession } from './room-session.js';
import { RoomSide } from './room-side.js';
import { isSolo } from './room-cells.js';
import { withOwnScore } from './room-view.js';

jest.setTimeout(20_000);

const rights = { ...noRights, score: true, submit: true };
const empty = { items: [], reachable: true, stopped: null };

function show(interview: Interview) {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  const done: RoomAction[] = [];
  const session = new RoomSession({
    readView: () => ({ interview, recent: [], recentFrom: 0, clockOffsetMs: 0 }),
    outbox: { snapshot: () => empty, press: async () => undefined },
  });
  const act = async (action: RoomAction) => {
    done.push(action);
    return true;
  };
  render(
    <MantineProvider>
      <RoomSide
        interview={interview}
        question={interview.questions[0]}
        desk={clearDesk}
        session={session}
        actions={{ act, acting: false }}
        solo={isSolo(interview)}
        present={[]}
        opened={null}
        waiting={0}
      />
    </MantineProvider>,
  );
  return done;
}

function fullyScored(): Interview {
  const interview = buildInterview({ can: rights });
  const cells = interview.questions.flatMap((question) =>
    interview.rubric.dimensions.map((dimension) => buildScore({ questionId: question.id, dimensionId: dimension.id })),
  );
  return cells.reduce(withOwnScore, interview);
}

describe('a question that was not planned', () => {
  it('is marked in the list and among the gaps', () => {
    show(buildInterview({ can: rights, unplannedQuestionIds: ['q2'] }));
    expect(screen.getByRole('button', { name: /^2 .*Unplanned$/ })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^Question 2 \(unplanned\): Definition/),
    );
  });

  it('that came after the scorecard was handed in holds nothing up, and is said beside it', () => {
    const full = fullyScored();
    const submitted = (more: Partial<Interview>) =>
      show({ ...full, ...more, myScorecard: full.myScorecard && { ...full.myScorecard, submitted: true } });
    const questions = [...full.questions, buildQuestion({ id: 'q3' })];
    submitted({ questions, unplannedQuestionIds: ['q3'], can: { ...noRights, reopen: true } });
    expect(
      screen.getByText(/^Question 3 was added after you submitted\..*Reopen it if you want to score it too\.$/),
    ).toBeTruthy();
  });
});

describe('the way through a round', () => {
  it('submits a fully scored interview in two presses', async () => {
    const done = show(fullyScored());
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Submit my scorecard' }));
    expect(done).toEqual([{ do: 'submit', recommendation: 'YES' }]);
  });

  it('keeps the recommendation locked until everything is scored or marked, and lists only the gaps', () => {
    show(withOwnScore(buildInterview({ can: rights }), buildScore({ level: null, mark: 'NOT_ENOUGH_EVIDENCE' })));
    for (const radio of screen.getAllByRole('radio')) expect(radio.hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('5 still empty:')).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Question 1' }).parentElement?.textContent).toBe(
      'Question 1: Mechanism, Trade-offs',
    );
  });

  it('says who is away and how much each has committed, and never a value', () => {
    const billie = buildPanelist({ id: 'p2', committed: 4, member: { id: 'm2', name: 'Billie' } });
    show(buildInterview({ panel: [buildPanelist({ lead: true }), billie] }));
    expect(screen.getByText('Billie').parentElement?.textContent).toBe('Billieaway, 4 of 6 scored');
  });

  it('shows no lead and no presence where one panelist scores', () => {
    show(buildInterview({ panel: [buildPanelist({ lead: true }), buildPanelist({ id: 'p9', observer: true })] }));
    expect(screen.queryByRole('heading', { name: 'Panel' })).toBeNull();
    expect(screen.queryByText(/lead|away|asked now/)).toBeNull();
  });

  it('offers nothing that the viewer may not do', () => {
    show(buildInterview({ can: noRights }));
    expect(screen.queryByRole('button', { name: /Reveal|Reopen|lead|Mark/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Submit my scorecard' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('seeing before the reveal', () => {
  const admin = () => buildInterview({ myPanelistId: null, myScorecard: null, can: { ...noRights, breakGlass: true } });

  it('is offered to whoever may, and is done with a reason alone', async () => {
    const done = show(admin());
    await userEvent.click(screen.getByRole('button', { name: 'See before the reveal' }));
    const see = screen.getByRole('button', { name: 'See now, and tell the panel' });
    await userEvent.type(screen.getByLabelText('Reason'), '   ');
    expect(see).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Reason'), 'A complaint.');
    await userEvent.click(see);
    expect(done).toEqual([{ do: 'break glass', reason: 'A complaint.' }]);
  });

  it('is offered to nobody else', () => {
    show({ ...admin(), can: noRights });
    expect(screen.queryByRole('button', { name: 'See before the reveal' })).toBeNull();
  });
});
