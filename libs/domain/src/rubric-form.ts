import { draftFaults, RUBRIC_LIMITS, type RubricDraft, type RubricFault } from './rubric-draft.js';

/** A document read: the rubric in it, or the first fault and where it stands. */
export type RubricReading = { rubric: RubricDraft; fault: null } | { rubric: null; fault: string };

/** A line of text as a rubric keeps it: every run of blanks is one, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The rubric, or its first fault told at the place that `placeOf` knows for the fault's path: "Line 7". */
export function checkedReading(rubric: RubricDraft, placeOf: (path: string) => string): RubricReading {
  const [fault] = [...draftFaults(rubric), ...lengthFaults(rubric)];
  return fault ? { rubric: null, fault: `${placeOf(fault.path)}: ${fault.message}` } : { rubric, fault: null };
}

function lengthFaults({ name, weightReason, dimensions }: RubricDraft): RubricFault[] {
  const faults: RubricFault[] = [];
  const check = (path: string, label: string, text: string, most: number) => {
    if (text.length > most) faults.push({ path, message: `${label} is longer than ${most} characters. Shorten it.` });
  };
  if (name === '') faults.push({ path: 'name', message: 'The rubric has no name. Give it one.' });
  check('name', 'The name', name, RUBRIC_LIMITS.name);
  check('weightReason', 'The reason', weightReason ?? '', RUBRIC_LIMITS.reason);
  dimensions.forEach((dimension, place) => {
    check(`dimensions.${place}.name`, 'The name', dimension.name, RUBRIC_LIMITS.name);
    dimension.anchors.forEach((anchor, index) =>
      check(`dimensions.${place}.anchors.${index}`, 'The anchor', anchor, RUBRIC_LIMITS.anchor),
    );
  });
  return faults;
}
