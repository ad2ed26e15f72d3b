/** How a list item is marked. `label` is a spelt-out `Q:` or `Question 3:`, `toggle` a `<details>` element. */
export interface Marker {
  style: 'number' | 'bullet' | 'letter' | 'label' | 'toggle';
  ordinal: number | null;
  indent: number;
  /** A number drawn as a picture counts apart from plain ones. */
  pictured: boolean;
  /** Whether a checkbox stands before the text. */
  task: boolean;
}

/** One piece of a document's structure; `line` counts from 1 in the document, `from`/`to` are positions among the scanned lines. */
export interface Block {
  type: 'heading' | 'label' | 'item' | 'paragraph' | 'answer' | 'code' | 'quote' | 'table' | 'rule';
  line: number;
  from: number;
  to: number;
  /** Its own text, one entry per line; not that of its children. */
  lines: string[];
  /** Of a heading: 1 is the highest. */
  level: number;
  marker: Marker | null;
  children: Block[];
  /** Its own text as a reader sees it, once somebody asked for it. */
  shown: string | null;
}

export const block = (type: Block['type'], line: number, at: number, lines: string[]): Block => ({
  type,
  line,
  from: at,
  to: at,
  lines,
  level: 0,
  marker: null,
  children: [],
  shown: null,
});
