import { cellsOf } from '../model';
import {
	doubt,
	LARGEST,
	originalRowText,
	printOf,
	readExpress,
	readFile,
	tooLarge,
	type ByteSource,
	type Express,
	type ReadOptions,
} from '../ingest';
import { canonical, review, typedSpend, type TypedSpend } from '../mapping';
import {
	problem,
	type CanonicalRows,
	type DataPart,
	type Dimension,
	type Mapping,
	type Problem,
	type Reading,
	type Review,
	type SetAsideReason,
	type SetAsideRow,
} from '../model';
import type { FileFacts } from '../reports';

/** A file that was taken in, as the session lists it. */
export interface TakenFile {
	readonly name: string;
	readonly size: number;
}

/** What the files and a mapping give: what answers are worked out from, and tables filled from. */
export interface Intaken {
	readonly review: Review;
	readonly files: readonly FileFacts[];
	readonly canonical: readonly CanonicalRows[];
	/** Rows set aside while reading and mapping. */
	readonly setAside: readonly SetAsideRow[];
	/** What figures can be split by, besides class, source and period. */
	readonly dimensions: readonly Dimension[];
	/** What the owner typed in of the cost of sources. */
	readonly typed: TypedSpend;
	readonly readings: Pick<DataPart, 'sources' | 'outcomes' | 'dates' | 'numbers'>;
}

/** From this size on, in bytes, a file is tried on the express lane. */
const LEAST_EXPRESS = 2 ** 20;

interface Taken extends TakenFile {
	readonly reading: Reading;
	/** Cheap to compare first; the bytes themselves are not kept. */
	readonly print: number;
}

/** Holds what was read of each file, and says what a mapping makes of them. No engine, no DOM. */
export class Intake {
	private taken: Taken[] = [];

	/** @param leastExpress size in bytes from which on a file is tried on the express lane */
	constructor(private readonly leastExpress = LEAST_EXPRESS) {}

	get list(): TakenFile[] {
		return this.taken.map(({ name, size }) => ({ name, size }));
	}

	/**
	 * Reads one file and keeps it.
	 *
	 * @returns what is wrong with it, and then it is not kept; null where it is in
	 */
	add(name: string, bytes: Uint8Array, options: ReadOptions = {}): Problem | null {
		const print = printOf(bytes);
		const twin = this.twinOf(name, bytes.length, print);
		if (twin !== null) return twin;
		const own = this.freeName(name);
		const result = readFile(own, bytes, options);
		if (!result.ok) return result.problem;
		this.taken.push({ name: own, size: bytes.length, print, reading: result.reading });
		return null;
	}

	/**
	 * Reads one file a part at a time where it is large and clean, else as a whole, and keeps it.
	 *
	 * @returns as `add` does
	 * @throws UnreadableError
	 */
	async take(name: string, source: ByteSource, options: ReadOptions = {}): Promise<Problem | null> {
		const { onProgress, encoding } = options;
		let refused: Extract<Express, { ok: false }> | null = null;
		if (source.size >= this.leastExpress && (encoding === undefined || /^utf-?8$/i.test(encoding))) {
			const read = await readExpress(
				this.freeName(name),
				source,
				onProgress === undefined ? {} : { onProgress },
			);
			if (read.ok) {
				const twin = this.twinOf(name, source.size, read.print);
				if (twin !== null) return twin;
				this.taken.push({
					name: read.reading.name,
					size: source.size,
					print: read.print,
					reading: read.reading,
				});
				return null;
			}
			refused = read;
		}
		if (source.size > LARGEST) return tooLarge(name, refused?.because ?? null, refused?.line ?? null);
		const wrong = this.add(name, await source.read(0, source.size), options);
		const last = this.taken.at(-1);
		if (wrong !== null || refused === null || last === undefined) return wrong;
		const { reading } = last;
		const notes = [...reading.notes, readCarefully(reading.name, refused)];
		this.taken[this.taken.length - 1] = { ...last, reading: { ...reading, notes } };
		return null;
	}

	/** What is said of a file that is here already; null where it is not. */
	private twinOf(name: string, size: number, print: number): Problem | null {
		const twin = this.taken.find((other) => other.size === size && other.print === print);
		if (twin === undefined) return null;
		const here =
			twin.name === name ? 'This file is already here.' : `This file is already here, as ${twin.name}.`;
		return problem('same-file', here, 'It counts once.', { file: name });
	}

	/** The files and the mapping in force, canonical. `today` is `YYYY-MM-DD`. */
	read(given: Mapping, today: string): Intaken {
		const readings = this.taken.map(({ reading }) => reading);
		const ahead = given.asOf !== null && given.asOf > today;
		const read = review(readings, ahead ? { ...given, asOf: null } : given, today);
		const seen = ahead ? { ...read, remarks: [...read.remarks, asOfAhead(given.asOf)] } : read;
		const made = canonical(readings, seen.mapping, today);
		const aside = [...readings.flatMap(({ setAside }) => setAside), ...made.setAside];
		return {
			review: seen,
			files: readings.map((reading, index) => ({
				name: reading.name,
				kind: seen.files[index]?.kind ?? null,
				system: seen.files[index]?.system ?? null,
				encoding: reading.encoding,
				read: reading.cells.rows + reading.setAside.length,
				told: made.joined.get(index) ?? 0,
				aside: aside.filter(({ file }) => file === reading.name).map(({ reason }) => reason),
			})),
			canonical: made.files,
			setAside: aside,
			dimensions: made.dimensions,
			typed: typedSpend(seen.mapping),
			readings: { sources: seen.sources, outcomes: seen.outcomes, dates: made.dates, numbers: made.numbers },
		};
	}

	/** The text of rows that were set aside after reading, by the index of their file and their line. */
	rows(places: readonly { file: number; line: number; reason: SetAsideReason }[]): SetAsideRow[] {
		return places.map(({ file, line, reason }) => {
			const reading = this.taken[file]?.reading;
			const cells = reading === undefined ? [] : cellsOf(reading.cells, indexOf(reading.lines, line));
			return {
				file: reading?.name ?? '',
				line,
				reason,
				text: originalRowText(cells, reading?.delimiter),
			};
		});
	}

	/** Two different files of one name are told apart: "deals.csv (2)". */
	private freeName(name: string): string {
		const taken = new Set(this.taken.map((file) => file.name));
		if (!taken.has(name)) return name;
		let n = 2;
		while (taken.has(`${name} (${n})`)) n++;
		return `${name} (${n})`;
	}
}

/** Says of a large file why it took longer than it might have. */
const readCarefully = (file: string, { because, line }: Extract<Express, { ok: false }>): Problem =>
	problem(
		'read-carefully',
		`This file took longer to read, because it is not regular all the way (${doubt(because, line)}). Nothing is lost by that.`,
		'',
		line === null ? { file } : { file, line },
	);

/** Place of a number among rising ones; -1 where it is not among them. */
function indexOf(rising: Uint32Array, wanted: number): number {
	let [low, high] = [0, rising.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = rising[middle] ?? 0;
		if (found === wanted) return middle;
		if (found < wanted) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}

const asOfAhead = (day: string | null): Problem =>
	problem(
		'as-of-after-today',
		`The as-of date ${day ?? ''} lies after today and is not used.`,
		'The latest date in the files takes its place.',
	);
