import { count, ratio, type RatioWords } from '../format';
import type { CloseRatio, Decided, Within } from '../model';
import { groupName } from '../reports/within/names';
import { noRatio } from '../reports/within/say';

/** One row of a forest: a group, or one of the two totals. */
export interface ForestRow {
	readonly kind: 'group' | 'whole' | 'together';
	/** As the files have it, or in the reader's locale. */
	readonly name: string;
	/** "53 of 85" won of decided, of referrals and of leads; null where they are not those of the figure. */
	readonly referral: string | null;
	readonly lead: string | null;
	/** Null where there is no ratio. */
	readonly words: RatioWords | null;
	/** Why there is none. */
	readonly because: string | null;
	/** Null where there is nothing to draw. */
	readonly drawn: Drawn | null;
}

/** Places are parts of the axis, 0 to 1. */
export interface Drawn {
	/** Null where the ratio lies beyond the axis. */
	readonly at: number | null;
	readonly from: number;
	readonly to: number;
	/** The range goes on beyond the axis. */
	readonly cutLeft: boolean;
	readonly cutRight: boolean;
}

export interface ForestMark {
	readonly at: number;
	readonly times: number;
}

/** Everything a picture of ratios within groups shows, and nothing about how. */
export interface ForestFigure {
	readonly rows: readonly ForestRow[];
	/** From the left; 1 is among them. */
	readonly marks: readonly ForestMark[];
	/** Place of 1, where referrals close as often as leads. */
	readonly one: number;
}

/** Ends that the axis may have, in times. */
const STEPS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20] as const;
/** Ranges widen the axis no further than this: a group of few would make all others small. */
const WIDEST = [0.1, 10] as const;

type Axis = (times: number) => number;

/** An axis on which doubling is a step as long as halving. */
export function axisOf(ratios: readonly CloseRatio[]): {
	readonly marks: readonly ForestMark[];
	readonly place: Axis;
} {
	const [least, most] = WIDEST;
	const points = ratios.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]));
	const lowest = Math.min(0.5, ...points, ...ratios.map(({ low }) => Math.max(least, low)));
	const highest = Math.max(2, ...points, ...ratios.map(({ high }) => Math.min(most, high ?? most)));
	const first = STEPS.findLast((step) => step <= lowest) ?? STEPS[0];
	const last = STEPS.find((step) => step >= highest) ?? 20;
	const length = Math.log(last / first);
	const place: Axis = (times) => Math.log(times / first) / length;
	const marks = STEPS.filter((step) => step >= first && step <= last).map((times) => ({
		times,
		at: place(times),
	}));
	return { marks, place };
}

export function draw(ratio: CloseRatio, place: Axis): Drawn {
	const inside = (times: number) => Math.min(1, Math.max(0, times <= 0 ? 0 : place(times)));
	const beyond = (times: number) => times <= 0 || place(times) < -1e-9 || place(times) > 1 + 1e-9;
	const { value, low, high } = ratio;
	return {
		at: value === null || beyond(value) ? null : inside(value),
		from: inside(low),
		to: high === null ? 1 : inside(high),
		cutLeft: low <= 0 || place(low) < -1e-9,
		cutRight: high === null || place(high) > 1 + 1e-9,
	};
}

const wonOf = ({ won, decided }: Decided, locale?: string): string =>
	`${count(won, locale)} of ${count(decided, locale)}`;

/** The picture of one comparison; null where no row of it has a ratio. */
export function forestFigure(within: Within, currency: string | null, locale?: string): ForestFigure | null {
	const { groups, crude, together } = within;
	const ratios = [...groups.map((group) => group.ratio), crude, together].filter((one) => one !== null);
	if (ratios.length === 0) return null;
	const { marks, place } = axisOf(ratios);
	const row = (
		kind: ForestRow['kind'],
		name: string,
		of: { readonly referral: Decided; readonly lead: Decided; readonly ratio: CloseRatio | null },
	): ForestRow => ({
		kind,
		name,
		referral: wonOf(of.referral, locale),
		lead: wonOf(of.lead, locale),
		words: of.ratio === null ? null : ratio(of.ratio, 1, locale),
		because: of.ratio === null ? noRatio(of) : null,
		drawn: of.ratio === null ? null : draw(of.ratio, place),
	});
	return {
		rows: [
			...groups.map((group) => row('group', groupName(group, currency, locale), group)),
			row('whole', 'All, whatever the mix', { ...within, ratio: crude }),
			...(together === null
				? []
				: [
						{
							...row('together', 'Alike with alike', { ...within, ratio: together }),
							referral: null,
							lead: null,
						},
					]),
		],
		marks,
		one: place(1),
	};
}
