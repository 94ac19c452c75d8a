import {
	SHARED_DIMENSIONS,
	MOST_FILES,
	MOST_PARTNERS,
	MOST_REFERRAL_DAYS,
	MOST_SOURCES,
	MOST_OWED,
	MOST_NAME,
	MOST_PERIODS,
	MOST_WARNINGS,
} from '../../share/limits';

/* The owner's own report as it was downloaded: longer than what is shared, and with parts that no comparison needs. */

/** Of a file, before it is read. A report with what lies behind it takes a few MB. */
export const MOST_OWN_BYTES = 40 * 1024 * 1024;

/** Letters of a code or a symbol. */
const MOST_CURRENCY = 4;

const first = (given: unknown, most: number): unknown =>
	Array.isArray(given) ? given.slice(0, most) : given;

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
	typeof given === 'object' && given !== null && !Array.isArray(given);

const isOwn = (given: Readonly<Record<string, unknown>>): boolean => given.choices != null;

/** What can be read as a shared report is, cut where it is longer than one; anything else stays as it is. */
export function likeShared(given: unknown): unknown {
	if (!isObject(given) || !isOwn(given)) return given;
	const { rows, partners, thanks } = given;
	return {
		...given,
		evidence: null,
		care: null,
		filters: told(given.filters),
		currency:
			typeof given.currency === 'string' && given.currency.length > MOST_CURRENCY ? null : given.currency,
		warnings: first(given.warnings, MOST_WARNINGS),
		periods: first(given.periods, MOST_PERIODS),
		rows: isObject(rows) ? { ...rows, files: first(rows.files, MOST_FILES) } : rows,
		sources: Array.isArray(given.sources) ? given.sources.slice(0, MOST_SOURCES).map(named) : given.sources,
		reciprocity: first(given.reciprocity, MOST_PARTNERS),
		partners: Array.isArray(partners) ? partners.slice(0, MOST_PARTNERS).map(shorter) : partners,
		thanks: isObject(thanks)
			? {
					...thanks,
					owed: first(thanks.owed, MOST_OWED),
					updatesOwed: first(thanks.updatesOwed, MOST_OWED),
					waiting: first(thanks.waiting, MOST_PARTNERS),
				}
			: thanks,
	};
}

const shorter = (partner: unknown): unknown =>
	isObject(partner) && Array.isArray(partner.referralDays)
		? { ...partner, referralDays: partner.referralDays.slice(-MOST_REFERRAL_DAYS) }
		: partner;

const named = (source: unknown): unknown =>
	isObject(source) && typeof source.source === 'string'
		? { ...source, source: source.source.slice(0, MOST_NAME) }
		: source;

/** Filters that are read from no file: that they narrow is kept, as it is in what is shared. */
function told(filters: unknown): unknown {
	if (!isObject(filters)) return filters;
	const among = isObject(filters.among) ? Object.keys(filters.among) : [];
	const own = among.filter((key) => !(SHARED_DIMENSIONS as readonly string[]).includes(key));
	const undisclosed = [
		...('amountFrom' in filters || 'amountTo' in filters ? ['amounts'] : []),
		...own.map(() => 'own-column'),
	];
	return undisclosed.length === 0 ? filters : { ...filters, undisclosed };
}
