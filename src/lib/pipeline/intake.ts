import { originalRowText, readFile } from '../ingest';
import { canonical, review } from '../mapping';
import {
	problem,
	type CanonicalFile,
	type DataPart,
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

/** What the files and a mapping give, ready for the engine. */
export interface Intaken {
	readonly review: Review;
	readonly files: readonly FileFacts[];
	readonly canonical: readonly CanonicalFile[];
	/** Rows set aside while reading and mapping. */
	readonly setAside: readonly SetAsideRow[];
	/** Values that could not be read, each with its place. */
	readonly problems: readonly Problem[];
	readonly readings: Pick<DataPart, 'sources' | 'outcomes' | 'dates' | 'numbers'>;
}

interface Taken extends TakenFile {
	readonly reading: Reading;
	/** Cheap to compare first; the bytes themselves are not kept. */
	readonly print: number;
}

/** Holds what was read of each file, and says what a mapping makes of them. No engine, no DOM. */
export class Intake {
	private taken: Taken[] = [];

	get list(): TakenFile[] {
		return this.taken.map(({ name, size }) => ({ name, size }));
	}

	/**
	 * Reads one file and keeps it.
	 *
	 * @returns what is wrong with it, and then it is not kept; null where it is in
	 */
	add(name: string, bytes: Uint8Array, onProgress?: (share: number) => void): Problem | null {
		const print = fingerprint(bytes);
		const twin = this.taken.find((other) => other.size === bytes.length && other.print === print);
		if (twin !== undefined)
			return problem(
				'same-file',
				twin.name === name ? 'This file is already here.' : `This file is already here, as ${twin.name}.`,
				'It counts once.',
				{ file: name },
			);
		const own = this.freeName(name);
		const result = readFile(own, bytes, onProgress === undefined ? {} : { onProgress });
		if (!result.ok) return result.problem;
		this.taken.push({ name: own, size: bytes.length, print, reading: result.reading });
		return null;
	}

	remove(name: string): void {
		this.taken = this.taken.filter((file) => file.name !== name);
	}

	/** The files and the mapping in force, canonical. `today` is `YYYY-MM-DD`. */
	read(given: Mapping, today: string): Intaken {
		const readings = this.taken.map(({ reading }) => reading);
		const seen = review(readings, given, today);
		const made = canonical(readings, seen.mapping, today);
		const aside = [...readings.flatMap(({ setAside }) => setAside), ...made.setAside];
		return {
			review: seen,
			files: readings.map((reading, index) => ({
				name: reading.name,
				kind: seen.files[index]?.kind ?? null,
				system: seen.files[index]?.system ?? null,
				encoding: reading.encoding,
				read: reading.rows.length + reading.setAside.length,
				aside: aside.filter(({ file }) => file === reading.name).map(({ reason }) => reason),
			})),
			canonical: made.files,
			setAside: aside,
			problems: made.problems,
			readings: { sources: seen.sources, outcomes: seen.outcomes, dates: made.dates, numbers: made.numbers },
		};
	}

	/** The text of rows that were set aside after reading, by the index of their file and their line. */
	rows(places: readonly { file: number; line: number; reason: SetAsideReason }[]): SetAsideRow[] {
		const indexes = this.taken.map(
			({ reading }) => new Map(Array.from(reading.lines, (line, i) => [line, i] as const)),
		);
		return places.map(({ file, line, reason }) => {
			const reading = this.taken[file]?.reading;
			const cells = reading?.rows[indexes[file]?.get(line) ?? -1] ?? [];
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

/** FNV-1a over all bytes. */
function fingerprint(bytes: Uint8Array): number {
	let hash = 0x811c9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}
