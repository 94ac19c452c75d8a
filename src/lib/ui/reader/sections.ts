import { CLASSES, type Report } from '../../model';

export const SECTIONS = ['answers', 'close-rates', 'over-time', 'sources', 'partners'] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_NAMES: Readonly<Record<Section, string>> = {
	answers: 'Answers',
	'close-rates': 'Close rates',
	'over-time': 'Over time',
	sources: 'Sources',
	partners: 'Partners',
};

const HAS: Readonly<Record<Section, (report: Report) => boolean>> = {
	answers: () => true,
	'close-rates': (report) => CLASSES.some((c) => report.classes[c].created > 0),
	'over-time': ({ periods }) => periods !== null && periods.length > 0,
	sources: ({ sources }) => sources !== null && sources.length > 0,
	partners: ({ partners }) => partners !== null && partners.length > 0,
};

/** What there is to read: a section that has nothing is left out. */
export const sectionsOf = (report: Report): Section[] => SECTIONS.filter((section) => HAS[section](report));
