import type { Engine } from '../engine';
import type { Dimension, Evidence, Report, SpendPart } from '../model';
import { balanceOf } from './balance/balance';
import { introductionsOf, type Introduced } from './balance/introductions';
import { became } from './became/became';
import { changeOf } from './change/change';
import { trialsOf } from './claims/claims';
import { claimsInput } from './claims/input';
import { differOf } from './close-rates/differ';
import type { Cell, MoneyCell } from './close-rates/facts';
import { comparedOf } from './compare/compare';
import { earlierOf } from './earlier/earlier';
import { staleOf } from './close-rates/stale';
import type { ReportFrame } from './frame';
import { followUp } from './follow-up/follow-up';
import { funnel } from './funnel/funnel';
import { gratitude } from './gratitude/gratitude';
import { ideal } from './ideal/ideal';
import type { Matching } from './ideal/matching';
import { coldCallingOf } from './cold-calling/cold-calling';
import { concentrationOf } from './concentration/concentration';
import { dependence } from './dependence/dependence';
import { effortShares } from './spend/shares';
import { paceOf } from './pace/pace';
import { pipelineOf } from './pipeline/pipeline';
import { quality } from './quality/quality';
import type { Thanked } from './thanks/thanks';
import { withinOf } from './within/within';

/** What the answers were made from, and the evidence is made from. */
export interface Ground {
	/** The report without its evidence. */
	readonly report: Report;
	readonly frame: ReportFrame;
	readonly dimensions: readonly Dimension[];
	/** All opportunities in use, and those that the filters let through. */
	readonly all: readonly Cell[];
	readonly cells: readonly Cell[];
	/** Money won of those. */
	readonly money: readonly MoneyCell[];
	/** Referrals that name a partner, of those that the filters let through; in order, the latest created first. */
	readonly thanked: readonly Thanked[];
	/** What was spent; null where neither files nor owner say anything of it. */
	readonly spend: SpendPart | null;
}

/** What the evidence points to and is no part of the report: personal data. */
export interface Beside {
	/** Introductions that could become referrals; at most two hundred. */
	readonly introductions: readonly Introduced[];
	/** Open ones to work on first, best first; at most two hundred. */
	readonly matching: readonly Matching[];
}

export interface Proven {
	readonly evidence: Evidence;
	readonly beside: Beside;
}

/** Work without a statement: the page may draw before it, and evidence that is no longer wanted ends here. */
async function inTurn<Part>(engine: Engine, work: () => Part): Promise<Part> {
	await engine.run('SELECT 1');
	return work();
}

/** Works out what lies behind the answers, from the tables that these were made from. */
export async function evidenceOf(engine: Engine, ground: Ground): Promise<Proven> {
	const best = await ideal(engine, ground);
	return {
		evidence: {
			dimensions: ground.dimensions,
			spend: ground.spend,
			effort: effortShares(ground.report.sources ?? [], ground.spend?.hourly ?? null),
			concentration: concentrationOf(ground.report.sources ?? []),
			coldCalling: coldCallingOf(ground.report.sources ?? [], ground.frame.whole.noLosses),
			dependence: await dependence(engine, ground),
			within: await withinOf(engine, ground),
			claims: await inTurn(engine, () => trialsOf(claimsInput(ground))),
			stale: await inTurn(engine, () => staleOf(ground)),
			curves: await inTurn(engine, () => differOf(ground)),
			became: await became(engine),
			pipeline: await pipelineOf(engine, ground),
			balance: await balanceOf(engine, ground),
			change: await changeOf(engine, ground),
			compared: await comparedOf(engine, ground),
			pace: await inTurn(engine, () => paceOf(ground)),
			earlier: await inTurn(engine, () => earlierOf(ground)),
			quality: await quality(engine, ground.frame.whole.noLosses),
			ideal: best.ideal,
			funnel: await funnel(engine, ground.frame.whole.noLosses),
			followUp: await followUp(engine, ground.frame.whole.noLosses),
			gratitude: await inTurn(engine, () => gratitude(ground)),
		},
		beside: { introductions: await introductionsOf(engine), matching: best.matching },
	};
}
