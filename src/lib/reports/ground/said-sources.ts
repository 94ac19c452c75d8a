import { CLASSES } from '../../model';
import type { Coded } from '../columns/coded';
import { NONE, type Joined } from './join';
import { codedFrom, nothingSaid } from './picked';
import { numberedColumn, wordColumn, type Rows } from './rows';

export interface Sources {
	readonly source: Coded;
	/** What the label says: a place in `CLASSES` and one more; 0: in no family, or no label. */
	readonly sourceClass: Uint8Array;
	/** 1: the lead and the deal name sources of different classes. */
	readonly differ: Uint8Array;
}

const UNKNOWN = CLASSES.indexOf('unknown') + 1;

/** How each opportunity came is what its lead says; what says nothing gives way to what the deal says. */
export function sourcesOf(rows: Rows, { count, own, lead }: Joined): Sources {
	const said = numberedColumn(rows, 'source');
	const classes = wordColumn(rows, 'source_class', CLASSES);
	const [numbers, sourceClass, differ] = [
		new Uint32Array(count),
		new Uint8Array(count),
		new Uint8Array(count),
	];
	const labelOf = (row: number): number => (said === null ? 0 : said.numbers[row]!);
	for (let i = 0; i < count; i++) {
		const [deal, from] = [own[i]!, lead[i]!];
		let says = deal;
		if (from !== NONE) {
			const saysNothing = classes[from] === UNKNOWN && labelOf(deal) !== 0;
			if (labelOf(from) !== 0 && !saysNothing) says = from;
			differ[i] = Number(
				isKnown(classes[from]!) && isKnown(classes[deal]!) && classes[from] !== classes[deal],
			);
		}
		numbers[i] = labelOf(says);
		sourceClass[i] = classes[says]!;
	}
	const source = said === null ? nothingSaid(count) : codedFrom(numbers, said.texts);
	return { source, sourceClass, differ };
}

const isKnown = (place: number): boolean => place !== 0 && place !== UNKNOWN;
