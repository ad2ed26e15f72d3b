/** A number with its noun: `counted(1, 'question')` is "1 question", `counted(2, 'question')` is "2 questions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
