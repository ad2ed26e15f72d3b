import { type ReadBank, type ImportComplaint, type LeftOutLine } from '@strata/domain';
import { withoutHtml } from '../blocks/html-remains.js';
import { withoutLoneMarks } from '../blocks/lone-marks.js';
import { scanBlocks } from '../blocks/scan.js';
import { itemsOf, textOf } from '../blocks/text-of.js';
import { questionsOf } from '../bank/section.js';
import { type SourceLine } from '../source-text.js';
import { wordKey } from '../words/fold.js';
import { languageOf } from '../words/language.js';
import { saysGraded } from '../words/ladder-words.js';
import { askStrength, shareAsking } from '../words/asks.js';
import { announcesEntries, announcesQuestions, announcesTerms, roleInsideQuestion } from '../words/roles.js';
import { leftOutOf, type Reading } from './document.js';
import { promoteHeadings } from './headings.js';
import { interpret } from './interpret.js';
import { gradeByPosition } from './ladder.js';
import { flat, outlineOf, type Node, walk } from './outline.js';
import { isWrapped, splitParagraphs } from './paragraphs.js';
import { mostlyAsk, shareOfAskingLinks } from './lists.js';
import { judgeHeadings, takeTermHeadings } from './question-headings.js';
import { gatherCards } from './cards.js';
import { withoutRepeats } from './repeats.js';
import { gatherLabelled, gatherSeries } from './series.js';
import { mostlyDefines } from './terms.js';
import { titleOf } from './title.js';

/** A bank as understood from a document's structure, whether Markdown or pasted text. `title` is the one that its front matter or file gives. */
export function readOutline(
  source: SourceLine[],
  named: { title: string | null; file: string },
): { bank: ReadBank; complaints: ImportComplaint[]; leftOut: LeftOutLine[] } {
  const markdown = looksLikeMarkdown(source);
  const lines = withoutLoneMarks(withoutHtml(source));
  const wrapped = isWrapped(lines);
  const scanned = splitParagraphs(scanBlocks(lines, markdown || wrapped), !markdown && !wrapped, lines);
  const blocks = promoteHeadings(gatherSeries(gatherLabelled(markdown ? scanned : gatherCards(scanned))), markdown);
  const root = outlineOf(blocks);
  const { title, node } = titleOf(root, named);
  const all = flat(blocks);
  const toggles = all.filter((each) => each.marker?.style === 'toggle' && roleInsideQuestion(textOf(each)) === 'NONE');
  const glossary = announcesTerms(title) || announcesTerms(named.file);
  const entries = announcesEntries(title) || announcesEntries(named.file);
  const reading: Reading = {
    lines,
    markdown,
    language: languageOf(
      lines
        .slice(0, 2_000)
        .map(({ text }) => text)
        .join('\n'),
    ),
    announced: announcesQuestions(title) || announcesQuestions(named.file),
    entries,
    listsOnly: entries && mostlyAsk(itemsOf(all)),
    listed: false,
    graded: all.some((each) => (each.type === 'paragraph' || each.type === 'quote') && saysGraded(textOf(each))),
    glossary,
    defines: mostlyDefines(all, glossary),
    listsAsk: shareAsking(itemsOf(all).map(textOf)) >= 0.6,
    togglesAsk: toggles.length >= 3 && shareAsking(toggles.map(textOf)) >= 0.5,
    linksAsk: shareOfAskingLinks(itemsOf(all)),
    complaints: [],
    numbered: new Map(),
    used: new Set(),
    guides: new Map(),
    reasons: new Map(),
  };
  const sections = withoutRepeats(read(root, node, title, reading));
  if (reading.graded) gradeByPosition(sections, all, reading);
  const leftOut = leftOutOf(all, sections, reading);
  return { bank: { title, keyAreas: [], keyAreaLines: [], sections }, complaints: reading.complaints, leftOut };
}

function read(root: Node, titleNode: Node | null, title: string, reading: Reading): ReadBank['sections'] {
  judgeHeadings(root, titleNode, reading);
  const keys = headingKeys(root);
  const sections = interpret(root, titleNode, title, keys, reading);
  const found = questionsOf(sections);
  if (!reading.entries || found.filter((each) => askStrength(each.text) >= 0.9).length >= 3) return sections;
  if (takeTermHeadings(root, titleNode) <= found.length) return sections;
  reading.complaints.length = 0;
  reading.listed = false;
  reading.numbered.clear();
  reading.used.clear();
  reading.guides.clear();
  reading.reasons.clear();
  return interpret(root, titleNode, title, keys, reading);
}

function headingKeys(root: Node): Set<string> {
  const keys = new Set<string>();
  walk(root, (each) => keys.add(wordKey(each.title)));
  keys.delete('');
  return keys;
}

const markdownSigns =
  /^(?:#{1,6}\s+\S|\s*(?:`{3}|~{3})|\*\*\S.*\*\*|\s*[-*+] \[[ x]\] |\|.*\|$|={3,}$)|\*\*[^*\s][^*]*\*\*|\]\(\S+\)|<\/?(?:details|summary)>/;

/** Whether the lines carry marks that pasted text would not have. */
function looksLikeMarkdown(lines: SourceLine[]): boolean {
  const signs = lines.filter(({ text }) => markdownSigns.test(text.slice(0, 400))).length;
  return signs >= 2 || (signs >= 1 && lines.length < 60);
}
