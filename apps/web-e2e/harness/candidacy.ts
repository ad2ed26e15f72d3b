import type { Page } from 'playwright-core';
import { askAs } from './browser.js';

/** The demo's candidacy under way, and the room of it in which Priya sits. */
export async function amaraOf(page: Page): Promise<{ candidacy: string; room: string }> {
  const query = '{ candidacies { nodes { id candidateName interviews { id panel { member { name } } } } } }';
  const { candidacies } = await askAs<{
    candidacies: {
      nodes: { id: string; candidateName: string; interviews: { id: string; panel: { member: { name: string } }[] }[] }[];
    };
  }>(page, query);
  const amara = candidacies.nodes.find(({ candidateName }) => candidateName === 'Amara Diallo');
  const room = amara?.interviews.find(({ panel }) => panel.some(({ member }) => member.name === 'Priya Raman'));
  return { candidacy: amara?.id ?? '', room: room?.id ?? '' };
}
