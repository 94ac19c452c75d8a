import type { Report, ReportSection } from '../../model';
import { WORKINGS, type WorkingId } from '../../reports/workings/workings';
import { hasPart } from '../reader/sections';

/** Figures of a section, and whether the report shows them: always, where it has something, or with a part of its evidence. */
type Shown = readonly [of: readonly WorkingId[], when?: string | ((report: Report) => boolean)];

const FIGURES: Readonly<Record<ReportSection, readonly Shown[]>> = {
	answers: [
		[
			['more-often', 'twice-as-often', 'twice-as-fast', 'eighty-percent'],
			({ claims }) => Object.keys(claims).length > 0,
		],
	],
	'close-rates': [
		[['by-day', 'horizon', 'of-decided', 'of-created', 'days-to-win', 'money-won', 'stale']],
		[['tried'], 'claims'],
		[['within'], 'within'],
		[['stale-lost'], 'stale'],
		[['funnel'], 'funnel'],
		[['quality'], 'quality'],
		[['ideal'], 'ideal'],
		[['earlier'], 'earlier'],
	],
	'over-time': [
		[['periods', 'trend']],
		[['change'], 'change'],
		[['compared'], 'compared'],
		[['pace'], 'pace'],
		[['became'], 'became'],
	],
	sources: [
		[['source-rate', 'source-money', 'source-share']],
		[['spend', 'per-hour'], 'spend'],
		[['effort'], 'effort'],
		[['concentration'], 'concentration'],
		[['cold-calling'], 'coldCalling'],
		[['pipeline'], 'pipeline'],
		[['reach', 'introductions', 'leaning'], 'balance'],
	],
	partners: [
		[['rhythm', 'partner-status', 'still-active', 'stake', 'false-alarms']],
		[['dependence', 'losing-a-partner'], 'dependence'],
	],
	'give-and-thank': [
		[['thanks-owed', 'updates-owed'], ({ thanks }) => thanks !== null],
		[['reciprocity'], ({ reciprocity }) => reciprocity !== null],
		[['gratitude'], 'gratitude'],
		[['follow-up'], 'followUp'],
	],
	data: [[['rows-law', 'row-class']]],
};

/** Stands for paragraphs that an earlier figure of the section has, too. */
const AS_ABOVE = 'The rest is as above.';

/** How the figures of a section are worked out. */
export interface SectionMethods {
	readonly section: ReportSection;
	readonly methods: readonly {
		readonly title: string;
		readonly paragraphs: readonly string[];
		readonly sources: readonly string[];
	}[];
}

/**
 * @param behind the evidence of the report, unread; null: it has none
 * @param sections those that stand in the report; one without figures of its own has no methods
 */
export const methodsOf = (
	report: Report,
	behind: unknown,
	sections: readonly ReportSection[],
): SectionMethods[] =>
	sections
		.map((section) => ({
			section,
			methods: FIGURES[section]
				.filter(([, when]) =>
					typeof when === 'string' ? hasPart(behind, when) : when === undefined || when(report),
				)
				.flatMap(([ids]) => ids)
				.map((id) => WORKINGS[id])
				.map(({ title, method, sources }, i, all) => {
					const said = new Set(all.slice(0, i).flatMap((one) => one.method(report)));
					const paragraphs = method(report);
					const news = paragraphs.filter((one) => !said.has(one));
					return {
						title,
						paragraphs: news.length < paragraphs.length ? [...news, AS_ABOVE] : paragraphs,
						sources,
					};
				}),
		}))
		.filter(({ methods }) => methods.length > 0);
