import { describe, expect, it } from '@jest/globals';
import { checkSeal, sealed, type SealedForm } from './seal.js';

const DOCUMENTS: Record<SealedForm, string> = {
  json: JSON.stringify({ name: 'Łukasz', levels: Array.from({ length: 400 }, (_, i) => i % 4) }, null, 2),
  csv: `Round,Level\r\n${'Depth,3\r\n'.repeat(200)}`,
  md: `# Record\n\n${'- 3 of 4\n'.repeat(200)}`,
};
const FORMS = Object.keys(DOCUMENTS) as SealedForm[];
const made = (form: SealedForm): Buffer => Buffer.from(sealed(form, DOCUMENTS[form]).content);

describe('a sealed document', () => {
  it.each(FORMS)('is intact as it was made, and its hash is the one that was told (%s)', (form) => {
    const { content, hash } = sealed(form, DOCUMENTS[form]);
    expect(checkSeal(Buffer.from(content))).toMatchObject({ intact: true, hash });
  });

  it('is still JSON, with the seal as its last field', () => {
    const { seal, ...rest } = JSON.parse(made('json').toString()) as Record<string, unknown>;
    expect(rest).toEqual(JSON.parse(DOCUMENTS.json));
    expect(seal).toMatch(/^strata-seal\/1 /);
  });

  it.each(FORMS)('names the byte that was changed, its line and what it was (%s)', (form) => {
    const file = made(form);
    const at = 700;
    const was = file[at] ?? 0;
    file[at] = was ^ 1;
    const { intact, words } = checkSeal(file);
    expect(intact).toBe(false);
    expect(words).toMatch(new RegExp(`^Byte ${at + 1} was changed: on line ${file.subarray(0, at).toString('latin1').split('\n').length}, `)); // prettier-ignore
  });

  it.each(FORMS)('is never intact with any single byte changed, wherever it stands (%s)', (form) => {
    const file = made(form);
    for (let at = 3; at < file.length; at += Math.floor(file.length / 20)) {
      const copy = Buffer.from(file);
      copy[at] = (copy[at] ?? 0) ^ 1;
      expect({ at, intact: checkSeal(copy).intact }).toEqual({ at, intact: false });
    }
  });

  it('says from where on bytes were added or removed', () => {
    const file = made('md');
    const longer = Buffer.concat([file.subarray(0, 600), Buffer.from('x'), file.subarray(600)]);
    expect(checkSeal(longer).words).toMatch(/^Bytes were added or removed from byte 513 on, on line \d+ or after it\.$/);
    expect(checkSeal(Buffer.concat([file, Buffer.from('more')])).words).toMatch(/^What surrounds its seal was changed/);
    expect(checkSeal(file.subarray(0, 600)).words).toMatch(/^It holds no seal/);
  });
});
