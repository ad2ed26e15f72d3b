/** Where a loop is drafted from a bank, or from one of its sections. */
export function draftAddress(bankId: string, sectionId: string | null = null): string {
  return `/loops/draft?${new URLSearchParams({ bank: bankId, ...(sectionId && { section: sectionId }) }).toString()}`;
}
