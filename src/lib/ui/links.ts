/** Where the ways in lead. null: there is no such way here, as on a reader's page. */
export interface Links {
	readonly closeRates: string | null;
	readonly overTime: string | null;
	readonly sources: string | null;
	readonly partners: string | null;
	readonly give: string | null;
	readonly data: string | null;
	readonly review: string | null;
}
