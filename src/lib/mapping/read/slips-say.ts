import { problem } from '../../model';
import type { Problem } from '../../model';
import type { Slip, SlipUse } from './told';

/** Why a slip is not used. */
export type Unused = 'visitor' | 'education' | 'elsewhere' | 'nobody' | 'other' | 'unknown';

const USED: Readonly<Record<SlipUse, readonly [one: string, many: string]>> = {
	given: ['referral you gave', 'referrals you gave'],
	received: ['referral you received', 'referrals you received'],
	meeting: ['one-to-one', 'one-to-ones'],
	thank: ['thank-you of yours for closed business', 'thank-yous of yours for closed business'],
	news: ['thank-you to you', 'thank-yous to you'],
};

const UNUSED: Readonly<Record<Exclude<Unused, 'unknown'>, readonly [one: string, many: string]>> = {
	visitor: ['visitor', 'visitors'],
	education: ['slip of education units', 'slips of education units'],
	elsewhere: ['slip between other members', 'slips between other members'],
	nobody: ['slip that does not name the other member', 'slips that do not name the other member'],
	other: ['other slip', 'other slips'],
};

/** What was counted of slips, and what was not. */
export function counted(
	slips: readonly Slip[],
	unused: ReadonlyMap<Unused, number>,
	guessed: boolean,
	file: string,
): Problem {
	const uses = new Map<SlipUse, number>();
	for (const { use } of slips) uses.set(use, (uses.get(use) ?? 0) + 1);
	const [yes, no] = [listOf(USED, uses), listOf(UNUSED, unused)];
	const used = yes === '' ? 'None of these slips is counted' : `Counted from these slips: ${yes}`;
	const left = no === '' ? '' : yes === '' ? `: ${no}` : `; not counted: ${no}`;
	const days = yes === '' ? '' : ' A slip has no date, so none of them is a contact on any day.';
	const twice =
		uses.has('received') || uses.has('given')
			? 'Referrals that your opportunities or a list of referrals given tell of, too, are the same ones seen twice: of each partner the larger of the two numbers counts.'
			: '';
	const you = guessed
		? 'They are taken to be the slips of the one member who stands on nearly every one; if that is not you, write your name as the name of your firm.'
		: '';
	return problem(
		'slips-counted',
		`${used}${left}.${days}`,
		[twice, you].filter((part) => part !== '').join(' '),
		{
			file,
		},
	);
}

function listOf<K extends string>(
	words: Readonly<Record<K, readonly [one: string, many: string]>>,
	counts: ReadonlyMap<string, number>,
): string {
	const parts = (Object.keys(words) as K[]).flatMap((kind) => {
		const n = counts.get(kind) ?? 0;
		return n === 0 ? [] : [`${n.toLocaleString('en')} ${words[kind][n === 1 ? 0 : 1]}`];
	});
	return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export const whoAreYou = (rows: number, file: string): Problem =>
	problem(
		'slips-of-a-chapter',
		`These ${rows.toLocaleString('en')} slips are of several members, and nothing says which of them you are, so none is counted.`,
		'Write your name, as it stands in the report, as the name of your firm; or bring the report of your own slips.',
		{ file },
	);

export const whatWasIt = (rows: number, file: string): Problem =>
	problem(
		'slips-without-type',
		`${rows === 1 ? 'This slip does not say' : `These ${rows.toLocaleString('en')} slips do not say`} what ${rows === 1 ? 'it was' : 'each was'}, a referral, a meeting or thanks, so none is counted.`,
		'Export the report with its column “Slip Type”.',
		{ file },
	);
