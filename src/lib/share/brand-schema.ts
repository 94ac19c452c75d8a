import * as v from 'valibot';
import { REPORT_SECTIONS, type Brand, type ReportSection } from '../model';
import { isLogo } from './logo';
import { cleanLines } from './text';

export const MOST_BRAND_NAME = 120;
export const MOST_NOTE = 1000;
const MOST_NOTE_LINES = 40;
export const MOST_CONTACT = 300;
export const MOST_CONTACT_LINES = 4;
export const COLOUR = /^#[0-9a-f]{6}$/;

/** Text without control characters but the ends of its lines. */
const lines = (most: number, mostLines: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.maxLength(most),
			v.transform((text) => cleanLines(text, most, mostLines)),
		),
		'',
	);
const note = lines(MOST_NOTE, MOST_NOTE_LINES);

/** A note that is there and not empty; of sections that are known. */
const notes = v.pipe(
	v.object(Object.fromEntries(REPORT_SECTIONS.map((section) => [section, v.exactOptional(note)]))),
	v.transform((all): Partial<Record<ReportSection, string>> =>
		Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined && text !== '')),
	),
);

/** Whose work a report is. Unknown fields are dropped, and so is a picture that is none: what names no product still names none. */
export const BrandSchema: v.GenericSchema<unknown, Brand> = v.object({
	name: lines(MOST_BRAND_NAME, 1),
	logo: v.fallback(v.optional(v.nullable(v.pipe(v.string(), v.check(isLogo))), null), null),
	colour: v.optional(v.nullable(v.pipe(v.string(), v.regex(COLOUR))), null),
	note,
	notes: v.optional(notes, {}),
	contact: lines(MOST_CONTACT, MOST_CONTACT_LINES),
	hidesProduct: v.optional(v.boolean(), false),
});

/** A brand with its texts cleaned; null where it is none. */
export function brandFrom(given: unknown): Brand | null {
	const parsed = v.safeParse(BrandSchema, given, { abortEarly: true });
	return parsed.success ? parsed.output : null;
}
