import type { CanonicalRows, DataPart, SetAsideReason } from '../../model';
import { CLASS_BY, type Opportunities } from '../ground/opportunities';
import { inByteOrder } from '../text-order';
import { countOf, odditiesOf } from './oddities';

/** A row that was set aside after reading: index of its file, its line, why. */
export interface Aside {
	readonly file: number;
	readonly line: number;
	readonly reason: SetAsideReason;
}

export interface DataFacts {
	readonly aside: readonly Aside[];
	/** Rows in use that are part of an opportunity which stands on another row, by the index of their file. */
	readonly joined: ReadonlyMap<number, number>;
	/** Currencies of all amounts, null among them where none is named; empty without amounts. */
	readonly currencies: readonly (string | null)[];
	readonly classBy: DataPart['classBy'];
	readonly conflicts: number;
	readonly impossibleDays: number;
	readonly identicalKept: number;
	/** Opportunities whose source label no one knows, and how many such labels there are. */
	readonly unrecognised: DataPart['unrecognised'];
	/** Names the owner filled in for opportunities that are not in the files. */
	readonly lostAnswers: number;
	/** Share of the ids of one file that stand in a file of another shape, too; 0 with one shape. */
	readonly sharedIds: number;
	/** Deals of which the file of leads and the file of deals name sources of different classes. */
	readonly sourcesDiffer: number;
}

/** What the Data screen says of opportunities and of the rows that are none. */
export function dataFrom({
	opportunities: all,
	aside,
	joined,
	canonical,
}: Pick<DataFacts, 'aside' | 'joined'> & {
	readonly opportunities: Opportunities;
	readonly canonical: readonly CanonicalRows[];
}): DataFacts {
	const { impossible, identical, ...odd } = odditiesOf(all, canonical);
	return {
		aside,
		joined,
		currencies: currenciesOf(all),
		classBy: decidedBy(all),
		conflicts: countOf(all.conflict),
		impossibleDays: impossible,
		identicalKept: identical,
		...odd,
	};
}

/** Of all amounts, in order; the one that is not named first. */
function currenciesOf({ rows, amount, texts: { currency } }: Opportunities): DataFacts['currencies'] {
	const isThere = new Uint8Array(currency.values.length);
	for (let place = 0; place < rows; place++)
		if (!Number.isNaN(amount[place])) isThere[currency.codes[place]!] = 1;
	return currency.values
		.filter((_, code) => isThere[code] === 1)
		.sort((a, b) => (a === null ? -1 : b === null ? 1 : inByteOrder(a, b)));
}

function decidedBy({ rows, classBy }: Opportunities): DataPart['classBy'] {
	const counts = new Uint32Array(CLASS_BY.length);
	for (let place = 0; place < rows; place++) counts[classBy[place]!]!++;
	return Object.fromEntries(CLASS_BY.map((by, i) => [by, counts[i]!])) as unknown as DataPart['classBy'];
}
