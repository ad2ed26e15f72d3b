import { brokenLaws } from '../../../../tools/chaos/laws.mjs';
import type { TestApi } from './api.js';
import { asRole } from './database.js';

/** Closes the API at the end of a journey; what the journey left in the database must keep every law. */
export async function closeLawfully(api: TestApi): Promise<void> {
  try {
    const broken = await asRole(api.database.ownerUrl, brokenLaws);
    if (Object.keys(broken).length > 0) throw new Error(`The database breaks its laws: ${JSON.stringify(broken, null, 2)}`);
  } finally {
    await api.close();
  }
}
