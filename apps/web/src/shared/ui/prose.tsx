import { Code, Stack, Text } from '@mantine/core';
import { marksOf } from './marks.js';
import { blocksOf, paragraphsOf, spansOf, titleOf } from './prose-text.js';

function Found({ text, sought }: { text: string; sought: string }) {
  if (!sought) return text;
  return marksOf(text, sought).map((piece, at) =>
    piece.found ? (
      <mark key={at} className="strata-mark">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}

function Words({ text, sought = '' }: { text: string; sought?: string }) {
  return spansOf(text).map((span, index) =>
    span.code ? (
      <Code key={index} fz="0.92em" className="strata-code">
        <Found text={span.text} sought={sought} />
      </Code>
    ) : (
      <Found key={index} text={span.text} sought={sought} />
    ),
  );
}

/** A text as a title or a link: its words and code words; a code block beside them stands in CodeBlocks. What was sought in it is marked. */
export function ProseTitle({ text, sought = '' }: { text: string; sought?: string }) {
  return <Words text={titleOf(text)} sought={sought} />;
}

/** The code blocks of a text whose words stand in ProseTitle. */
export function CodeBlocks({ text }: { text: string }) {
  const blocks = blocksOf(text);
  if (blocks.every(({ code }) => code)) return null;
  return blocks.filter(({ code }) => code).map((block, at) => <CodeBlock key={at} text={block.text} />);
}

function CodeBlock({ text }: { text: string }) {
  return (
    <Code block className="strata-code-block">
      {text}
    </Code>
  );
}

/** Plain text as it was written in a document: paragraphs, list lines, code words and code blocks. */
export function Prose({ text, size = 'sm', fw }: { text: string; size?: string; fw?: number }) {
  return (
    <Stack gap={6}>
      {blocksOf(text).map((block, at) =>
        block.code ? (
          <CodeBlock key={at} text={block.text} />
        ) : (
          paragraphsOf(block.text).map((paragraph, place) => (
            <Text
              key={`${at} ${place}`}
              component="div"
              size={size}
              fw={fw}
              style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
            >
              <Words text={paragraph} />
            </Text>
          ))
        ),
      )}
    </Stack>
  );
}
