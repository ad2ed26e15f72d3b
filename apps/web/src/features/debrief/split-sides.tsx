import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { Split } from './debrief-queries.js';

type Side = Split['sides'][number];

// More characters than these do not fit three lines beside the other sides.
const LINES = 3;
const FITTING = 330;

/** The lowest and the highest side of a split beside each other, whoever stands between them one press below. */
export function SplitSides({ split }: { split: Split }) {
  const sides = [...split.sides].sort((one, other) => one.level - other.level);
  const ends = [sides[0]?.level, sides.at(-1)?.level];
  const outer = sides.filter(({ level }) => ends.includes(level));
  const between = sides.filter(({ level }) => !ends.includes(level));
  return (
    <>
      <Sides of={split} sides={outer} label={`Both sides on ${split.dimensionName}`} />
      {between.length > 0 && (
        <details className="debrief-inner-fold">
          <summary>Between: {between.map(({ member, levelWords }) => `${member.name} ${levelWords}`).join(', ')}</summary>
          <Sides of={split} sides={between} label={`Between the sides on ${split.dimensionName}`} />
        </details>
      )}
    </>
  );
}

function Sides({ of, sides, label }: { of: Split; sides: readonly Side[]; label: string }) {
  return (
    <ul className="debrief-sides" aria-label={label}>
      {sides.map((side) => (
        <li key={`${side.panelistId} ${side.interviewTitle}`}>
          <div className="debrief-side-head">
            <span className="debrief-level">{side.levelWords}</span>
            <strong>{side.member.name}</strong>
            {of.interviewId === null && <span className="debrief-round">{side.interviewTitle}</span>}
            <Changed side={side} />
          </div>
          {of.about !== 'RECOMMENDATION' && <Evidence side={side} fitting={FITTING / sides.length} />}
        </li>
      ))}
    </ul>
  );
}

function Changed({ side: { level, independentLevel } }: { side: Side }) {
  if (independentLevel === level) return null;
  return (
    <Text component="span" size="sm" c="dimmed">
      {independentLevel === null ? 'given after seeing others' : `${independentLevel} before the talk`}
    </Text>
  );
}

function Evidence({ side: { level, anchor, note }, fitting }: { side: Side; fitting: number }) {
  return (
    <>
      {note ? <Note text={note} fitting={fitting} /> : <Text size="sm">No note.</Text>}
      {anchor && (
        <Text size="sm" c="dimmed">
          Level {level}: {anchor}
        </Text>
      )}
    </>
  );
}

function Note({ text, fitting }: { text: string; fitting: number }) {
  const [whole, setWhole] = useState(false);
  const long = text.length > fitting || text.split('\n').length > LINES;
  return (
    <>
      <blockquote data-folded={(long && !whole) || undefined}>{text}</blockquote>
      {long && (
        <Anchor component="button" type="button" size="sm" onClick={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? 'Less of the note' : 'The whole note'}
        </Anchor>
      )}
    </>
  );
}
