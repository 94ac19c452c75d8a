import * as v from 'valibot';
import {
	isDay,
	MONEY_SHOWN,
	PARTNER_NAMES,
	problem,
	type MoneyShown,
	type PartnerNames,
	type Problem,
} from '../model';
import { text } from './checks';
import { MOST_HEADING } from './limits';
import { isSlug } from './slug';

/*
 * Which reports were published, as a file that only the consultant has: `vouch.published/1`. It holds what opens each of
 * them, keys and passphrases, and so it is a secret: it never lies beside the site, and is never sent to anybody.
 */

/** One published report. */
export interface PublishedEntry {
	/** What the consultant calls it, the firm as a rule. */
	readonly title: string;
	readonly slug: string;
	/** As it was handed on; without the site's address where that was not known. */
	readonly link: string;
	/** `YYYY-MM-DD`; null: the files name no day. */
	readonly asOf: string | null;
	readonly madeOn: string;
	/** Last day on which a page shows it; null: none. */
	readonly expires: string | null;
	readonly partners: PartnerNames;
	readonly money: MoneyShown;
	/** What opens it; 'open': nothing is needed. */
	readonly lock: 'open' | 'key' | 'passphrase';
	/** The key as its link carries it, or the passphrase; null where it is open. */
	readonly secret: string | null;
	/** Its file, beside the site: `reports/acme-….bin`. */
	readonly file: string;
}

export type Published = readonly PublishedEntry[];

export type PublishedRead =
	{ readonly ok: true; readonly published: Published } | { readonly ok: false; readonly problem: Problem };

const SCHEMA = 'vouch.published/1';
export const MOST_PUBLISHED = 2000;
/** Of the text: each entry is below 1 kB as a rule. */
const MOST_TEXT = 4 * 1024 * 1024;
const MOST_LINK = 2000;
const MOST_SECRET = 200;

const day = v.pipe(v.string(), v.maxLength(10), v.check(isDay));

const entry = v.pipe(
	v.object({
		title: text(MOST_HEADING),
		slug: v.pipe(v.string(), v.check(isSlug)),
		link: text(MOST_LINK),
		asOf: v.nullable(day),
		madeOn: day,
		expires: v.nullable(day),
		partners: v.picklist(PARTNER_NAMES),
		money: v.picklist(MONEY_SHOWN),
		lock: v.picklist(['open', 'key', 'passphrase']),
		secret: v.nullable(text(MOST_SECRET)),
		file: text(MOST_HEADING),
	}),
	v.check(({ lock, secret }) => (lock === 'open') === (secret === null)),
);

const PublishedFile: v.GenericSchema<unknown, { readonly reports: Published }> = v.object({
	reports: v.pipe(v.array(v.unknown()), v.maxLength(MOST_PUBLISHED), v.array(entry)),
});

const refused = (code: string, message: string, fix: string): PublishedRead => ({
	ok: false,
	problem: problem(code, message, fix),
});

const CHOOSE = 'Choose the list that was saved when a report was published.';

/** Reads the text of a list of published reports, whatever it is. Unknown fields are dropped; one slug stands once. */
export function readPublished(fileText: string): PublishedRead {
	if (fileText.length > MOST_TEXT)
		return refused('published-too-large', 'This is larger than any list of reports.', CHOOSE);
	const json = parsed(fileText);
	const schema: unknown = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : null;
	const version = typeof schema === 'string' ? /^vouch\.published\/(\d{1,9})$/.exec(schema)?.[1] : undefined;
	if (version === undefined)
		return refused('published-not-a-list', 'This file holds no list of published reports.', CHOOSE);
	if (Number(version) > 1)
		return refused(
			'published-newer',
			'This list was saved with a newer Vouch than this one.',
			'Open it with the Vouch that saved it.',
		);
	const read = v.safeParse(PublishedFile, json, { abortEarly: true });
	return read.success
		? { ok: true, published: read.output.reports.reduce<Published>(withEntry, []) }
		: refused(
				'published-damaged',
				'This list of published reports is damaged: something in it cannot be read.',
				'Use an earlier copy of it. The reports themselves are not touched by that.',
			);
}

function parsed(fileText: string): unknown {
	try {
		return JSON.parse(fileText.replace(/^\uFEFF/, '')) as unknown;
	} catch {
		return null;
	}
}

/** The list with this report at its end, in the place of what had the same slug. The oldest leave where it is full. */
export const withEntry = (published: Published, one: PublishedEntry): Published =>
	[...published.filter(({ slug }) => slug !== one.slug), one].slice(-MOST_PUBLISHED);

/** The text of a list's file. */
export const toPublishedFile = (published: Published): string =>
	`${JSON.stringify({ schema: SCHEMA, reports: published }, null, '\t')}\n`;
