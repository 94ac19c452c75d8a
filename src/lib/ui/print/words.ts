import { CLASS_MEANINGS, CLASS_WORDS } from '../../format';
import { CLASSES, type Report } from '../../model';

/** A word of the report, and what it means there. */
export interface Meaning {
	readonly word: string;
	readonly meaning: string;
}

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words without which the figures cannot be read, as a paper has no help to ask. */
export const wordsOf = ({ classes, partners, sharing }: Report): Meaning[] => [
	{
		word: 'Opportunity',
		meaning: 'one possible client: a deal, lead, matter or enquiry; it is open, won or lost.',
	},
	...CLASSES.filter((name) => classes[name].created > 0).map((name) => ({
		word: first(CLASS_WORDS[name]),
		meaning: `${CLASS_MEANINGS[name]}.`,
	})),
	{ word: 'Decided', meaning: 'won or lost: no longer open.' },
	{
		word: 'Within a number of days',
		meaning:
			'of all that were created, the share that became clients by that day; those still open count for the days they have been open.',
	},
	{ word: '95% range', meaning: 'where the true figure lies, as far as this much data can tell.' },
	...((partners ?? []).length > 0 ? [{ word: 'Partner', meaning: 'somebody who sends referrals.' }] : []),
	...(sharing?.money === 'indexed'
		? [{ word: 'Index', meaning: 'stands for amounts: all money won is 100.' }]
		: []),
];
