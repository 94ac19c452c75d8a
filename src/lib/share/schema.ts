import * as v from 'valibot';
import {
	BY_DAYS,
	CLASSES,
	MONEY_SHOWN,
	PARTNER_NAMES,
	REPORT_SECTIONS,
	type ReportSection,
	UNDISCLOSED,
} from '../model';
import { BrandSchema } from './brand-schema';
import { count, day, list, orNull, sentence, text } from './checks';
import {
	MOST_HEADING,
	MOST_NAME,
	MOST_PARTNERS,
	MOST_PERIODS,
	MOST_SOURCES,
	MOST_UNDISCLOSED,
	MOST_WARNINGS,
} from './limits';
import { data, files, setAside } from './schema-data';
import { claims, classFigures, enteredCounts, period, source, trend } from './schema-figures';
import { NOBODY, partner, reciprocity, referring, thanks } from './schema-partners';

/*
 * `vouch.report/1` in its shared form. Unknown fields are dropped. Parts that an older file does not have read as null
 * (or as nothing), words that only a newer Vouch knows as null where the type allows it.
 */

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
