// Prints, as JSON, the processor time in ms that reading each of some large, deep or odd documents takes outside the test runner,
// whose module contexts slow every global down. The compiler and the collector count too, so the least of several readings stands.
import { readQuestionBank } from '../dist/index.js';

const documents = {
  large: Array.from(
    { length: 12_000 },
    (_, at) => `${at + 1}. What is the purpose of thing number ${at}, and when would you avoid it?`,
  ).join('\n'),
  deep: Array.from({ length: 1_300 }, (_, at) => `${' '.repeat(at)}- What is ${at}?`).join('\n'),
  'ten thousand lists in one line': `${'- '.repeat(10_000)}What?`,
  'open brackets': `${'['.repeat(5_000)}\n`.repeat(200),
  'open toggles': '<details><summary>Why?</summary>\n'.repeat(10_000),
  headings: '# What is a?\n\nx\n\n'.repeat(30_000),
  'open bold': `${'**'.repeat(40)}a\n`.repeat(12_000),
  'almost rules': `- What is a?\n\n${'  ---\n'.repeat(100_000)}x\n\n- What is b?\n`,
};

function processorTime(content) {
  const before = process.cpuUsage();
  readQuestionBank({ fileName: 'bank.md', content });
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1_000);
}

/** The least of at least three readings; where a busy machine spoils them all, of more. */
function leastTime(content) {
  let least = Infinity;
  for (let reading = 1; reading <= 3 || (reading <= 20 && least >= 1_000); reading += 1)
    least = Math.min(least, processorTime(content));
  return least;
}

const times = Object.entries(documents).map(([name, content]) => [name, leastTime(content)]);
process.stdout.write(JSON.stringify(Object.fromEntries(times)));
