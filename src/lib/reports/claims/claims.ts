import {
	CLAIM_IDS,
	type Assumption,
	type ByDay,
	type Claim,
	type ClaimId,
	type ClaimTrials,
	type Verdict,
} from '../../model';
import { moreNeeded, standing, verdictOf, wilson } from '../../stats';
import { count, type Cell, type MoneyCell } from '../close-rates/facts';
import { MANY_ON_DAY_ZERO, whyNoDays, type Whole } from '../close-rates/figures';
import { dealsAlone, enteredOf, mixedEntry } from '../close-rates/entered';
import { gather } from '../close-rates/gather';
import { remembered } from '../remembered';
import { begin, counted, percent } from '../say';
import { leadsOf, referralsOf, type Range } from './range';
import { ratioByHorizon } from './ratio';
import { claimSentence, THRESHOLDS, whyOpen } from './sentences';
import { speedOf } from './speed';

export interface ClaimsInput {
	readonly cells: readonly Cell[];
	readonly money: readonly MoneyCell[];
	/** The amounts have one currency, or none named. */
	readonly oneCurrency: boolean;
	readonly whole: Whole;
	readonly horizon: ByDay | null;
}

const won = (cells: readonly Cell[]): number => count(cells, (cell) => cell.outcome === 'won');
const newBusiness = (cells: readonly Cell[]): Cell[] =>
	cells.filter((cell) => cell.class !== 'existing-client');

function eightyPercent(cells: readonly Cell[]): Range | null {
	const all = won(newBusiness(cells));
	const share = wilson(won(referralsOf(cells)), all);
	return share === null ? null : { value: share.rate, low: share.low, high: share.high };
}

function figure(id: ClaimId, cells: readonly Cell[], input: ClaimsInput): Range | null {
	if (id === 'eighty-percent') return eightyPercent(cells);
	if (input.horizon === null) return null;
	return id === 'twice-as-fast'
		? speedOf(cells, input.whole)
		: ratioByHorizon(cells, input.horizon, input.whole);
}

/** The same opportunities under another assumption, and what to say where the verdict then differs. */
interface Variant {
	readonly assumption: Assumption;
	readonly cells: readonly Cell[];
	readonly because: string;
}

/** They are the same for every claim. */
const variants = remembered((cells: readonly Cell[]): Variant[] => {
	const found: Variant[] = [];
	const unknown = count(cells, (cell) => cell.class === 'unknown');
	if (unknown > 0) {
		const share = percent(unknown / count(cells));
		for (const as of ['referral', 'lead'] as const)
			found.push({
				assumption: `unknown-as-${as}s`,
				cells: cells.map((cell) => (cell.class === 'unknown' ? { ...cell, class: as } : cell)),
				because: `${begin(share)} have no known source: were they all ${as}s, the answer could be another.`,
			});
	}
	const early = new Set(
		(['referral', 'lead', 'introduction', 'unknown'] as const).filter((leadClass) => {
			const own = cells.filter((cell) => cell.class === leadClass && cell.outcome === 'won');
			const onDayZero = count(own, (cell) => cell.days === 0);
			return onDayZero > 0 && onDayZero >= MANY_ON_DAY_ZERO * count(own);
		}),
	);
	const mixed = mixedEntry(enteredOf(cells));
	if (mixed !== null)
		found.push({
			assumption: 'deals-alone',
			cells: dealsAlone(cells),
			because: `${begin(percent(mixed.referral))} of the referrals and ${percent(mixed.lead)} of the leads came in before they were deals: among deals alone the answer could be another.`,
		});
	if (early.size > 0)
		found.push({
			assumption: 'without-first-day',
			cells: cells.filter(
				(cell) => !(cell.outcome === 'won' && cell.days === 0 && (early as Set<string>).has(cell.class)),
			),
			because: 'Many wins were entered on the day they were won: without them the answer could be another.',
		});
	return found;
});

const verdict = (range: Range | null, threshold: number): Verdict =>
	range === null ? 'cannot-tell' : verdictOf({ low: range.low, high: range.high ?? Infinity }, threshold);

/** Why there are no figures, as a sentence. */
function whyNoFigures(id: ClaimId, input: ClaimsInput): string {
	const { cells, whole } = input;
	if (id === 'eighty-percent') return 'No new client has been won yet.';
	const [referrals, leads] = [referralsOf(cells), leadsOf(cells)];
	const missing = [referrals.length === 0 ? 'referrals' : null, leads.length === 0 ? 'leads' : null].filter(
		(word) => word !== null,
	);
	if (missing.length > 0)
		return `The files name no ${missing.join(' and no ')}, so there is nothing to compare.`;
	for (const [word, own] of [
		['Referrals', referrals],
		['Leads', leads],
	] as const) {
		const why = whyNoDays(gather(own, whole), whole);
		if (why !== null) return `${word} have no rate by day. ${why}`;
	}
	if (won(referrals) + won(leads) === 0) return 'Neither a referral nor a lead has been won yet.';
	if (id === 'twice-as-fast') return 'There are too few wins among those old enough to compare.';
	return 'Referrals or leads have not been recorded for long enough.';
}

function basis(id: ClaimId, cells: readonly Cell[]): string {
	if (id === 'eighty-percent') return counted(won(newBusiness(cells)), 'new client');
	const of = id === 'twice-as-fast' ? won : (own: readonly Cell[]) => count(own);
	const suffix = id === 'twice-as-fast' ? ' won' : '';
	return `${counted(of(referralsOf(cells)), 'referral')}, ${counted(of(leadsOf(cells)), 'lead')}${suffix}`;
}

/** How many more decided ones would settle a ratio that the figures alone leave open. null: it cannot be said. */
function howManyMore(id: ClaimId, input: ClaimsInput): number | 'too-many' | null {
	if (id === 'twice-as-fast' || id === 'eighty-percent') return null;
	const [first, second] = [referralsOf(input.cells), leadsOf(input.cells)].map((own) => {
		const decided = count(own, (cell) => cell.outcome !== 'open');
		return { rate: decided === 0 ? 0 : won(own) / decided, decided };
	});
	if (first === undefined || second === undefined || first.rate === 0 || second.rate === 0) return null;
	const more = moreNeeded(first, second, THRESHOLDS[id]);
	if (more === null) return 'too-many';
	return more.first + more.second === 0 ? null : more.first + more.second;
}

function shareByMoney(input: ClaimsInput): number | null {
	if (!input.oneCurrency) return null;
	const fresh = input.money.filter((cell) => cell.class !== 'existing-client');
	const sum = (cells: readonly MoneyCell[]) => cells.reduce((total, cell) => total + cell.won, 0);
	const all = sum(fresh);
	return all > 0 ? sum(fresh.filter((cell) => cell.class === 'referral')) / all : null;
}

function claim(id: ClaimId, input: ClaimsInput): Claim {
	const threshold = THRESHOLDS[id];
	const range = figure(id, input.cells, input);
	const own = verdict(range, threshold);
	const upset =
		own === 'cannot-tell'
			? undefined
			: variants(input.cells).find(
					({ cells }) => standing([own, verdict(figure(id, cells, input), threshold)]) !== own,
				);
	const moreWanted = range !== null && own === 'cannot-tell' ? howManyMore(id, input) : null;
	const facts = {
		id,
		threshold,
		verdict: upset === undefined ? own : ('cannot-tell' as const),
		value: range?.value ?? null,
		low: range?.low ?? null,
		high: range?.high ?? null,
		moreNeeded: moreWanted === 'too-many' ? null : moreWanted,
		basis:
			basis(id, input.cells) +
			(range?.oldEnough === undefined
				? ''
				: `; only those at least ${range.oldEnough} days old, as wins are few`),
		byMoney: id === 'eighty-percent' ? shareByMoney(input) : null,
	};
	const because =
		range === null
			? whyNoFigures(id, input)
			: (upset?.because ?? (own === 'cannot-tell' ? whyOpen(id, moreWanted) : null));
	return { ...facts, because, sentence: claimSentence({ ...facts, because }, input.horizon) };
}

/** The four claims, tested on the owner's own figures. A verdict stands only if it holds under every assumption. */
export const claimsOf = (input: ClaimsInput): Claim[] => CLAIM_IDS.map((id) => claim(id, input));

/** Every claim as it stands and under each assumption under which it was tried. */
export function trialsOf(input: ClaimsInput): ClaimTrials[] {
	const trials = [{ assumption: 'as-it-stands' as const, cells: input.cells }, ...variants(input.cells)];
	return CLAIM_IDS.map((id) => ({
		id,
		trials: trials.map(({ assumption, cells }) => {
			const range = figure(id, cells, input);
			return {
				assumption,
				value: range?.value ?? null,
				low: range?.low ?? null,
				high: range?.high ?? null,
				verdict: verdict(range, THRESHOLDS[id]),
			};
		}),
	}));
}
