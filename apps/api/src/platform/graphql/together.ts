import DataLoader from 'dataloader';
import type { Actor } from '../actor/actor.js';

const MOST_AT_ONCE = 500;

/**
 * Makes one read of what an actor asks for thing by thing in the same turn. Nothing is kept: the next turn reads anew, and no two
 * actors ever share a read.
 */
export function together<Found>(
  read: (actor: Actor, ids: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
  missing: () => Found,
): (actor: Actor, id: string) => Promise<Found> {
  const loaders = new WeakMap<Actor, DataLoader<string, Found>>();
  const loaderOf = (actor: Actor): DataLoader<string, Found> => {
    const load = async (ids: readonly string[]): Promise<Found[]> => {
      const found = await read(actor, [...new Set(ids)]);
      return ids.map((id) => found.get(id) ?? missing());
    };
    return new DataLoader(load, { cache: false, maxBatchSize: MOST_AT_ONCE });
  };
  return (actor, id) => {
    const loader = loaders.get(actor) ?? loaderOf(actor);
    loaders.set(actor, loader);
    return loader.load(id);
  };
}
