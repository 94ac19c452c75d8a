import type { Engine, Result } from '../../engine';
import type { DataPart, SetAsideReason } from '../../model';
import amounts from './amounts.sql?raw';
import classBy from './class-by.sql?raw';
import joinedSql from './joined.sql?raw';
import oddities from './oddities.sql?raw';
import setAside from './set-aside.sql?raw';

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

/** Brings what the Data screen says of the tables. */
export async function dataFacts(engine: Engine): Promise<DataFacts> {
	const by = await engine.query(classBy);
	const odd = await engine.query(oddities);
	return {
		aside: asides(await engine.query(setAside)),
		joined: byFile(await engine.query(joinedSql)),
		currencies: (await engine.query(amounts)).texts('currency'),
		classBy: { ...NOTHING_BY, ...counts(by) },
		conflicts: by.numbers('conflicts').reduce((sum, n) => sum + n, 0),
		impossibleDays: odd.numbers('impossible')[0] ?? 0,
		identicalKept: odd.numbers('identical')[0] ?? 0,
		lostAnswers: odd.numbers('lost_answers')[0] ?? 0,
		sharedIds: shareOf(odd.numbers('shared_ids')[0] ?? 0, odd.numbers('fewest_ids')[0] ?? 0),
		sourcesDiffer: odd.numbers('sources_differ')[0] ?? 0,
		unrecognised: {
			labels: odd.numbers('unrecognised_labels')[0] ?? 0,
			rows: odd.numbers('unrecognised_rows')[0] ?? 0,
		},
	};
}

function byFile(result: Result): ReadonlyMap<number, number> {
	const n = result.numbers('n');
	return new Map(Array.from(result.numbers('file'), (file, i) => [file, n[i] ?? 0] as const));
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const NOTHING_BY: DataPart['classBy'] = {
	'class column': 0,
	'earlier business': 0,
	referrer: 0,
	source: 0,
	nothing: 0,
};

function counts(result: Result): Record<string, number> {
	const n = result.numbers('n');
	return Object.fromEntries(result.texts('class_by').map((name, i) => [name ?? 'nothing', n[i] ?? 0]));
}

function asides(result: Result): Aside[] {
	const files = result.numbers('file');
	const lines = result.numbers('line');
	return result.texts('reason').map((reason, i) => ({
		file: files[i] ?? 0,
		line: lines[i] ?? 0,
		reason: reason as SetAsideReason,
	}));
}
