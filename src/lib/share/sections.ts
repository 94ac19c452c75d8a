import type { ByDay, ClassFigures, Report, ReportSection } from '../model';
import { opportunitiesIn } from '../format/opportunities';
import { isGrave } from './warnings';

/*
 * What of a report belongs to a section, and is gone where the sender leaves that out. Rows read, used and set aside stay
 * whatever is chosen: the answer to "How far can I trust this?" accounts for every row, and could not without the
 * reasons. Files are of the section of data.
 */

type Cut = (report: Report) => Report;

const NOBODY = { named: 0, unnamed: 0, undated: 0, falseAlarms: null, lookActive: 0 } as const;

const CUTS: Readonly<Record<ReportSection, Cut>> = {
	answers: (report) => report,
	'close-rates': (report) => ({
		...report,
		entered: null,
		classes: {
			referral: headline(report.classes.referral, report.horizon),
			introduction: headline(report.classes.introduction, report.horizon),
			lead: headline(report.classes.lead, report.horizon),
			'existing-client': headline(report.classes['existing-client'], report.horizon),
			unknown: headline(report.classes.unknown, report.horizon),
		},
	}),
	'over-time': (report) => ({ ...report, periods: null, trends: null }),
	sources: (report) => ({ ...report, sources: null, leftOut: without(report.leftOut, 'sources') }),
	partners: (report) => ({
		...report,
		partners: null,
		referring: NOBODY,
		leftOut: without(report.leftOut, 'partners'),
	}),
	'give-and-thank': (report) => ({ ...report, thanks: null, thanksBecause: null, reciprocity: null }),
	data: withoutData,
};

/** The rate by the horizon stays: the first answer rests on it. */
function headline(of: ClassFigures, horizon: ByDay | null): ClassFigures {
	const { byDay } = of;
	const known = horizon === null ? null : (byDay?.[horizon] ?? null);
	const none = { 30: null, 60: null, 90: null, 180: null, 365: null };
	return {
		...of,
		curve: null,
		byDay: byDay === null ? null : horizon === null ? none : { ...none, [horizon]: known },
	};
}

function without(leftOut: Report['leftOut'], part: 'partners' | 'sources'): Report['leftOut'] {
	const rest = leftOut === null ? null : { ...leftOut, [part]: 0 };
	return rest === null || rest.partners + rest.sources === 0 ? null : rest;
}

/** Rows that tell more of others are taken from both counts, as without files nothing says how many they are. */
function withoutData(report: Report): Report {
	const { rows, data } = report;
	const joined = rows.used - opportunitiesIn(rows);
	return {
		...report,
		rows: { ...rows, read: rows.read - joined, used: rows.used - joined, files: [] },
		data: {
			...data,
			impossibleDays: 0,
			identicalKept: 0,
			conflicts: 0,
			unrecognised: { labels: 0, rows: 0 },
			classBy: { 'class column': 0, 'earlier business': 0, referrer: 0, source: 0, nothing: 0 },
		},
		warnings: report.warnings.filter(isGrave),
	};
}

/** The report without what belongs to the sections that are not among these. */
export function onlySections(report: Report, sections: readonly ReportSection[]): Report {
	const out = (Object.keys(CUTS) as ReportSection[]).filter((section) => !sections.includes(section));
	return out.reduce((left, section) => CUTS[section](left), report);
}
