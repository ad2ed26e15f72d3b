import { Text, Textarea } from '@mantine/core';
import { oneLine } from '@strata/domain';
import { useEffect, useRef, useState } from 'react';

interface GridCellProps {
  label: string;
  value: string;
  missing: string;
  name?: boolean;
  /** The one cell of the grid that Tab reaches. */
  current: boolean;
  place: string;
  maxLength: number;
  onEnter(): void;
  onChange(value: string): void;
}

interface CellFieldProps extends Pick<GridCellProps, 'label' | 'value' | 'maxLength'> {
  onDone(value: string | null): void;
}

function CellField({ label, value, maxLength, onDone }: CellFieldProps) {
  const [typed, setTyped] = useState(value);
  const left = useRef(false);
  const leave = (kept: string | null) => {
    if (left.current) return;
    left.current = true;
    onDone(kept);
  };
  return (
    <Textarea
      aria-label={label}
      autosize
      minRows={1}
      autoFocus
      maxLength={maxLength}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.setSelectionRange(value.length, value.length)}
      onBlur={() => leave(typed)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') leave(null);
        if (event.key !== 'Enter') return;
        event.preventDefault();
        leave(typed);
      }}
    />
  );
}

/** A cell that Enter or a press opens; Enter keeps what is written, Escape leaves it as it was. */
export function GridCell({ label, value, missing, name = false, current, place, maxLength, onEnter, onChange }: GridCellProps) {
  const [editing, setEditing] = useState(false);
  const cell = useRef<HTMLDivElement>(null);
  const back = useRef(false);
  useEffect(() => {
    if (!editing && back.current) cell.current?.focus();
    back.current = false;
  }, [editing]);
  const done = (typed: string | null) => {
    back.current = document.activeElement?.tagName === 'TEXTAREA';
    setEditing(false);
    if (typed !== null) onChange(oneLine(typed));
  };
  if (editing) return <CellField label={label} value={value} maxLength={maxLength} onDone={done} />;
  return (
    <div
      ref={cell}
      role="button"
      aria-label={`${label}: ${value || missing}`}
      tabIndex={current ? 0 : -1}
      data-place={place}
      className={name ? 'strata-anchor-cell strata-anchor-name' : 'strata-anchor-cell'}
      onFocus={onEnter}
      onClick={() => setEditing(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'F2' && event.key !== ' ') return;
        event.preventDefault();
        setEditing(true);
      }}
    >
      <Text size="sm" fw={name ? 600 : undefined} c={value ? undefined : 'var(--strata-warning)'}>
        {value || missing}
      </Text>
    </div>
  );
}
