import { describe, expect, it } from '@jest/globals';
import { candidateListOf } from '@strata/domain';

const rows = (...lines: string[]) => lines.map((text, at) => ({ cells: text.split('|'), line: at + 1 }));
const read = (...lines: string[]) => candidateListOf(rows(...lines), 3);

describe('a list of candidates', () => {
  it('names its columns in any order and any case, and says which it leaves out', () => {
    expect(
      read('E-mail|Stage|Full Name|Link|Reference', 'a@b.example|3|Amara Diallo|https://a.example https://b.example|R-1'),
    ).toEqual({
      candidates: [
        {
          line: 2,
          candidateName: 'Amara Diallo',
          candidateEmail: 'a@b.example',
          pronounced: null,
          links: ['https://a.example', 'https://b.example'],
          externalReference: 'R-1',
          externalLink: null,
        },
      ],
      ignored: ['Stage'],
      complaints: [],
    });
  });

  it.each([
    ['no name column', ['email', 'a@b.example'], 1, /“name”/],
    ['nobody in it', ['name'], 1, /no candidate/],
    ['a formula', ['name|email', 'Amara|', '=HYPERLINK("x")|a@b.example'], 3, /formula \(=\)/],
    ['a formula behind a tab', ['name|email', 'Amara|\t@sum'], 2, /formula \(@\)/],
    ['the same reference twice', ['name|reference', 'Amara|R-1', 'Bo|R-1'], 3, /R-1 stands on line 2/],
    ['the same address twice, in other letters', ['name|email', 'Amara|A@b.example', 'Bo|a@b.example'], 3, /line 2 already/],
    ['more than fit', ['name', 'A', 'B', 'C', 'D'], 5, /At most 3/],
  ] as const)('complains of %s on its line', (_, lines, line, message) => {
    expect(read(...lines).complaints).toEqual([{ line, message: expect.stringMatching(message) }]);
  });

  it('takes a formula in a column that is left out for what it is: nothing', () => {
    expect(read('name|total', 'Amara|=1+1').complaints).toEqual([]);
  });
});
