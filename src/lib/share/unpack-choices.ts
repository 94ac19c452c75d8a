import { isoDay } from '../format/day-number';
import {
	CLASSES,
	type Filters,
	MONEY_SHOWN,
	PARTNER_NAMES,
	REPORT_SECTIONS,
	type Sharing,
	type Undisclosed,
} from '../model';
import { MOST_UNDISCLOSED, SHARED_DIMENSIONS } from './limits';
import type { PackedFilters, PackedSharing } from './packed';
import { of } from './scale';
import { at, chosen, classAt } from './unpack-lists';

/* What the sender of a link chose: filters, and how it was made ready. */

export function unpackSharing([
	sections,
	partners,
	money,
	folded,
	merged,
	expires,
	brand,
]: PackedSharing): Sharing {
	return {
		sections: chosen(REPORT_SECTIONS, sections),
		partners: at(PARTNER_NAMES, partners),
		money: at(MONEY_SHOWN, money),
		folded: chosen(CLASSES, folded),
		merged: merged === 1,
		expires: of(expires, isoDay),
		brand: of(brand, ([name, colour, hides]) => ({
			name,
			logo: null,
			colour,
			note: '',
			notes: {},
			contact: '',
			hidesProduct: hides === 1,
		})),
	};
}

export function unpackFilters([from, to, owner, leadClass, source, values, untold]: PackedFilters): Filters {
	const [amounts = 0, columns = 0] = untold ?? [];
	const among = SHARED_DIMENSIONS.flatMap(
		(key, i) => of(values?.[i] ?? null, (value) => [[key, value] as const]) ?? [],
	);
	const undisclosed: Undisclosed[] = [
		...(amounts > 0 ? ['amounts' as const] : []),
		...Array.from({ length: Math.min(Math.max(columns, 0), MOST_UNDISCLOSED) }, () => 'own-column' as const),
	];
	return {
		...(from === null ? {} : { from: isoDay(from) }),
		...(to === null ? {} : { to: isoDay(to) }),
		...(owner === null ? {} : { owner }),
		...(leadClass === null ? {} : { class: classAt(leadClass) }),
		...(source === null ? {} : { source }),
		...(among.length === 0 ? {} : { among: Object.fromEntries(among) }),
		...(undisclosed.length === 0 ? {} : { undisclosed }),
	};
}
