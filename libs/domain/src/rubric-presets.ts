/** A rubric that every organization starts with. `anchors` say what each level looks like, level 1 first. */
export interface RubricPreset {
  name: string;
  dimensions: { key: string; name: string; anchors: [string, string, string, string] }[];
}

const threeLayers: RubricPreset = {
  name: 'Three layers',
  dimensions: [
    {
      key: 'definition',
      name: 'Definition',
      anchors: [
        'Cannot say what the thing is, or describes a different thing with confidence.',
        'Gives a phrase that fits but cannot tell the thing from its nearest neighbour.',
        'Says in own words what it is and what it is for, and draws the line to its neighbours when asked.',
        'Defines it precisely unasked, names where the usual definition stops holding, and gives an example that proves it.',
      ],
    },
    {
      key: 'mechanism',
      name: 'Mechanism',
      anchors: [
        'Has no account of how it works; the parts named do not lead to the behaviour.',
        'Knows the main steps but leaves a gap that a follow-up question does not close.',
        'Explains step by step how it works and predicts correctly what happens in a case not seen before.',
        'Explains it down to the level where the costs come from, and finds the cause of a described failure from that account.',
      ],
    },
    {
      key: 'trade-offs',
      name: 'Trade-offs',
      anchors: [
        'Presents one way as right everywhere, or sees no price in it.',
        'Names a drawback as a slogan and cannot say when it would matter.',
        'Says what breaks first, under which load or change, and what to give up to avoid it.',
        'Weighs real alternatives with figures from experience and names the observation that would change the choice.',
      ],
    },
  ],
};

const systemDesign: RubricPreset = {
  name: 'System design',
  dimensions: [
    {
      key: 'clarify',
      name: 'Clarify',
      anchors: [
        'Starts to draw before knowing what the system must do; the solution answers another problem.',
        'Asks about features only; scale, failure and who uses it stay open until the interviewer brings them up.',
        'Settles purpose, scale and what may be left out within the first minutes and writes the assumptions down.',
        'Finds the requirement that decides the design, has it confirmed, and later checks choices against it.',
      ],
    },
    {
      key: 'estimate',
      name: 'Estimate',
      anchors: [
        'Gives no figure, or figures off by orders of magnitude that go unnoticed.',
        'Calculates when asked, but the result has no influence on the design.',
        'Derives rate, volume and growth from stated assumptions and uses them to rule designs in or out.',
        'Finds the one quantity that dominates, bounds it from both sides and knows which error would overturn the design.',
      ],
    },
    {
      key: 'interface',
      name: 'Interface',
      anchors: [
        'Leaves open what callers send and get back, or the operations cannot serve the stated use.',
        'Lists the main operations; errors, retries and paging are missing or contradict each other.',
        'Defines operations and data so that another team could call them, with errors, retries and limits.',
        'Shapes the interface so that likely changes stay inside, and says which promise to callers costs most to keep.',
      ],
    },
    {
      key: 'structure',
      name: 'Structure',
      anchors: [
        'Boxes carry the names of products; which one owns which data stays unclear.',
        'The happy path works end to end, but responsibilities overlap or one part knows everything.',
        'Parts have one task each, every piece of data has one owner, and a request can be followed through them.',
        'The cut follows how parts change and fail, and the simplest version that would do is named before the full one.',
      ],
    },
    {
      key: 'depth',
      name: 'Depth',
      anchors: [
        'Stays on the surface everywhere; questions about any part end in general words.',
        'Goes deeper in one familiar part and avoids the one on which the design depends.',
        'Picks the hardest part and works it out: data layout, concurrency, and what happens when it fails halfway.',
        'Works out the hardest part so that it could be built from it, and finds an own mistake on the way.',
      ],
    },
    {
      key: 'trade-offs',
      name: 'Trade-offs',
      anchors: [
        'Defends the first idea and answers objections by adding parts.',
        'Names alternatives but chooses by habit or fashion.',
        'Compares two workable designs by the requirements agreed at the start and says what the choice gives up.',
        'Also says what to measure in operation, at which value the choice would be revised, and how to get from one to the other.',
      ],
    },
  ],
};

const coding: RubricPreset = {
  name: 'Coding',
  dimensions: [
    {
      key: 'correctness',
      name: 'Correctness',
      anchors: [
        'The program does not solve the task for ordinary input, and the author does not see why.',
        'Ordinary input works after hints; a fault found by the interviewer is patched at the symptom.',
        'Works for ordinary input without hints, and the author finds and mends own faults by reasoning or a test.',
        'Right at the first or second run, with an argument for why it must be, such as an invariant or a set of telling tests.',
      ],
    },
    {
      key: 'complexity',
      name: 'Complexity',
      anchors: [
        'Cannot say how time or memory grows with the input.',
        'States a growth that does not fit the code, or corrects it only when led there.',
        'States time and memory correctly and improves the dominating step where that is worth it.',
        'Also knows what the notation hides, such as allocation, locality and input shape, and where a slower way is the better one.',
      ],
    },
    {
      key: 'clarity',
      name: 'Clarity',
      anchors: [
        'The code cannot be followed without its author; names and flow mislead.',
        'Readable in small pieces, but the idea is lost in one long function or in special cases.',
        'Names carry the meaning, each function does one thing, and a colleague could change it tomorrow.',
        'The structure shows the idea of the solution; what is said while writing would make a good review comment.',
      ],
    },
    {
      key: 'edge-cases',
      name: 'Edge cases',
      anchors: [
        'Considers only the example given.',
        'Finds the empty input when asked what could go wrong, and little else.',
        'Names the boundaries unasked, decides what should happen there and makes the code do it.',
        'Also covers overflow, encoding, concurrency or hostile input where they matter, and says which cases are left out and why.',
      ],
    },
  ],
};

const behavioral: RubricPreset = {
  name: 'Behavioral (STAR)',
  dimensions: [
    {
      key: 'situation',
      name: 'Situation',
      anchors: [
        'Speaks of what one usually does; no particular event can be pinned down.',
        'Names an event, but stakes, time and people involved stay vague after follow-ups.',
        'Describes one event so that a listener could retell it: when, who, what was at stake.',
        'Also shows what made it hard at the time, including what others wanted and what was not yet known.',
      ],
    },
    {
      key: 'task',
      name: 'Task',
      anchors: [
        'Own part cannot be told from that of the team or the manager.',
        'Own part is named but was given in full by somebody else; nothing had to be decided.',
        'Own responsibility and the goal are clear, and fit the level of the role.',
        'Saw the need before being asked, set the goal with those concerned, and knew its limits.',
      ],
    },
    {
      key: 'action',
      name: 'Action',
      anchors: [
        'Tells what happened rather than what they did, or blames others for it.',
        'Lists steps taken but no reason for them and no option turned down.',
        'Explains own steps, the reasons, at least one option rejected, and how others were brought along.',
        'Changed course on evidence, dealt openly with disagreement, and made it easier for others to act well.',
      ],
    },
    {
      key: 'result',
      name: 'Result',
      anchors: [
        'Knows no outcome, or claims one that does not follow from what was told.',
        'Claims success without a measure, and names nothing learnt.',
        'Gives an outcome that can be checked, good or bad, and what they do differently since.',
        'Separates own effect from luck and others’ work, and shows where the lesson was used again.',
      ],
    },
  ],
};

/** The rubrics of the first day: by kind of round, four levels each. */
export const RUBRIC_PRESETS: readonly RubricPreset[] = [threeLayers, systemDesign, coding, behavioral];
