import { CLASS_PLURALS } from '../../format/words';
import type { ClassFigures, DataPart, LeadClass, Report, ReportFile, Warning } from '../../model';
import { REMEDIES, lossesRemedy } from '../advice';
import { mixedEntry } from '../close-rates/entered';
import { MANY_ON_DAY_ZERO, type Whole } from '../close-rates/figures';
import { begin, counted, listed, number, percent } from '../say';

export interface WarningsInput {
	readonly classes: Readonly<Record<LeadClass, ClassFigures>>;
	readonly whole: Whole;
	readonly data: DataPart;
	readonly currencies: readonly (string | null)[];
	/** Share of the ids of one file that stand in a file of another shape, too. */
	readonly sharedIds: number;
	/** Names the owner filled in for opportunities that are not in the files. */
	readonly lostAnswers: number;
	/** Deals of which the file of leads and the file of deals name sources of different classes. */
	readonly sourcesDiffer: number;
	readonly entered: Report['entered'];
	readonly files: readonly Pick<ReportFile, 'name' | 'kind' | 'read' | 'system'>[];
}

/** From this share on two files of different columns are probably exports of the same opportunities. */
const MOST_IDS_SHARED = 0.5;

/** Where an export misleads, or leaves something out: each with its effect and, where there is one, its remedy. */
export function warningsOf(input: WarningsInput): Warning[] {
	const { classes, whole, data, currencies, sharedIds, lostAnswers, sourcesDiffer, files } = input;
	const found: Warning[] = [];
	const add = (code: string, sentence: string) => found.push({ code, sentence: begin(sentence) });
	const entries = Object.entries(classes) as [LeadClass, ClassFigures][];
	const created = entries.reduce((sum, [, figures]) => sum + figures.created, 0);
	if (whole.noLosses && created > 0)
		add(
			'no-losses',
			`There is not one lost opportunity in the files, so no close rate can be given, only wins among all created.${lossesRemedy(files)}`,
		);
	if (whole.noOpenRows)
		add(
			'no-open-rows',
			`There is not one open opportunity in the files, so rates by day are withheld: an export of ended ones alone makes early days look better than they were.${REMEDIES['no-open-rows']}`,
		);
	if (whole.filtered)
		add(
			'filtered-by-close-date',
			`The export seems to be filtered by closing date: what ended before is missing.${
				whole.seenFrom === null
					? ''
					: ' Rates by day count older opportunities only from the first closing on, which puts them right; shares of decided ones stay skewed.'
			}${REMEDIES['filtered-by-close-date']}`,
		);
	const mixed = mixedEntry(input.entered);
	if (mixed !== null)
		add(
			'mixed-entry',
			`${percent(mixed.referral)} of the referrals and ${percent(mixed.lead)} of the leads came in as leads that were not yet deals, so their close rates do not begin at the same point. A verdict stands only if it is the same among deals alone.${REMEDIES['mixed-entry']}`,
		);
	for (const [id, figures] of entries) {
		if (figures.won > 0 && figures.wonOnDayZero >= MANY_ON_DAY_ZERO * figures.won)
			add(
				`wins-on-day-zero-${id}`,
				`${percent(figures.wonOnDayZero / figures.won)} of the won ${CLASS_PLURALS[id]} were won on the day they were created: probably entered when already won. A verdict stands only if it holds without them.`,
			);
		if (figures.created > 0 && figures.byDay === null && !whole.noLosses && !whole.noOpenRows)
			add(
				`no-days-${id}`,
				`No rate by day can be given for ${CLASS_PLURALS[id]}. ${figures.byDayBecause ?? ''}`.trim(),
			);
	}
	if (sharedIds >= MOST_IDS_SHARED)
		add(
			'same-opportunities-twice',
			`${percent(sharedIds)} of the ids in one file stand in another file with other columns: the same opportunities may count twice.${REMEDIES['same-opportunities-twice']}`,
		);
	if (classes.unknown.created > 0)
		add(
			'unknown-source',
			`${counted(classes.unknown.created, 'opportunity', 'opportunities')} (${percent(classes.unknown.created / created)}) ${classes.unknown.created === 1 ? 'has' : 'have'} no known source. A verdict is given only where it is the same whether those were all referrals or all leads.`,
		);
	const { labels, rows } = data.unrecognised;
	if (labels > 0)
		add(
			'unrecognised-label',
			`${counted(labels, 'source label')} on ${counted(rows, 'opportunity', 'opportunities')} could not be recognised and ${labels === 1 ? 'counts' : 'count'} as unknown${REMEDIES['unrecognised-label']}`,
		);
	if (data.conflicts > 0)
		add(
			'referrer-on-lead',
			`${counted(data.conflicts, 'opportunity names', 'opportunities name')} a referrer although the source is a marketing channel; that counts as a referral.`,
		);
	if (sourcesDiffer > 0)
		add(
			'sources-differ',
			`${counted(sourcesDiffer, 'deal', 'deals')} ${sourcesDiffer === 1 ? 'has' : 'have'} another kind of source than the lead that ${sourcesDiffer === 1 ? 'it' : 'each'} began as; the lead’s counts.`,
		);
	const outcomes = data.outcomes.filter(({ recognised }) => !recognised);
	if (outcomes.length > 0)
		add(
			'unrecognised-outcome',
			`Vouch does not know what ${quoted(outcomes.map(({ label }) => label))} ${outcomes.length === 1 ? 'means' : 'mean'} and counts ${counted(
				outcomes.reduce((sum, { count }) => sum + count, 0),
				'row',
			)} as open: say in “Check how we read this” what is won and what is lost.`,
		);
	for (const { column, field, unreadable } of [...data.dates, ...data.numbers])
		if (unreadable > 0)
			add(
				`unreadable-${field}`,
				`${counted(unreadable, 'value', 'values')} in “${column}” could not be read and ${unreadable === 1 ? 'is' : 'are'} left out; the ${unreadable === 1 ? 'row keeps its' : 'rows keep their'} outcome.`,
			);
	for (const { name, kind, read } of files)
		if (kind === null)
			add(
				'unused-file',
				`No report uses ${name}; ${read === 1 ? 'its one row is' : `its ${number(read)} rows are`} set aside.`,
			);
	if (lostAnswers > 0)
		add(
			'lost-answers',
			`${counted(lostAnswers, 'name')} you filled in ${lostAnswers === 1 ? 'belongs' : 'belong'} to no opportunity in these files and ${lostAnswers === 1 ? 'is' : 'are'} not used: the opportunity is gone from the export, or a spreadsheet has rewritten its id.`,
		);
	const future = data.dates.reduce((sum, { future: n }) => sum + n, 0);
	if (future > 0)
		add(
			'future-dates',
			`${counted(future, 'date lies', 'dates lie')} after today and ${future === 1 ? 'is' : 'are'} left out of every figure.`,
		);
	if (data.identicalKept > 0)
		add(
			'identical-rows',
			`${counted(data.identicalKept, 'row')} ${data.identicalKept === 1 ? 'is' : 'are'} the same as another in every cell; without an id they cannot be told apart and are kept.`,
		);
	if (currencies.length > 1)
		add(
			'several-currencies',
			`Amounts are in ${number(currencies.length)} currencies (${currencies.map((code) => code ?? 'none named').join(', ')}); they stand side by side and are never added.`,
		);
	return found;
}

/** Labels that a sentence names; more would bury it. */
const MOST_NAMED = 3;

function quoted(labels: readonly string[]): string {
	const named = labels.slice(0, MOST_NAMED).map((label) => `“${label}”`);
	const more = labels.length - named.length;
	return listed(more > 0 ? [...named, `${number(more)} more`] : named);
}
