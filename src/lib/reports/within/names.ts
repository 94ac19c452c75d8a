import { money } from '../../format/money';
import type { Within, WithinGroup } from '../../model';
import { clip } from '../sources/names';

/** How sentences speak of a dimension. */
export interface Words {
	/** "within each size" */
	readonly within: string;
	/** "the mix of sizes" */
	readonly mix: string;
	/** "size": one of its values. */
	readonly one: string;
}

const words = (one: string, many: string): Words => ({
	within: `within each ${one}`,
	mix: `the mix of ${many}`,
	one,
});

const KNOWN: Readonly<Record<string, Words>> = {
	owner: { within: 'with each person who handled them', mix: 'the mix of who handled them', one: 'person' },
	service: words('service', 'services'),
	industry: words('industry', 'industries'),
	region: words('region', 'regions'),
	amount: words('band of amounts', 'amounts'),
};

const quoted = (text: string): string => `“${clip(text)}”`;

/** A column of the owner's own is a word of its own where it reads like one: "Size". */
export function wordsOf({ key, name }: Pick<Within, 'key' | 'name'>): Words {
	const known = KNOWN[key];
	if (known !== undefined) return known;
	if (!/^[A-Z]?[a-z]{2,15}$/.test(name) || name.endsWith('s'))
		return {
			within: `within each value of ${quoted(name)}`,
			mix: `the mix of ${quoted(name)}`,
			one: `value of ${quoted(name)}`,
		};
	const one = name.toLowerCase();
	return words(
		one,
		/[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : /(x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`,
	);
}

/** A group as a row is called; bands of amounts in the reader's locale. */
export function groupName(
	{ value, band }: Pick<WithinGroup, 'value' | 'band'>,
	currency: string | null,
	locale?: string,
): string {
	if (band === null) return value ?? 'None given';
	const [from, to] = [band.from, band.to].map((end) => (end === null ? null : money(end, currency, locale)));
	if (from == null) return `Under ${to ?? ''}`;
	return to == null ? `${from} and over` : `${from} to under ${to}`;
}

/** The same within an English sentence: "“large”", "“under $1,000”". */
export function groupPhrase(group: Pick<WithinGroup, 'value' | 'band'>, currency: string | null): string {
	const name = groupName(group, currency, 'en');
	return group.value === null
		? quoted(name.replace(/^[UN]/, (letter) => letter.toLowerCase()))
		: quoted(name);
}
