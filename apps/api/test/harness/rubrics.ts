import type { RubricDraft } from '@strata/domain';
import type { Cast, Person } from './people.js';
import type { House } from './room.js';

export interface Version extends Omit<RubricDraft, 'dimensions'> {
  id: string;
  version: number;
  revision: number;
  publishedAt: string | null;
  dimensions: { key: string; name: string; weight: number; anchors: { level: number; text: string }[] }[];
  faults: { path: string; message: string }[];
  usedIn: { id: string; title: string; inDraft: boolean; versions: number[] }[];
}
export interface Family {
  id: string;
  name: string;
  draft: Version;
  versions: Version[];
  can: { edit: boolean; publish: boolean };
}
export interface Answer {
  __typename: string;
  code?: string;
  message?: string;
  path?: string | null;
  family: Family;
  current: Version;
}

export const contentOf = ({ name, levels, bar, weightReason, dimensions }: Version): RubricDraft => ({
  ...{ name, levels, bar, weightReason },
  dimensions: dimensions.map((each) => ({
    key: each.key,
    name: each.name,
    weight: each.weight,
    anchors: each.anchors.map(({ text }) => text),
  })),
});

/** What members do with rubrics; the manager where nobody else is named. */
export function rubricsOf({ cast, house }: { cast: Cast; house: House }) {
  /** Calls a mutation and answers all that it answers, down to the anchors. */
  const act = async (name: string, args: Record<string, unknown>, who: Person = cast.manager): Promise<Answer> => {
    return (await who.client.ask<{ result: Answer }>(house.operations.document('mutation', name, 5), args)).result;
  };
  const ask = <Data>(query: string, args: Record<string, unknown> = {}, who: Person = cast.manager) =>
    who.client.ask<Data>(query, args);

  const edit = ({ id, revision }: Version, rubric: object, who?: Person) =>
    act('editRubric', { input: { rubricId: id, expectedRevision: revision, rubric } }, who);
  const publish = ({ id, revision }: Version) => act('publishRubric', { rubricId: id, expectedRevision: revision });

  const drafted = async (name: string, preset: string | null = 'Three layers'): Promise<Family> => {
    return (await act('createRubric', { input: { name, preset } })).family;
  };
  const published = async (name: string): Promise<Family> => {
    return (await publish((await drafted(name)).draft)).family;
  };

  const discard = ({ id, revision }: Version) => act('discardRubricDraft', { rubricId: id, expectedRevision: revision });
  return { act, ask, edit, publish, drafted, published, discard };
}
