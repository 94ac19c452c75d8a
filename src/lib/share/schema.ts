import * as v from 'valibot';
import {
	BY_DAYS,
	CLAIM_IDS,
	CLASSES,
	FILE_KINDS,
	MONEY_SHOWN,
	PARTNER_KINDS,
	PARTNER_NAMES,
	PARTNER_STATUSES,
	PERIOD_UNITS,
	REPORT_SECTIONS,
	SET_ASIDE_REASONS,
	SOURCE_WAYS,
	UNDISCLOSED,
	type ReportSection,
} from '../model';
import { BrandSchema } from './brand-schema';
import {
	MOST_FILES,
	MOST_HEADING,
	MOST_NAME,
	MOST_OWED,
	MOST_PARTNERS,
	MOST_PERIODS,
	MOST_REFERRAL_DAYS,
	MOST_SOURCES,
	MOST_UNDISCLOSED,
	MOST_WARNINGS,
} from './limits';
import {
	count,
	day,
	figure,
	list,
	money,
	name,
	nothing,
	orNull,
	rate,
	rateByDay,
	sentence,
	share,
	text,
	word,
} from './checks';
import { fileName, numbersFor } from './marks';

/*
 * `vouch.report/1` in its shared form. Unknown fields are dropped. Parts that an older file does not have read as null
 * (or as nothing), words that only a newer Vouch knows as null where the type allows it.
 */

const classFigures = v.object({
	created: count,
	won: count,
	lost: count,
	open: count,
	stale: v.optional(count, 0),
	staleAfterDays: orNull(figure),
	noDays: v.optional(count, 0),
	wonOnDayZero: v.optional(count, 0),
	...money,
	ofDecided: orNull(rate),
	ofCreated: orNull(rate),
	bounds: orNull(v.object({ low: share, high: share })),
	byDay: orNull(
		v.object({
			30: orNull(rateByDay),
			60: orNull(rateByDay),
			90: orNull(rateByDay),
			180: orNull(rateByDay),
			365: orNull(rateByDay),
		}),
	),
	byDayBecause: orNull(sentence),
	curve: orNull(list(v.object({ day: count, ...rateByDay.entries }), 400)),
	daysToWin: orNull(v.object({ median: figure, lowerQuartile: figure, upperQuartile: figure })),
});

const claim = v.object({
	id: v.picklist(CLAIM_IDS),
	threshold: figure,
	verdict: v.picklist(['yes', 'no', 'cannot-tell']),
	value: orNull(figure),
	low: orNull(figure),
	high: orNull(figure),
	sentence,
	because: orNull(sentence),
	moreNeeded: orNull(figure),
	basis: v.optional(sentence, ''),
	byMoney: orNull(figure),
});

const isKnownClaim = (of: unknown): boolean =>
	typeof of !== 'object' || of === null || !('id' in of) || (CLAIM_IDS as readonly unknown[]).includes(of.id);

/** Claims that only a newer Vouch knows are left out. */
const claims = v.pipe(
	v.array(v.unknown()),
	v.maxLength(50),
	v.transform((all) => all.filter(isKnownClaim)),
	v.array(claim),
);

const enteredCounts = v.object({ leads: count, deals: count });

const setAside = v.optional(list(v.object({ reason: v.picklist(SET_ASIDE_REASONS), count }), 50), []);

const files = v.pipe(
	list(
		v.object({
			kind: word(FILE_KINDS),
			read: count,
			used: count,
			joined: v.optional(count, 0),
			setAside,
			system: orNull(text(60)),
			encoding: v.optional(text(40), ''),
		}),
		MOST_FILES,
	),
	// No name of a file is read, so that not even a hand-made report shows one.
	v.transform((all) => all.map((file, i) => ({ name: fileName(i), ...file }))),
);

const none = <T>() =>
	v.pipe(
		v.unknown(),
		v.transform((): T[] => []),
	);

const data = v.object({
	sources: v.optional(none<never>(), []),
	outcomes: v.optional(none<never>(), []),
	dates: v.optional(none<never>(), []),
	numbers: v.optional(none<never>(), []),
	impossibleDays: v.optional(count, 0),
	identicalKept: v.optional(count, 0),
	conflicts: v.optional(count, 0),
	unrecognised: v.optional(v.object({ labels: count, rows: count }), { labels: 0, rows: 0 }),
	classBy: v.optional(
		v.object({
			'class column': v.optional(count, 0),
			'earlier business': v.optional(count, 0),
			referrer: v.optional(count, 0),
			source: v.optional(count, 0),
			nothing: v.optional(count, 0),
		}),
		{},
	),
});

const period = v.object({
	unit: v.picklist(PERIOD_UNITS),
	from: day,
	to: day,
	class: v.picklist(CLASSES),
	created: count,
	won: orNull(count),
	of: orNull(count),
	byDay: orNull(
		v.object({
			30: v.exactOptional(rate),
			60: v.exactOptional(rate),
			90: v.exactOptional(rate),
			180: v.exactOptional(rate),
			365: v.exactOptional(rate),
		}),
	),
	mature: v.boolean(),
	because: word(['too-young', 'none-created', 'no-days', 'left-out']),
});

const trend = v.object({
	class: v.picklist(CLASSES),
	verdict: v.picklist(['better', 'worse', 'steady', 'cannot-tell']),
	p: orNull(share),
	quarters: count,
	change: orNull(v.object({ difference: figure, low: figure, high: figure })),
	because: orNull(sentence),
});

const source = v.object({
	source: orNull(text(MOST_NAME)),
	class: v.picklist(CLASSES),
	way: word(SOURCE_WAYS),
	created: count,
	won: count,
	lost: count,
	open: count,
	...money,
	shrunkRate: orNull(rate),
	medianDaysToWin: orNull(figure),
	shareOfWins: orNull(share),
	cost: nothing,
	costCurrency: nothing,
	hours: nothing,
	total: nothing,
	costPerClient: nothing,
	returnPerOne: nothing,
	valuePerHour: nothing,
});

const partner = v.object({
	partner: name,
	kind: word(PARTNER_KINDS),
	referrals: count,
	counted: v.optional(count, 0),
	won: count,
	decided: v.optional(count, 0),
	...money,
	referralDays: v.optional(list(day, MOST_REFERRAL_DAYS), []),
	lastReferral: orNull(day),
	silentDays: orNull(figure),
	usualGapDays: orNull(figure),
	silenceChance: orNull(share),
	stillActive: orNull(share),
	status: word(PARTNER_STATUSES),
	stake: orNull(figure),
	noneYetChance: orNull(share),
	own: word(['firm', 'owner']),
});

/** However ids are written: only their number is read. */
const ids = v.pipe(
	v.array(v.unknown()),
	v.maxLength(MOST_OWED),
	v.transform((all) => numbersFor(all.length)),
);

const thanks = v.object({
	owed: ids,
	updatesOwed: ids,
	recentOwed: v.optional(count, 0),
	recentUpdatesOwed: v.optional(count, 0),
	referrals: v.optional(count, 0),
	ended: v.optional(count, 0),
	withinTwoDays: v.optional(count, 0),
	later: v.optional(count, 0),
	withoutId: v.optional(count, 0),
	waiting: v.optional(list(v.object({ partner: name, thanks: count, updates: count }), MOST_PARTNERS), []),
});

const reciprocity = v.object({
	partner: name,
	received: count,
	given: count,
	label: v.picklist(['too few to tell', 'you received more', 'you gave more', 'about even']),
});

const referring = v.object({
	named: count,
	unnamed: count,
	undated: count,
	falseAlarms: orNull(figure),
	lookActive: count,
});
const NOBODY = { named: 0, unnamed: 0, undated: 0, falseAlarms: null, lookActive: 0 };

const filters = v.object({
	from: v.exactOptional(day),
	to: v.exactOptional(day),
	owner: v.exactOptional(text(MOST_NAME)),
	class: v.exactOptional(v.picklist(CLASSES)),
	source: v.exactOptional(text(MOST_NAME)),
	among: v.exactOptional(
		v.object({
			service: v.exactOptional(text(MOST_NAME)),
			industry: v.exactOptional(text(MOST_NAME)),
			region: v.exactOptional(text(MOST_NAME)),
		}),
	),
	undisclosed: v.exactOptional(list(v.picklist(UNDISCLOSED), MOST_UNDISCLOSED + 1)),
});

const isSection = (of: unknown): of is ReportSection => (REPORT_SECTIONS as readonly unknown[]).includes(of);

/** Sections that only a newer Vouch knows are left out, and so is a brand that is none. */
const sharing = v.object({
	sections: v.pipe(
		v.array(v.unknown()),
		v.maxLength(50),
		v.transform((all) => REPORT_SECTIONS.filter((section) => all.filter(isSection).includes(section))),
	),
	partners: v.picklist(PARTNER_NAMES),
	money: v.picklist(MONEY_SHOWN),
	folded: list(v.picklist(CLASSES), CLASSES.length),
	merged: v.boolean(),
	expires: orNull(day),
	brand: v.fallback(orNull(BrandSchema), null),
});

/** The shared report. Reading drops what is unknown; writing refuses it (`assertShareable`). */
export const SharedReport = v.object({
	schema: v.literal('vouch.report/1'),
	asOf: orNull(day),
	madeOn: day,
	firm: orNull(text(MOST_HEADING)),
	preparedBy: orNull(text(MOST_HEADING)),
	extent: v.optional(v.picklist(['full', 'lite']), 'full'),
	leftOut: orNull(v.object({ partners: count, sources: count })),
	filters: v.optional(filters, {}),
	counted: v.optional(count),
	choices: v.optional(
		v.pipe(
			v.unknown(),
			v.transform(() => null),
		),
		null,
	),
	currency: orNull(text(4)),
	rows: v.object({ read: count, used: count, setAside, files: v.optional(files, []) }),
	entered: orNull(
		v.object({
			referral: enteredCounts,
			introduction: enteredCounts,
			lead: enteredCounts,
			'existing-client': enteredCounts,
			unknown: enteredCounts,
		}),
	),
	horizon: v.optional(v.nullable(v.picklist(BY_DAYS)), null),
	classes: v.object({
		referral: classFigures,
		introduction: classFigures,
		lead: classFigures,
		'existing-client': classFigures,
		unknown: classFigures,
	}),
	claims,
	data: v.optional(data, {}),
	periods: orNull(list(period, MOST_PERIODS)),
	trends: orNull(list(trend, 20)),
	sources: orNull(list(source, MOST_SOURCES)),
	partners: orNull(list(partner, MOST_PARTNERS)),
	referring: v.optional(referring, NOBODY),
	thanks: orNull(thanks),
	thanksBecause: orNull(sentence),
	reciprocity: orNull(list(reciprocity, MOST_PARTNERS)),
	warnings: v.optional(list(v.object({ code: text(100), sentence }), MOST_WARNINGS), []),
	// How it was made ready: words that nobody here knows make no report unreadable.
	sharing: v.fallback(orNull(sharing), null),
});
