import { BECAUSE, classSaid } from './say-since';
import { byHorizonSaid, claimsSaid, daysSaid } from './say-claims';
import { moneySaid } from './say-money';
import { partnersSaid, rowsSaid, thanksSaid } from './say-partners';
import { sourcesSaid } from './say-sources';
import { CLASS_PLURALS } from '../../format/words';
import { listed } from '../say';
import { otherFirm } from './order';
import type { Versus } from './types';

export { headline, type Headline } from './say-since';

/** One question and what both reports say to it. */
export interface Section {
	readonly id: 'claims' | 'horizon' | 'days' | 'money' | 'sources' | 'partners' | 'thanks' | 'rows';
	readonly title: string;
	readonly sentences: readonly string[];
}

/** What is said besides the classes; a part that not both reports have is not there. */
export function sections(of: Versus): Section[] {
	const all: readonly Section[] = [
		{ id: 'claims', title: 'Do the claims still stand?', sentences: claimsSaid(of) },
		{ id: 'horizon', title: 'How many became clients in time?', sentences: byHorizonSaid(of) },
		{ id: 'days', title: 'How fast do they close?', sentences: daysSaid(of) },
		{ id: 'money', title: 'What did it bring?', sentences: moneySaid(of) },
		{ id: 'sources', title: 'Where did they come from?', sentences: sourcesSaid(of) },
		{ id: 'partners', title: 'Who refers?', sentences: partnersSaid(of) },
		{ id: 'thanks', title: 'Who waits for thanks?', sentences: thanksSaid(of) },
		{ id: 'rows', title: 'How much was set aside?', sentences: rowsSaid(of) },
	];
	return all.filter(({ sentences }) => sentences.length > 0);
}

/** Sentences on one class. */
export { classSaid };

/** What keeps the two from being compared in full, each in a sentence. */
export function cautions(of: Versus): string[] {
	const { earlier, later, classes, folded } = of;
	const because = new Set(classes.flatMap((one) => (one.because === null ? [] : [one.because])));
	const firms = otherFirm(earlier, later) ? [BECAUSE.firm] : [];
	const others = [...because].filter((one) => one !== 'firm').map((one) => whose(one, of));
	return [
		...firms,
		...others,
		...(folded.length === 0
			? []
			: [
					`A report puts small groups together, so ${listed(folded.map((id) => CLASS_PLURALS[id]))} can’t be compared.`,
				]),
		...(earlier.extent === 'lite' || later.extent === 'lite'
			? [
					'One of the reports came in a short link, which leaves out much: what it leaves out is not compared.',
				]
			: []),
	];
}

/** With the classes it holds for, where it does not hold for all. */
function whose(because: keyof typeof BECAUSE, { classes }: Versus): string {
	const own = classes.filter((one) => one.because === because);
	return own.length === classes.length
		? BECAUSE[because]
		: `For ${listed(own.map(({ class: id }) => CLASS_PLURALS[id]))}: ${BECAUSE[because].charAt(0).toLowerCase()}${BECAUSE[because].slice(1)}`;
}
