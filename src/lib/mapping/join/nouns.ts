import type { FilePlan } from '../plan';
import { OWN } from '../recognise/recognise';
import { words } from '../text';

/** What a number is of: "Lead ID" of a lead. A client may be a person or a firm. */
export type Noun = 'lead' | 'deal' | 'person' | 'firm' | 'client';

const WORDS: Readonly<Record<Noun, string>> = {
	lead: 'lead,leads,enquiry,enquiries,inquiry,inquiries,prospect,prospects,originating,anfrage,anfragen,interessent,interessenten',
	deal: 'deal,deals,opportunity,opportunities,potential,potentials,matter,matters,case,cases',
	person: 'contact,contacts,person,persons,people,kontakt,kontakte',
	firm: 'account,accounts,company,companies,organization,organizations,organisation,organisations',
	client: 'customer,customers,client,clients,kunde,kunden',
};

const NOUNS = new Map(
	(['lead', 'deal', 'person', 'firm', 'client'] as const).flatMap((noun) =>
		WORDS[noun].split(',').map((word) => [word, noun] as const),
	),
);

/** The first thing that a header or the name of a file speaks of; null where it speaks of none of these. */
export function nounIn(text: string): Noun | null {
	for (const word of words(text.slice(0, 200))) {
		const noun = NOUNS.get(word);
		if (noun !== undefined) return noun;
	}
	return null;
}

/** Whether two words may mean the same rows. */
export const sameNoun = (a: Noun, b: Noun): boolean =>
	a === b ||
	(a === 'client' && (b === 'person' || b === 'firm')) ||
	(b === 'client' && (a === 'person' || a === 'firm'));

const OF_PART = { leads: 'lead', contacts: 'person', deals: 'deal' } as const;

/**
 * What the rows of a file are that a column numbers: as its header says, the system that wrote it, the name of the
 * file, or its other columns; null where nothing says it.
 */
export function rowsAre(plan: FilePlan, header: string): Noun | null {
	const named = nounIn(header);
	if (named !== null) return named;
	if (plan.system !== null && plan.kind === 'opportunities' && plan.system !== OWN) return OF_PART[plan.part];
	return nounIn(plan.reading.name) ?? (plan.part === 'deals' ? null : OF_PART[plan.part]);
}

/** Whether a number of such a noun may be one of the rows of a file. */
export function mayNumber(noun: Noun, plan: FilePlan, header: string): boolean {
	const rows = rowsAre(plan, header);
	if (rows !== null) return sameNoun(noun, rows);
	return plan.kind === 'opportunities' && (noun === 'lead' || noun === 'deal');
}
