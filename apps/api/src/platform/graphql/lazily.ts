/** Gives an answer fields that are worked out when somebody asks for them, and once. */
export function lazily<Answer extends object, Name extends keyof Answer>(
  answer: Answer,
  parts: { [Part in Name]: () => Answer[Part] },
): Answer {
  for (const name of Object.keys(parts) as Name[]) {
    let made: { value: Answer[Name] } | null = null;
    Object.defineProperty(answer, name, { enumerable: true, get: () => (made ??= { value: parts[name]() }).value });
  }
  return answer;
}
