/** A moment as a `datetime-local` field holds it: in this device's zone, to the minute; empty for none. */
export function fieldOfTime(iso: string | null): string {
  if (!iso) return '';
  const at = new Date(iso);
  const [year, ...rest] = [at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()];
  const [month, day, hours, minutes] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}-${month}-${day}T${hours}:${minutes}`;
}

/** The moment that such a field names; null where it names none. */
export function timeOfField(text: string): string | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
