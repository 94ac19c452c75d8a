import type { Report, ReportFile } from '../model';

/*
 * What the owner can do about a gap: choose, export, fill in. It is said to the owner alone, since whoever reads a
 * shared report has neither the files nor these screens.
 */

/** A shared report has lost its choices on the way. */
export const isShared = ({ choices }: Pick<Report, 'choices'>): boolean => choices === null;

/** Sentences with what to do behind them, where somebody can do it. */
export const advised = (report: Pick<Report, 'choices'>, said: string, todo: string): string =>
	[said, isShared(report) ? '' : todo].filter((part) => part !== '').join(' ');

export const CHOOSE_COLUMN =
	'In “Check how we read this” choose the column that says how each one came, or give its labels a class.';

/** Ends of warnings. One that begins with a colon ends the sentence before it. */
export const REMEDIES = {
	'no-losses': ' Some systems archive lost ones: export those, too.',
	'no-open-rows': ' Export the open ones, too.',
	'filtered-by-close-date': ' Export by date of creation instead.',
	'mixed-entry': ' Add the leads behind all deals, where there are any.',
	'same-opportunities-twice': ' Remove one of the files.',
	'unrecognised-label': ': choose a class in “Check how we read this”.',
} as const;

/** Where a system itself says which ones it leaves out: how to have them, by the beginning of its name. */
const LOSSES_OF: Readonly<Record<string, string>> = {
	Odoo: ' Odoo archives lost ones and leaves them out of an export: set its filter “Lost”, select all and export those, too.',
};

/** How to have the lost ones that an export lacks. */
export function lossesRemedy(files: readonly Pick<ReportFile, 'kind' | 'system'>[]): string {
	const systems = files.flatMap(({ kind, system }) => (kind === 'opportunities' ? [system ?? ''] : []));
	const known = Object.entries(LOSSES_OF).find(([name]) => systems.some((system) => system.startsWith(name)));
	return known?.[1] ?? REMEDIES['no-losses'];
}

const remediesOf = (code: string): readonly string[] => [
	...(code === 'no-losses' ? Object.values(LOSSES_OF) : []),
	...(Object.hasOwn(REMEDIES, code) ? [REMEDIES[code as keyof typeof REMEDIES]] : []),
];

/** A warning without what the owner can do about it. */
export function withoutRemedy({ code, sentence }: Report['warnings'][number]): string {
	const remedy = remediesOf(code).find((one) => sentence.endsWith(one));
	if (remedy === undefined) return sentence;
	return `${sentence.slice(0, -remedy.length)}${remedy.startsWith(':') ? '.' : ''}`;
}
