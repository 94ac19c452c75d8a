import { isoDay } from '../../format/day-number';
import type { Coded } from '../columns/coded';
import type { FilledIn } from './filled-in';
import type { Joined } from './join';
import { NO_DAY } from './opportunities';
import { codedFrom, picked, SAYS } from './picked';
import { numberedColumn, type Rows } from './rows';

type Reader = (place: number) => string | null;

interface Asked {
	readonly rows: Rows;
	readonly joined: Joined;
	/** Days of creation: of the opportunity, and of its deal alone. */
	readonly began: Int32Array;
	readonly dealCreated: Int32Array;
	readonly readers: Readonly<Record<'id' | 'lead_id' | 'name' | 'company', Reader>>;
}

/** Who referred each opportunity: as the files say it, else as the owner filled it in. */
export function referrersOf(asked: Asked, filledIn: FilledIn | null): Coded {
	const { rows, joined } = asked;
	const said = numberedColumn(rows, 'referrer') ?? { numbers: new Uint32Array(rows.count), texts: [''] };
	const numbers = picked(said.numbers, joined, SAYS.referrer);
	if (filledIn === null) return codedFrom(numbers, said.texts);
	const known = new Map(said.texts.map((text, number) => [text, number]));
	for (let place = 0; place < joined.count; place++) {
		if (numbers[place] !== 0) continue;
		const name = nameOf(asked, filledIn, place);
		if (name === null) continue;
		let number = known.get(name);
		if (number === undefined) known.set(name, (number = known.size));
		numbers[place] = number;
	}
	return codedFrom(numbers, [...known.keys()]);
}

/** A name for the opportunity's day goes before one for any day; a deal may have been filled in while it or its lead stood alone. */
function nameOf({ began, dealCreated, readers }: Asked, filledIn: FilledIn, place: number): string | null {
	const id = readers.id(place);
	const leadId = readers.lead_id(place) ?? '';
	const dayOf = (day: number): string => (day === NO_DAY ? '' : isoDay(day));
	const [day, dealDay] = [dayOf(began[place]!), dayOf(dealCreated[place]!)];
	/** A name without a day is for any day, so that one which is not known must not ask for it here. */
	const onDay = (of: string, on: string): string | null => (on === '' ? null : filledIn.byId(of, on));
	const byId =
		onDay(id ?? '', day) ??
		onDay(id ?? '', dealDay) ??
		onDay(leadId, day) ??
		filledIn.byId(id ?? '', '') ??
		filledIn.byId(leadId, '');
	if (byId !== null || id !== null) return byId;
	return filledIn.byWords(readers.name(place) ?? '', readers.company(place) ?? '', day);
}
