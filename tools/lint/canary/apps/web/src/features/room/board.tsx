import { useEffect, useState } from 'react';

export const roomQuery = (id: string) => ({ queryKey: ['room', id] });

export function refresh(client: { invalidateQueries(options: object): void }, id: string): void {
  client.invalidateQueries({ queryKey: roomQuery(id).queryKey });
  client.invalidateQueries({ queryKey: ['room', id] });
  const queryKey = ['room', id];
  client.invalidateQueries({ queryKey });
}

export function Board({ live }: { live: boolean }) {
  if (live) useState(0);
  return null;
}

export function Clock({ end }: { end: number }) {
  useEffect(() => console.log(end), []);
  return null;
}
