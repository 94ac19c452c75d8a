import type { Dimension, Evidence, ProvenReport, Report } from '../../model';
import type { Naming } from '../naming';
import type { ShareOptions } from '../types';
import { balanceThat, NO_BALANCE } from './balance';
import { becameThat, earlierThat } from './before';
import { changeThat } from './change';
import { claimsThat, curvesThat, NOT_TESTED, qualityThat, staleThat } from './close-rates';
import { comparedThat } from './compared';
import { followUpThat } from './follow-up';
import { funnelThat } from './funnel';
import { idealThat } from './ideal';
import { nameOf } from './names';
import { paceThat } from './pace';
import { dependenceThat, gratitudeThat } from './partners';
import { coldCallingThat, concentrationThat, pipelineThat } from './sources';
import { toldOf, type Told } from './told';
import { NOTHING_WITHIN, withinThat } from './within';

const isProven = (report: Report): report is ProvenReport => report.evidence !== null;

/**
 * What may be shared of what lies behind the answers. An allow-list as `redact` is: each part is built field by field.
 *
 * A group is opportunities of one class, source, time or value; one of one to four never stands, nor can it be had from
 * what does, of the evidence or of the rest of the report. How many of a group that may be told were won, lost, or are
 * open, and how long that took, tells of nobody who it is; the middle of the days of fewer than five does and goes.
 * Parts of sections that are not shared are null or empty. What was spent stays with the owner, as do people who handle
 * opportunities, columns of the owner's own, and every figure that is of one opportunity.
 *
 * @param report the owner's
 * @param naming as the rest of the shared report is written
 */
export function sharedEvidence(report: Report, options: ShareOptions, naming: Naming): Evidence | null {
	if (!isProven(report)) return null;
	const told = toldOf(report, options, naming);
	const { evidence: of } = report;
	return {
		dimensions: told.has('close-rates') || told.has('sources') ? of.dimensions.flatMap(dimension) : [],
		spend: null,
		effort: null,
		...ofSources(report, told),
		...ofCloseRates(of, told),
		...overTime(of, told),
		dependence: of.dependence !== null && told.has('partners') ? dependenceThat(of.dependence, told) : null,
		gratitude: of.gratitude !== null && told.has('give-and-thank') ? gratitudeThat(of.gratitude, told) : null,
		followUp: of.followUp !== null && told.has('give-and-thank') ? followUpThat(of.followUp, told) : null,
	};
}

function dimension(of: Dimension): Dimension[] {
	const name = nameOf(of.key);
	return name === null ? [] : [{ key: of.key, name, column: of.column }];
}

type OfSources = Pick<Evidence, 'concentration' | 'coldCalling' | 'pipeline' | 'balance'>;

function ofSources({ evidence: of, asOf }: ProvenReport, told: Told): OfSources {
	if (!told.has('sources'))
		return { concentration: null, coldCalling: null, pipeline: null, balance: NO_BALANCE };
	const change = of.change === null ? null : changeThat(of.change, told);
	return {
		concentration: of.concentration === null ? null : concentrationThat(of.concentration, told),
		coldCalling: of.coldCalling === null ? null : coldCallingThat(of.coldCalling, told),
		pipeline: of.pipeline === null ? null : pipelineThat(of.pipeline, told),
		balance: balanceThat(of.balance, asOf, change, told),
	};
}

type OfCloseRates = Pick<Evidence, 'within' | 'claims' | 'stale' | 'curves' | 'quality' | 'ideal' | 'funnel'>;

function ofCloseRates(of: Evidence, told: Told): OfCloseRates {
	if (!told.has('close-rates'))
		return {
			within: NOTHING_WITHIN,
			claims: [],
			stale: null,
			curves: NOT_TESTED,
			quality: null,
			ideal: null,
			funnel: null,
		};
	const within = withinThat(of.within, told);
	return {
		within,
		claims: claimsThat(of.claims, told),
		stale: of.stale === null ? null : staleThat(of.stale, told),
		curves: curvesThat(of.curves),
		quality: of.quality === null ? null : qualityThat(of.quality, told),
		ideal: of.ideal === null ? null : idealThat(of.ideal, within, told),
		funnel: of.funnel === null ? null : funnelThat(of.funnel, told),
	};
}

type OverTime = Pick<Evidence, 'became' | 'change' | 'compared' | 'pace' | 'earlier'>;

function overTime(of: Evidence, told: Told): OverTime {
	if (!told.has('over-time'))
		return { became: null, change: null, compared: null, pace: null, earlier: null };
	return {
		became: of.became === null ? null : becameThat(of.became, told),
		change: of.change === null ? null : changeThat(of.change, told),
		compared: of.compared === null ? null : comparedThat(of.compared, told),
		pace: of.pace === null ? null : paceThat(of.pace, told),
		earlier: of.earlier === null ? null : earlierThat(of.earlier),
	};
}
