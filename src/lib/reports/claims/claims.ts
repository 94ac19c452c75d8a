import {
	CLAIM_IDS,
	type Assumption,
	type ByDay,
	type Claim,
	type ClaimId,
	type ClaimTrials,
	type LeadClass,
	type Verdict,
} from '../../model';
import { moreNeeded, standing, verdictOf, wilson } from '../../stats';
import type { MoneyCell } from '../close-rates/facts';
import { MANY_ON_DAY_ZERO, whyNoDays, type Whole } from '../close-rates/figures';
import { enteredOf, mixedEntry } from '../close-rates/entered';
import { gatherAll } from '../close-rates/gather';
import { countAll, lotsOf, type Counted, type Lot, type Lots } from '../close-rates/lot';
import { remembered } from '../remembered';
import { begin, counted, percent } from '../say';
import { asTheyStand, sidesOf, type Range, type Sides } from './range';
import { ratioByHorizon } from './ratio';
import { claimSentence, THRESHOLDS, whyOpen } from './sentences';
import { speedOf } from './speed';

export interface ClaimsInput {
	readonly cells: Counted;
	readonly money: readonly MoneyCell[];
	/** The amounts have one currency, or none named. */
	readonly oneCurrency: boolean;
	readonly whole: Whole;
	readonly horizon: ByDay | null;
	/** Only one class or one source is let through: there is no share of all new business then. */
	readonly ofOneOrigin?: boolean;
}

function eightyPercent({ referrals, newClients }: Sides): Range | null {
	const share = wilson(
		referrals.reduce((sum, { won }) => sum + won, 0),
		newClients,
	);
	return share === null ? null : { value: share.rate, low: share.low, high: share.high };
}

function figure(id: ClaimId, sides: Sides, { horizon, whole, ofOneOrigin }: ClaimsInput): Range | null {
	if (id === 'eighty-percent') return ofOneOrigin === true ? null : eightyPercent(sides);
	if (horizon === null) return null;
	return id === 'twice-as-fast' ? speedOf(sides, whole) : ratioByHorizon(sides, horizon, whole);
}

/** The same opportunities under another assumption, and what to say where the verdict then differs. */
interface Variant {
	readonly assumption: Assumption;
	readonly sides: Sides;
	readonly because: string;
}

/** They are the same for every claim. */
const variants = remembered((lots: Lots): Variant[] => {
	const found: Variant[] = [];
	const stands = asTheyStand(lots);
	const noSource = lots.of('unknown');
	if (noSource.created > 0) {
		const share = percent(noSource.created / countAll(lots));
		const because = (as: string) =>
			`${begin(share)} have no known source: were they all ${as}, the answer could be another.`;
		found.push(
			{
				assumption: 'unknown-as-referrals',
				sides: { ...stands, referrals: [...stands.referrals, noSource] },
				because: because('referrals'),
			},
			{
				assumption: 'unknown-as-leads',
				sides: { ...stands, leads: [...stands.leads, noSource] },
				because: because('leads'),
			},
		);
	}
	const early = new Set<LeadClass>(
		(['referral', 'lead', 'introduction', 'unknown'] as const).filter((leadClass) => {
			const { wonOnDayZero, won } = lots.of(leadClass);
			return wonOnDayZero > 0 && wonOnDayZero >= MANY_ON_DAY_ZERO * won;
		}),
	);
	const mixed = mixedEntry(enteredOf(lots));
	if (mixed !== null)
		found.push({
			assumption: 'deals-alone',
			sides: sidesOf(lots, (own) => own.dealsAlone()),
			because: `${begin(percent(mixed.referral))} of the referrals and ${percent(mixed.lead)} of the leads came in before they were deals: among deals alone the answer could be another.`,
		});
	if (early.size > 0)
		found.push({
			assumption: 'without-first-day',
			sides: sidesOf(lots, (own, id) => (early.has(id) ? own.withoutFirstDay() : own)),
			because: 'Many wins were entered on the day they were won: without them the answer could be another.',
		});
	return found;
});

const verdict = (range: Range | null, threshold: number): Verdict =>
	range === null ? 'cannot-tell' : verdictOf({ low: range.low, high: range.high ?? Infinity }, threshold);

/** Why there are no figures, as a sentence. */
function whyNoFigures(id: ClaimId, input: ClaimsInput): string {
	const { whole } = input;
	const lots = lotsOf(input.cells);
	if (id === 'eighty-percent')
		return input.ofOneOrigin === true
			? 'Narrowed to one class or one source, nothing is left to take a share of.'
			: 'No new client has been won yet.';
	const [referrals, leads] = [lots.of('referral'), lots.of('lead')];
	const missing = [referrals.created === 0 ? 'referrals' : null, leads.created === 0 ? 'leads' : null].filter(
		(word) => word !== null,
	);
	if (missing.length > 0)
		return `There are no ${missing.join(' and no ')} here, so there is nothing to compare.`;
	for (const [word, own] of [
		['Referrals', referrals],
		['Leads', leads],
	] as const) {
		const why = whyNoDays(gatherAll([own], whole), whole);
		if (why !== null) return `${word} have no rate by day. ${why}`;
	}
	if (referrals.won + leads.won === 0) return 'Neither a referral nor a lead has been won yet.';
	if (id === 'twice-as-fast') return 'There are too few wins among those old enough to compare.';
	return 'Referrals or leads have not been recorded for long enough.';
}

function basis(id: ClaimId, lots: Lots): string {
	if (id === 'eighty-percent') return counted(asTheyStand(lots).newClients, 'new client');
	const of = ({ won, created }: Lot): number => (id === 'twice-as-fast' ? won : created);
	const suffix = id === 'twice-as-fast' ? ' won' : '';
	return `${counted(of(lots.of('referral')), 'referral')}, ${counted(of(lots.of('lead')), 'lead')}${suffix}`;
}

/** How many more decided ones would settle a ratio that the figures alone leave open. null: it cannot be said. */
function howManyMore(id: ClaimId, input: ClaimsInput): number | 'too-many' | null {
	if (id === 'twice-as-fast' || id === 'eighty-percent') return null;
	const lots = lotsOf(input.cells);
	const [first, second] = (['referral', 'lead'] as const).map((of) => {
		const { won, lost } = lots.of(of);
		const decided = won + lost;
		return { rate: decided === 0 ? 0 : won / decided, decided };
	});
	if (first === undefined || second === undefined || first.rate === 0 || second.rate === 0) return null;
	const more = moreNeeded(first, second, THRESHOLDS[id]);
	if (more === null) return 'too-many';
	return more.first + more.second === 0 ? null : more.first + more.second;
}

function shareByMoney(input: ClaimsInput): number | null {
	if (!input.oneCurrency || input.ofOneOrigin === true) return null;
	const fresh = input.money.filter((cell) => cell.class !== 'existing-client');
	const sum = (cells: readonly MoneyCell[]) => cells.reduce((total, cell) => total + cell.won, 0);
	const all = sum(fresh);
	return all > 0 ? sum(fresh.filter((cell) => cell.class === 'referral')) / all : null;
}

function claim(id: ClaimId, input: ClaimsInput): Claim {
	const threshold = THRESHOLDS[id];
	const lots = lotsOf(input.cells);
	const range = figure(id, asTheyStand(lots), input);
	const own = verdict(range, threshold);
	const upset =
		own === 'cannot-tell'
			? undefined
			: variants(lots).find(
					({ sides }) => standing([own, verdict(figure(id, sides, input), threshold)]) !== own,
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
			basis(id, lots) +
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
	const lots = lotsOf(input.cells);
	const trials = [{ assumption: 'as-it-stands' as const, sides: asTheyStand(lots) }, ...variants(lots)];
	return CLAIM_IDS.map((id) => ({
		id,
		trials: trials.map(({ assumption, sides }) => {
			const range = figure(id, sides, input);
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
