export const PAGE_SIZE = 50;

export interface Page<Row> {
	readonly rows: readonly Row[];
	/** 0-based, within the pages there are. */
	readonly page: number;
	readonly pages: number;
	/** 1-based places of the first and last row shown; 0 where there are none. */
	readonly from: number;
	readonly to: number;
	readonly of: number;
}

/** One page of the rows; a page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size = PAGE_SIZE): Page<Row> {
	const pages = Math.max(1, Math.ceil(rows.length / size));
	const page = Math.min(Math.max(0, wanted), pages - 1);
	const shown = rows.slice(page * size, (page + 1) * size);
	return {
		rows: shown,
		page,
		pages,
		from: shown.length === 0 ? 0 : page * size + 1,
		to: page * size + shown.length,
		of: rows.length,
	};
}
