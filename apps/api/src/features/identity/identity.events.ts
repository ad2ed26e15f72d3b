/** The transaction's organization exists from now on; what it starts with is written with it. */
export class OrganizationFounded {}
