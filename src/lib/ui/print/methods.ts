import type { Report, ReportSection } from '../../model';
import { WORKINGS, type WorkingId } from '../../reports/workings/workings';

/** The figures that each section shows at once. */
const AT_ONCE: Readonly<Record<ReportSection, readonly WorkingId[]>> = {
	answers: [],
	'close-rates': ['by-day', 'horizon', 'of-decided', 'of-created', 'days-to-win', 'money-won'],
	'over-time': ['periods', 'trend'],
	sources: ['source-rate', 'source-money', 'source-share'],
	partners: ['rhythm', 'partner-status', 'still-active'],
	'give-and-thank': ['thanks-owed', 'updates-owed', 'reciprocity'],
	data: ['rows-law'],
};

/** How the figures of a section are worked out. */
export interface SectionMethods {
	readonly section: ReportSection;
	readonly methods: readonly {
		readonly title: string;
		readonly paragraphs: readonly string[];
		readonly sources: readonly string[];
	}[];
}

/** @param sections those that stand in the report; one without figures of its own has no methods */
export const methodsOf = (report: Report, sections: readonly ReportSection[]): SectionMethods[] =>
	sections
		.filter((section) => AT_ONCE[section].length > 0)
		.map((section) => ({
			section,
			methods: AT_ONCE[section].map((id) => {
				const { title, method, sources } = WORKINGS[id];
				return { title, paragraphs: method(report), sources };
			}),
		}));
