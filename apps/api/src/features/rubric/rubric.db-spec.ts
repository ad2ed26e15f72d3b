import { describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import { ownApi } from '../../../test/harness/stage.js';

const api = await ownApi();

interface Rubric {
  id: string;
  name: string;
  version: number;
  dimensions: { id: string; key: string; weight: number; anchors: { level: number; text: string }[] }[];
}
const RUBRICS = '{ rubrics { id name version dimensions { id key weight anchors { level text } } } }';

describe('rubrics', () => {
  it('are there on the first day of every organization, each with four levels that say what they look like', async () => {
    const [here, there] = await Promise.all([api.client('observer@demo.example'), api.client('admin@other.example')]);
    const { rubrics } = await here.ask<{ rubrics: Rubric[] }>(RUBRICS);
    expect(rubrics.map((rubric) => [rubric.name, rubric.dimensions.map((dimension) => dimension.key).join()])).toEqual([
      ['Three layers', 'definition,mechanism,trade-offs'],
      ['System design', 'clarify,estimate,interface,structure,depth,trade-offs'],
      ['Coding', 'correctness,complexity,clarity,edge-cases'],
      ['Behavioral (STAR)', 'situation,task,action,result'],
    ]);
    for (const { anchors, weight } of rubrics.flatMap((rubric) => rubric.dimensions)) {
      expect(anchors.map((anchor) => anchor.level)).toEqual([1, 2, 3, 4]);
      expect(new Set(anchors.map((anchor) => anchor.text)).size).toBe(4);
      expect(weight).toBe(1);
    }
    const other = (await there.ask<{ rubrics: Rubric[] }>(RUBRICS)).rubrics;
    expect(other.map((rubric) => rubric.name)).toEqual(rubrics.map((rubric) => rubric.name));
    expect(other.map((rubric) => rubric.id).filter((id) => rubrics.some((rubric) => rubric.id === id))).toEqual([]);
  });

  it('never change once published: the database refuses', async () => {
    await asRole(api.database.apiUrl, async (client) => {
      const [row] = await asRole(api.database.ownerUrl, async (owner) => {
        return (await owner.query<{ organization_id: string; id: string }>('SELECT organization_id, id FROM rubrics LIMIT 1'))
          .rows;
      });
      await client.query(`SELECT set_config('strata.organization', $1, false)`, [row?.organization_id]);
      const tampering = [
        `UPDATE rubrics SET name = 'other' WHERE id = $1`,
        'DELETE FROM rubrics WHERE id = $1',
        `UPDATE dimensions SET anchors = '[]' WHERE rubric_id = $1`,
        'DELETE FROM dimensions WHERE rubric_id = $1',
        `INSERT INTO dimensions (organization_id, id, rubric_id, position, key, name, anchors)
         SELECT organization_id, gen_random_uuid(), id, 9, 'more', 'More', '[]' FROM rubrics WHERE id = $1`,
      ];
      for (const sql of tampering) await expect(client.query(sql, [row?.id])).rejects.toThrow('never changes');
    });
  });
});
