import { Badge, Text } from '@mantine/core';
import { weighsEqually, type DimensionDraft, type RubricDraft } from '@strata/domain';
import type { KeyboardEvent, ReactNode } from 'react';

interface AnchorGridProps {
  rubric: RubricDraft;
  label: string;
  /** A grid is moved through by keys; a table is read. */
  role: 'grid' | 'table';
  head(dimension: DimensionDraft, row: number): ReactNode;
  cell(dimension: DimensionDraft, row: number, index: number): ReactNode;
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The share of a dimension where they differ. */
function Share({ rubric, dimension }: { rubric: RubricDraft; dimension: DimensionDraft }) {
  if (weighsEqually(rubric.dimensions)) return null;
  const total = rubric.dimensions.reduce((sum, each) => sum + each.weight, 0) || 1;
  return (
    <Text size="xs" c="dimmed" component="span">
      {percent(dimension.weight / total)} of the whole
    </Text>
  );
}

/** Dimensions down, levels across, the bar marked; beside a video each dimension is a card with its levels below each other. */
export function AnchorGrid({ rubric, label, role, head, cell, onKeyDown }: AnchorGridProps) {
  const levels = Array.from({ length: rubric.levels }, (_, index) => index + 1);
  const cellRole = role === 'grid' ? 'gridcell' : 'cell';
  return (
    <div role={role} aria-label={label} className="strata-anchors" data-levels={rubric.levels} onKeyDown={onKeyDown}>
      <div role="row" className="strata-anchors-row strata-anchors-head">
        <div role="columnheader">Dimension</div>
        {levels.map((level) => (
          <div role="columnheader" key={level} data-bar={level === rubric.bar || undefined}>
            Level {level} {level === rubric.bar && <Badge>Bar: meets</Badge>}
          </div>
        ))}
      </div>
      {rubric.dimensions.map((dimension, row) => (
        <div role="row" className="strata-anchors-row" key={dimension.key}>
          <div role="rowheader" className="strata-anchors-name">
            {head(dimension, row)}
            <Share rubric={rubric} dimension={dimension} />
          </div>
          {levels.map((level) => (
            <div role={cellRole} key={level} data-bar={level === rubric.bar || undefined}>
              <span className="strata-anchors-level">
                Level {level} {level === rubric.bar && '· bar'}
              </span>
              {cell(dimension, row, level - 1)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
