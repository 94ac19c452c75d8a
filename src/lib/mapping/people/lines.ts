import { NO_ROW } from '../../model';
import type { CanonicalFile } from '../../model';
import type { FilePlan } from '../plan';
import { momentOf } from '../read/date-order';
import { isAhead } from '../read/dates';
import { quoted } from '../read/quote';
import { cellReader } from '../read/read-cell';
import type { RowContext } from '../read/writers';
import type { Plans } from '../settle';
import { tellsOfPeople } from './columns';
import type { FoundPartners, PartnerRow } from './found';

/** What files of people tell of partners, canonical. */
export interface ContactLines {
	readonly files: readonly CanonicalFile[];
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
	const made = files.filter(tellsOfPeople).flatMap((plan): CanonicalFile[] => {
		const onFault = faultsOf(plan);
		const places = new Set<number>();
		telling.set(plan.index, places);
		const end = endings[plan.index];
		const lastTouch = cellReader(plan, end ?? { outcomeOf: () => null }, 'last touch', today);
		const cell = plan.columns.get('last touch')?.cell ?? (() => '');
		const lines: string[] = [];
		const put = (place: number, cells: readonly string[]): void =>
			void lines.push(
				[quoted(String(plan.index)), quoted(String(plan.lines[place] ?? 0)), ...cells].join(','),
			);
		for (const { place, partner, email, phone } of byFile.get(plan) ?? []) {
			const row = plan.rows[place] ?? NO_ROW;
			const { text, fault } = lastTouch(row);
			if (fault !== null) onFault('last touch', place, cell(row), fault);
			if (text === '' && email === null && phone === null) continue;
			places.add(place);
			put(place, [quoted(partner), text, quoted(email), quoted(phone)]);
		}
		const latest = latestIn(plan, today);
		if (latest !== null) put(latest.place, ['', quoted(latest.day), '', '']);
		return lines.length === 0
			? []
			: [{ name: plan.reading.name, kind: 'contacts', text: lines.join('\n'), rows: lines.length }];
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
