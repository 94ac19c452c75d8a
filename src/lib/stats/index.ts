export { Z95, chiSquareTail, normalTwoSided } from './normal';
export { bounds, jeffreys, wilson, wilsonRange, type Range } from './proportion';
export { binomialTwoSided } from './exact';
export { fisherTwoSided } from './fisher';
export { benjaminiHochberg } from './many';
export { atRisk, type Cell } from './cells';
export { at, wilsonAtEdge, winCurve, type CurveValue, type WinCurvePoint } from './competing';
export { dayEndedBy, kaplanMeier, survivalAt, type SurvivalPoint } from './kaplan-meier';
export { katz, koopman, logDeltaRatio, type Estimate, type LogRatio, type Ratio } from './ratio';
export { firstDayBy, quantile7, tally, type DayCount } from './weighted-days';
export { mantelHaenszel, type Stratum } from './mantel-haenszel';
export { kitagawa, type Split } from './kitagawa';
export { goodmanRange } from './goodman';
export { effectiveNumber } from './spread';
export { holm } from './holm';
export { daysRatio } from './speed';
export {
	breakEvenRate,
	costPerWon,
	economyOf,
	movedHours,
	returnPerOne,
	totalCost,
	valuePerCreated,
	valuePerHour,
	type Economy,
	type WithRange,
} from './economics';
export { logRank, type ChiSquareTest, type LogRank } from './logrank';
export { grayTest } from './gray';
export { fitPrior, sharedPrior, shrunkRate, type Group, type Prior } from './shrink';
export { cochranArmitage, newcombeDifference, type Count, type Difference, type Trend } from './trend';
export {
	TOO_MANY_MORE,
	decidedPerClass,
	moreNeeded,
	neededForHalfWidth,
	type MoreNeeded,
	type Standing,
} from './sample-size';
export { standing, verdictOf } from './verdict';
export { roundOutwards, type Rounded } from './round-outwards';
export { FIRM_REPEATS, LOOKS_ACTIVE } from './rhythm-words';
export {
	countedDays,
	noneYetChance,
	rhythmOf,
	silenceChance,
	stakeOf,
	statusOf,
	stillActive,
	type Rhythm,
	type Yield,
} from './dormancy';
