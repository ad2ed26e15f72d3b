import { Code, Stack, Text } from '@mantine/core';
import { paragraphsOf, spansOf } from './prose-text.js';

/** Plain text as it was written in a document: paragraphs, list lines and code words. */
export function Prose({ text, size = 'sm', fw }: { text: string; size?: string; fw?: number }) {
  return (
    <Stack gap={6}>
      {paragraphsOf(text).map((paragraph, at) => (
        <Text key={at} component="div" size={size} fw={fw} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {spansOf(paragraph).map((span, index) =>
            span.code ? (
              <Code key={index} fz="0.92em">
                {span.text}
              </Code>
            ) : (
              span.text
            ),
          )}
        </Text>
      ))}
    </Stack>
  );
}
