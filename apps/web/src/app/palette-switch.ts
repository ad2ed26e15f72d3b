let opened = 0;
const listeners = new Set<() => void>();

/** Whether and how often the palette was asked for, apart from its own weight. */
export const paletteSwitch = {
  open: () => {
    opened += 1;
    for (const tell of listeners) tell();
  },
  listen: (tell: () => void) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  },
  wanted: () => opened,
};
