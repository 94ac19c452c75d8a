import { NO_ROW } from '../../model';
import type { CanonicalRows } from '../../model';
import { byRow } from '../column';
import type { FilePlan } from '../plan';
import { momentOf } from '../read/date-order';
import { isAhead } from '../read/dates';
import { cellReader } from '../read/read-cell';
import type { RowContext } from '../read/writers';
import type { Plans } from '../settle';
import { tellsOfPeople } from './columns';
import type { FoundPartners, PartnerRow } from './found';

/** What files of people tell of partners, canonical. */
export interface ContactLines {
	readonly files: readonly CanonicalRows<'contacts'>[];
	/** Places of the rows that tell something, by the index of their file. */
	readonly telling: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Reads the rows of people who are partners. A row stands there where it says how to reach one, or when that was last
 * done; and one more for each file, of nobody, with the last day of contact that it has at all: files are of that day
 * at least.
 *
 * @param faultsOf notes values of a file that gave nothing
 */
export function contactLines(
	found: FoundPartners,
	{ files, endings }: Plans,
	today: string,
	faultsOf: (plan: FilePlan) => RowContext['onFault'],
): ContactLines {
	const telling = new Map<number, Set<number>>();
	const byFile = new Map<FilePlan, PartnerRow[]>();
	for (const row of found.rows) byFile.set(row.plan, [...(byFile.get(row.plan) ?? []), row]);
	const made = files.filter(tellsOfPeople).flatMap((plan): CanonicalRows<'contacts'>[] => {
		const onFault = faultsOf(plan);
		const places = new Set<number>();
		telling.set(plan.index, places);
		const end = endings[plan.index];
		const lastTouch = cellReader(plan, end ?? { outcomeOf: () => null }, 'last touch', today);
		const cell = plan.columns.get('last touch')?.cell ?? (() => '');
		const lines: number[] = [];
		const told = {
			partner: [] as string[],
			last_touch: [] as string[],
			email: [] as string[],
			phone: [] as string[],
		};
		const put = (place: number, partner: string, day: string, email: string, phone: string): void => {
			lines.push(plan.lines[place] ?? 0);
			told.partner.push(partner);
			told.last_touch.push(day);
			told.email.push(email);
			told.phone.push(phone);
		};
		for (const { place, partner, email, phone } of byFile.get(plan) ?? []) {
			const row = plan.rows[place] ?? NO_ROW;
			const { text, fault } = lastTouch(row);
			if (fault !== null) onFault('last touch', place, cell(row), fault);
			if (text === '' && email === null && phone === null) continue;
			places.add(place);
			put(place, partner, text, email ?? '', phone ?? '');
		}
		const latest = latestIn(plan, today);
		if (latest !== null) put(latest.place, '', latest.day, '', '');
		if (lines.length === 0) return [];
		const columns = Object.fromEntries(
			Object.entries(told).map(([name, texts]) => [name, byRow(texts.length, (row) => texts[row] ?? '')]),
		);
		return [
			{
				name: plan.reading.name,
				kind: 'contacts',
				file: plan.index,
				rows: lines.length,
				lines: Uint32Array.from(lines),
				columns,
			},
		];
	});
	return { files: made, telling };
}

/** The latest day not after today on which anybody of a file was last in contact, and the first row that has it. */
function latestIn(plan: FilePlan, today: string): { readonly day: string; readonly place: number } | null {
	const dates = plan.dates.get('last touch');
	if (dates === undefined) return null;
	let [latest, written] = ['', ''];
	for (const raw of dates.readings.keys()) {
		const moment = momentOf(dates, raw, dates.order);
		if (moment === null || moment.day <= latest || isAhead(moment, today)) continue;
		[latest, written] = [moment.day, raw];
	}
	if (latest === '') return null;
	return { day: latest, place: plan.rows.findIndex((row) => dates.cell(row) === written) };
}
