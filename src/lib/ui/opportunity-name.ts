/** What one opportunity is known by. Personal data. */
export interface Known {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
}

/** What an opportunity is called in a list. */
export const opportunityName = ({ name, company, id }: Known): string =>
	name ?? company ?? (id === null ? 'Unnamed' : `No. ${id}`);

/** The company below the name; null where the name says it already. */
export const companyBelow = ({ name, company }: Known): string | null =>
	company === null || name === null || name.includes(company) ? null : company;
