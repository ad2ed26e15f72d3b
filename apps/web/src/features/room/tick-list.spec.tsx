import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TickList } from './tick-list.js';

const lines = ['Why?', 'And then?', 'At what cost?'];

function show(ticked: number[], onTick?: (ticked: number[]) => void) {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  render(
    <MantineProvider>
      <TickList lines={lines} ticked={ticked} onTick={onTick} />
    </MantineProvider>,
  );
}

describe('lines that are ticked', () => {
  it('say by their places what was asked, lowest first, and are unticked by a second press', async () => {
    const told: number[][] = [];
    show([2], (ticked) => told.push(ticked));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Why?' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'At what cost?' }));
    expect(told).toEqual([[0, 2], []]);
  });

  it('are only read by whoever may not write', () => {
    show([0]);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });
});
