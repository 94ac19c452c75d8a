import { CLASSES, REPORT_SECTIONS, type Report, type ReportSection } from '../../model';

export const SECTION_NAMES: Readonly<Record<ReportSection, string>> = {
	answers: 'Answers',
	'close-rates': 'Close rates',
	'over-time': 'Over time',
	sources: 'Sources',
	partners: 'Partners',
	'give-and-thank': 'Give & thank',
	data: 'Data',
};

/** What there is to read at once, in each section. */
const HAS: Readonly<Record<ReportSection, (report: Report) => boolean>> = {
	answers: () => true,
	'close-rates': (report) => CLASSES.some((c) => report.classes[c].created > 0),
	'over-time': ({ periods }) => periods !== null && periods.length > 0,
	sources: ({ sources }) => sources !== null && sources.length > 0,
	partners: ({ partners }) => partners !== null && partners.length > 0,
	'give-and-thank': ({ thanks, reciprocity }) => thanks !== null || reciprocity !== null,
	data: ({ rows, extent }) => extent === 'full' && rows.files.length > 0,
};

/**
 * What there is to read: a section that the sender left out, or that has nothing, is not there.
 * @param behind sections that have something behind their figures
 */
export const sectionsOf = (report: Report, behind: readonly ReportSection[] = []): ReportSection[] =>
	REPORT_SECTIONS.filter(
		(section) =>
			(report.sharing?.sections.includes(section) ?? true) &&
			(HAS[section](report) || (section === 'give-and-thank' && behind.includes(section))),
	);

/** The parts of the evidence that each section shows. */
const PARTS: Readonly<Partial<Record<ReportSection, readonly string[]>>> = {
	'close-rates': ['claims', 'within', 'stale', 'funnel', 'quality', 'ideal', 'earlier'],
	'over-time': ['change', 'compared', 'pace', 'became'],
	sources: ['spend', 'effort', 'concentration', 'coldCalling', 'pipeline', 'balance'],
	partners: ['dependence'],
	'give-and-thank': ['gratitude', 'followUp'],
};

/** Whether evidence, unread, has a part of this name. */
export function hasPart(evidence: unknown, name: string): boolean {
	if (typeof evidence !== 'object' || evidence === null) return false;
	const part = new Map<string, unknown>(Object.entries(evidence)).get(name) ?? null;
	return part !== null && !(Array.isArray(part) && part.length === 0);
}

/**
 * Sections that have something behind their figures, told by the names of its parts alone: what stands in them is read
 * when somebody wants to see it.
 * @param evidence as it came, unread
 */
export const behindOf = (evidence: unknown): ReportSection[] =>
	REPORT_SECTIONS.filter((section) => PARTS[section]?.some((name) => hasPart(evidence, name)) === true);
