import { agrees, type Profile } from './profile';
import { countOf } from './text';

/** Places at which a quoted cell may end that are tried. */
const MOST_ENDS = 8;

/** One cell read from a place on, and how far that strays from the rules. */
interface Step {
	readonly cell: string;
	/** It stands in the line like that, without quotes round it. */
	readonly isBare: boolean;
	/** Offset of the delimiter after it, or the end of the line. */
	readonly end: number;
	readonly faults: number;
}

/** Some cells read, the last first. */
interface Path {
	readonly cell: string;
	readonly isBare: boolean;
	readonly before: Path | null;
}

/** The best ways to a place in so many cells. */
interface Best {
	readonly faults: number;
	readonly paths: readonly Path[];
}

/** More ways than this to one place are not told apart any more: the line is then not read. */
const MOST_WAYS = 4;

/**
 * The one way to cut the line into as many cells as a row has that strays least from the rules; where several stray
 * as little, the one whose cells look like a row. Null where none does, or more than one.
 */
export function onlyWay(line: string, delimiter: string, profile: Profile): readonly string[] | null {
	const places = new Map<number, Map<number, Best>>([[0, new Map([[0, { faults: 0, paths: [] }]])]]);
	const starts = [0];
	const final: Best[] = [];
	// Places come in rising order, for every step leads further along the line.
	for (const at of starts) {
		const here = places.get(at)!;
		for (const { cell, isBare, end, faults } of steps(line, at, delimiter)) {
			for (const [count, best] of here) {
				if (count + 1 > profile.width) continue;
				const isEnd = end >= line.length;
				if (isEnd !== (count + 1 === profile.width)) continue;
				const came = best.paths.length === 0 ? [null] : best.paths;
				const on = { faults: best.faults + faults, paths: came.map((before) => ({ cell, isBare, before })) };
				if (isEnd) final.push(on);
				else reach(places, starts, end + 1, count + 1, on);
			}
		}
	}
	return chosen(final, profile);
}

function reach(
	places: Map<number, Map<number, Best>>,
	starts: number[],
	at: number,
	count: number,
	way: Best,
): void {
	let here = places.get(at);
	if (here === undefined) {
		here = new Map();
		places.set(at, here);
		// Into its place among those still to come.
		let i = starts.length;
		while (i > 0 && starts[i - 1]! > at) i--;
		starts.splice(i, 0, at);
	}
	const known = here.get(count);
	if (known === undefined || way.faults < known.faults) here.set(count, way);
	else if (way.faults === known.faults && known.paths.length < MOST_WAYS)
		here.set(count, { faults: way.faults, paths: [...known.paths, ...way.paths] });
}

function chosen(final: readonly Best[], profile: Profile): readonly string[] | null {
	const least = Math.min(...final.map(({ faults }) => faults));
	const ways = new Map<string, readonly string[] | null>();
	for (const { faults, paths } of final) {
		if (faults !== least) continue;
		for (const path of paths) {
			const steps = inOrder(path);
			const cells = steps.map(({ cell }) => cell);
			ways.set(JSON.stringify(cells), hasHalves(steps) ? null : cells);
		}
	}
	const likely = [...ways.values()].filter((cells) => cells !== null && agrees(cells, profile));
	return ways.size < MOST_WAYS && likely.length === 1 ? likely[0]! : null;
}

function inOrder(last: Path): Path[] {
	const steps: Path[] = [];
	for (let path: Path | null = last; path !== null; path = path.before) steps.push(path);
	return steps.reverse();
}

/** Whether one cell opens a quote as it stands that another seems to close. */
function hasHalves(steps: readonly Path[]): boolean {
	const at = steps.findIndex(({ cell, isBare }) => isBare && cell.startsWith('"') && isOdd(cell));
	return at >= 0 && steps.some(({ cell, isBare }, i) => i > at && isBare && isOdd(cell));
}

/** The ways in which a cell can be read that begins here: by the rules, with quotes inside that nothing escapes, as it stands. */
function steps(line: string, at: number, delimiter: string): Step[] {
	const found = line.indexOf(delimiter, at);
	const end = found < 0 ? line.length : found;
	const plain = line.slice(at, end);
	if (line[at] !== '"') return [{ cell: plain, isBare: true, end, faults: 0 }];
	const all: Step[] = [{ cell: plain, isBare: true, end, faults: 2 }];
	const isEnd = (place: number): boolean => place >= line.length || line[place] === delimiter;
	let ends = 0;
	for (let quote = line.indexOf('"', at + 1); quote >= 0; quote = line.indexOf('"', quote + 1)) {
		if (!isEnd(quote + 1)) continue;
		const inner = line.slice(at + 1, quote);
		const isStrict = !inner.replaceAll('""', '').includes('"');
		all.push({ cell: inner.replaceAll('""', '"'), isBare: false, end: quote + 1, faults: isStrict ? 0 : 1 });
		if (isStrict || ++ends >= MOST_ENDS) break;
	}
	return all;
}

/** Whether a quote in this cell has no partner. */
export function isOdd(cell: string): boolean {
	return countOf(cell, '"') % 2 === 1;
}
