import {
	isDay,
	MONEY_SHOWN,
	PARTNER_NAMES,
	REPORT_SECTIONS,
	type MoneyShown,
	type PartnerNames,
	type ReportSection,
} from '$lib/model';
import { UnusableError } from './unusable';

/* What can be asked of a report that is published beside a site. */

export const PUBLISHING_USAGE = `What is published, for others to read:
  --publish PATH              reports/NAME.json beside the site's first page, or the folder
                              reports/ for a name that nobody can guess; prints the link
  --page PATH                 one page that opens from disk, report.html for instance; with
                              --publish or instead of it
  --encrypt                   sealed: the link holds the key
  --passphrase                sealed: six words open it, which are printed once
  --site ADDRESS              of the site, put before the link
  --partners HOW              ${PARTNER_NAMES.join(', ')}; numbers unless said
  --money HOW                 ${MONEY_SHOWN.join(', ')}; indexed unless said
  --sections A,B              ${REPORT_SECTIONS.slice(0, 4).join(', ')},
                              ${REPORT_SECTIONS.slice(4).join(', ')}; all unless said
  --expires YYYY-MM-DD        last day on which a page shows it
  --prepared-by NAME          who made the report
  --brand brand.json          the look of the report, as it was saved
  --link                      prints a short link as well, which is the report itself
  --index published.json      adds the report, and what opens it, to your own list`;

export const PUBLISHING_OPTIONS = {
	publish: { type: 'string' },
	page: { type: 'string' },
	encrypt: { type: 'boolean', default: false },
	passphrase: { type: 'boolean', default: false },
	site: { type: 'string' },
	partners: { type: 'string' },
	money: { type: 'string' },
	sections: { type: 'string' },
	expires: { type: 'string' },
	'prepared-by': { type: 'string' },
	brand: { type: 'string' },
	link: { type: 'boolean', default: false },
	index: { type: 'string' },
} as const;

type Values = Readonly<{
	[K in keyof typeof PUBLISHING_OPTIONS]?: (typeof PUBLISHING_OPTIONS)[K]['type'] extends 'string'
		? string | undefined
		: boolean;
}>;

export interface Publishing {
	/** A file, or a folder in which a name is found; null: nothing goes beside a site. */
	readonly path: string | null;
	/** Path of a page that opens from disk; null: none. */
	readonly page: string | null;
	/** What opens it; null: nothing is needed. */
	readonly lock: 'key' | 'passphrase' | null;
	/** Address of the site's first page, with a slash at its end; null: not known. */
	readonly site: string | null;
	readonly partners: PartnerNames;
	readonly money: MoneyShown;
	readonly sections: readonly ReportSection[];
	readonly expires: string | null;
	readonly preparedBy: string | null;
	/** Paths. */
	readonly brand: string | null;
	readonly index: string | null;
	readonly link: boolean;
}

/**
 * What is to be published; null: nothing.
 *
 * @param today a day of expiry lies on it or after it
 */
export function publishingIn(values: Values, today: string): Publishing | null {
	const { publish, page, ...rest } = values;
	const names = Object.keys(PUBLISHING_OPTIONS) as (keyof typeof PUBLISHING_OPTIONS)[];
	const given = names.filter((name) => name !== 'publish' && name !== 'page' && isGiven(rest[name]));
	if (publish === undefined && page === undefined) {
		const [first] = given;
		if (first !== undefined)
			throw new UnusableError(
				`--${first} says how a report is published: it goes with --publish${BESIDE.has(first) || first === 'encrypt' ? '' : ' or --page'}.`,
			);
		return null;
	}
	if (page !== undefined && rest.encrypt === true)
		throw new UnusableError(
			'--encrypt puts the key into a link, which a page has not: seal it with --passphrase.',
		);
	const [beside] = publish === undefined ? given.filter((name) => BESIDE.has(name)) : [];
	if (beside !== undefined)
		throw new UnusableError(`--${beside} is about a report beside a site: it goes with --publish.`);
	return {
		path: publish ?? null,
		page: page ?? null,
		lock: rest.passphrase === true ? 'passphrase' : rest.encrypt === true ? 'key' : null,
		site: siteIn(rest.site),
		partners: oneOf('partners', PARTNER_NAMES, rest.partners) ?? 'numbers',
		money: oneOf('money', MONEY_SHOWN, rest.money) ?? 'indexed',
		sections: sectionsIn(rest.sections),
		expires: expiresIn(rest.expires, today),
		preparedBy: nameIn(rest['prepared-by']),
		brand: rest.brand ?? null,
		index: rest.index ?? null,
		link: rest.link === true,
	};
}

/** What a page has not: an address. */
const BESIDE: ReadonlySet<string> = new Set(['site', 'link', 'index']);

const isGiven = (value: string | boolean | undefined): boolean => value !== undefined && value !== false;

function oneOf<T extends string>(option: string, words: readonly T[], text: string | undefined): T | null {
	if (text === undefined) return null;
	const found = words.find((word) => word === text.trim().toLowerCase());
	if (found === undefined)
		throw new UnusableError(`--${option} ${text} is none of what can be chosen: give ${anyOf(words)}.`);
	return found;
}

const anyOf = (words: readonly string[]): string =>
	`${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

function sectionsIn(text: string | undefined): readonly ReportSection[] {
	if (text === undefined) return REPORT_SECTIONS;
	return text
		.split(',')
		.map((word) => oneOf('sections', REPORT_SECTIONS, word))
		.filter((section) => section !== null);
}

function expiresIn(text: string | undefined, today: string): string | null {
	if (text === undefined) return null;
	if (!isDay(text))
		throw new UnusableError(
			`--expires ${text} is not a day: write it as YYYY-MM-DD, 2026-12-31 for instance.`,
		);
	if (text < today)
		throw new UnusableError(
			`--expires ${text} is over: give today or a later day, the last on which it is shown.`,
		);
	return text;
}

function nameIn(text: string | undefined): string | null {
	if (text?.trim() === '')
		throw new UnusableError('--prepared-by names nobody: give a name, or leave it out.');
	return text ?? null;
}

function siteIn(text: string | undefined): string | null {
	if (text === undefined) return null;
	const address = URL.canParse(text) ? new URL(text) : null;
	if (address === null || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
		throw new UnusableError(
			`--site ${text} is no address of a site: give that of its first page, https://reports.example/ for instance.`,
		);
	return address.href.replace(/(?:index\.html|\/)?$/, '/').replace(/\/+$/, '/');
}
