import { Alert } from '@mantine/core';
import { fieldOf, wordsOf } from '../api/problems.js';

/** The words of a failure that points at this field, for the field's own error line. */
export function errorAt(error: unknown, field: string): string | undefined {
  return error && fieldOf(error) === field ? wordsOf(error) : undefined;
}

/** A failure that none of the form's fields shows itself. */
export function FormRefusal({ error, fields = [] }: { error: unknown; fields?: readonly string[] }) {
  if (!error) return null;
  const field = fieldOf(error);
  if (field !== null && fields.includes(field)) return null;
  return (
    <Alert color="red" variant="light" role="alert" title="Not done">
      {wordsOf(error)}
    </Alert>
  );
}

/** The text fields of a submitted form, trimmed. */
export function textsOf<Name extends string>(form: HTMLFormElement, ...names: Name[]): Record<Name, string> {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '').trim()])) as Record<Name, string>;
}
