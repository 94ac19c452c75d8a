import type { Balance } from './balance';
import type { Became } from './became';
import type { Change } from './change';
import type { Compared } from './compare';
import type { Dependence } from './dependence';
import type { Dimension } from './dimension';
import type { Earlier } from './earlier';
import type { FollowUp } from './follow-up';
import type { Funnel } from './funnel';
import type { Gratitude } from './gratitude';
import type { IdealClient } from './ideal';
import type { Pace } from './pace';
import type { OpenPipeline } from './pipeline';
import type { Quality } from './quality';
import type { ColdCalling, Concentration, EffortShares } from './concentration';
import type { Report } from './report';
import type { SpendPart } from './spend';
import type { CurvesDiffer, Stale } from './stale';
import type { ClaimTrials } from './tried';
import type { WithinPart } from './within';

/**
 * What lies behind the answers: it is worked out after them, so that they need not wait. Null in the report while it
 * is on its way, and where a shared report leaves it out. A part that the files cannot give is null.
 */
export interface Evidence {
	/** What figures can be split by, besides class, source and period. */
	readonly dimensions: readonly Dimension[];
	/** What was spent; null where neither files nor owner say anything of it. */
	readonly spend: SpendPart | null;
	/** Effort against wins; null where nothing is known of what was put in, or it cannot be added up. */
	readonly effort: EffortShares | null;
	/** null where no new client has a known source. */
	readonly concentration: Concentration | null;
	readonly coldCalling: ColdCalling | null;
	/** How far new clients hang on few partners; null where no referral of a partner was won. */
	readonly dependence: Dependence | null;
	/** Lists of which there are two exports of different days; null where there is none. */
	readonly became: readonly Became[] | null;
	/** What is open, and the wins to expect of it; null where nothing is open. */
	readonly pipeline: OpenPipeline | null;
	/** Where effort goes against where clients come from. */
	readonly balance: Balance;
	/** This period against the last; null without dates of creation. */
	readonly change: Change | null;
	/** Sources and owners over time; null without a horizon. */
	readonly compared: Compared | null;
	/** Speed and mix over time; null without dates of creation. */
	readonly pace: Pace | null;
	/** The claims as they would have stood before; null without dates. */
	readonly earlier: readonly Earlier[] | null;
	/** Referrals against leads among those alike in one thing. */
	readonly within: WithinPart;
	/** What each claim was tried under, in their order. */
	readonly claims: readonly ClaimTrials[];
	/** What losing those that have been open for long would change; null where there are none. */
	readonly stale: Stale | null;
	readonly curves: CurvesDiffer;
	/** Need, fit and accepted introduction, those that the files tell of; null where they tell of none. */
	readonly quality: readonly Quality[] | null;
	/** Which values go with winning; null where there is no new business. */
	readonly ideal: IdealClient | null;
	/** Where opportunities stand and are lost; null where none has a stage. */
	readonly funnel: Funnel | null;
	/** How soon they were followed up; null where the files have no day of a first response. */
	readonly followUp: FollowUp | null;
	/** How soon partners were thanked and told; null where touches cannot say who was. */
	readonly gratitude: Gratitude | null;
}

/** A report whose evidence is there. */
export type ProvenReport = Report & { readonly evidence: Evidence };
