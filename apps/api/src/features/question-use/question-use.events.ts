/**
 * A member asks what scores say of questions. Whoever knows what the member may count, to the right, allows these candidacies;
 * what nobody allows counts nowhere.
 */
export class HealthAsked {
  private readonly allowed = new Set<string>();

  constructor(
    readonly memberId: string,
    readonly candidacyIds: readonly string[],
  ) {}

  allow(candidacyIds: readonly string[]): void {
    for (const id of candidacyIds) this.allowed.add(id);
  }

  allows(candidacyId: string): boolean {
    return this.allowed.has(candidacyId);
  }
}
