import {
	CLASSES,
	NO_EFFORT,
	type Filters,
	type Partner,
	type Report,
	type SourceFigures,
	type Thanks,
	type Undisclosed,
} from '../model';
import { amountsOf } from './amounts';
import { protectedCells, type Cells } from './cells';
import { chosenOf } from './chosen';
import { currenciesOf, moneyOf } from './currencies';
import { sharedEvidence } from './evidence/redact';
import {
	claimFigures,
	classFigures,
	dataFigures,
	maybe,
	periodFigures,
	listedOrNull,
	referringFigures,
	enteredFigures,
	rowsFigures,
	trendFigures,
} from './figures';
import { fitted } from './fit';
import { labelsOf, sourceLabels, valuesOf, type Labels } from './labels';
import { leftOutBeyond } from './left-out';
import {
	MOST_FILES,
	MOST_HEADING,
	MOST_PARTNERS,
	MOST_REFERRAL_DAYS,
	MOST_SOURCES,
	MOST_UNDISCLOSED,
	SHARED_DIMENSIONS,
} from './limits';
import { numbersFor, ONE_PERSON } from './marks';
import { aliasesOf, type Aliases } from './names';
import type { Chosen, Naming } from './naming';
import { maybeShort } from './rounded';
import { onlySections } from './sections';
import { clean } from './text';
import type { ShareOptions } from './types';
import { generalWarnings } from './warnings';

/**
 * What may be shared of a report. An allow-list: the shared report is built field by field, so what a later version
 * adds stays behind until it is named here.
 *
 * Files become "file 1", ids "1" to "n", partners as chosen (with them labels of sources that name one); a filter on
 * one owner becomes "one person". Labels, columns, choices and sentences that quote the files stay with the owner.
 * What would make the file larger than a reader accepts is left out from the end of each list, and counted in `leftOut`.
 */
export function redact(report: Report, options: ShareOptions): Report {
	const chosen = chosenOf(report, options);
	const cells = protectedCells(report);
	const aliases = aliasesOf(report, chosen);
	const labels = labelsOf(report, chosen.partners, aliases);
	const naming: Naming = {
		aliases,
		labels,
		currencies: currenciesOf(report),
		...amountsOf(report, chosen.money),
		folded: cells.folded,
		sourceOf: sourcesNamed(cells, labels),
	};
	const answers = onlySections(written(cells, chosen, naming), chosen.sections);
	return fitted({ ...answers, evidence: sharedEvidence(report, chosen, naming) });
}

/** Everything that may travel, whatever the sections, field by field. */
function written({ report, folded, merged }: Cells, chosen: Chosen, naming: Naming): Report {
	const before = report.sharing;
	const { aliases } = naming;
	const { classes } = report;
	const figures = (id: keyof typeof classes) => classFigures(classes[id], naming);
	return {
		schema: 'vouch.report/1',
		asOf: report.asOf,
		madeOn: report.madeOn,
		firm: heading(chosen.firm),
		preparedBy: heading(chosen.preparedBy),
		extent: report.extent,
		leftOut: leftOutBeyond(
			{ ...report, sources: report.sources?.filter(brought) ?? null },
			MOST_PARTNERS,
			MOST_SOURCES,
		),
		filters: filtersOf(report.filters, naming.labels, valuesTold(report, chosen, aliases)),
		counted: report.counted,
		choices: null,
		currency: naming.currency(report.currency),
		rows: rowsFigures({ ...report.rows, files: report.rows.files.slice(0, MOST_FILES) }),
		entered: report.entered === null ? null : enteredFigures(report.entered),
		horizon: report.horizon,
		classes: {
			referral: figures('referral'),
			introduction: figures('introduction'),
			lead: figures('lead'),
			'existing-client': figures('existing-client'),
			unknown: figures('unknown'),
		},
		claims: report.claims.map((claim) => claimFigures(claim, chosen.money !== 'hidden')),
		data: dataFigures(report.data),
		periods: report.periods?.map(periodFigures) ?? null,
		trends: report.trends?.map(trendFigures) ?? null,
		sources: sourcesOf(report.sources, naming),
		partners: report.partners?.slice(0, MOST_PARTNERS).map((of) => partnerOf(of, naming)) ?? null,
		referring: referringFigures(report.referring),
		thanks: report.thanks === null ? null : thanksOf(report.thanks, aliases),
		thanksBecause: maybe(report.thanksBecause),
		reciprocity:
			report.reciprocity?.slice(0, MOST_PARTNERS).map(({ partner, received, given, label }) => ({
				partner: aliasOf(partner, aliases),
				received,
				given,
				label,
			})) ?? null,
		warnings: generalWarnings(report.warnings),
		care: null,
		evidence: null,
		sharing: {
			sections: chosen.sections,
			partners: chosen.partners,
			money: chosen.money,
			folded: CLASSES.filter((id) => folded.includes(id) || before?.folded.includes(id)),
			merged: merged || before?.merged === true,
			expires: chosen.expires,
			brand: chosen.brand,
		},
	};
}

/** A name shown above the report; null where nothing is left of it. */
function heading(text: string | null): string | null {
	const shown = text === null ? '' : clean(text, MOST_HEADING);
	return shown === '' ? null : shown;
}

const aliasOf = (name: string, aliases: Aliases): string => aliases.get(name) ?? 'Partner';

/**
 * An amount may be known to somebody, and a column of the owner's own may hold anything: that they narrow is told, not
 * to what. Services, industries and regions travel as they are, but for those that name somebody.
 */
function filtersOf(filters: Filters, labels: Labels, valueOf: (value: string) => string | null): Filters {
	const { from, to, owner, class: leadClass, source, amountFrom, amountTo, among = {} } = filters;
	const told = SHARED_DIMENSIONS.flatMap((key) => {
		const value = among[key];
		const shown = value === undefined || value === '' ? value : valueOf(value);
		return shown === undefined || shown === null ? [] : [[key, shown] as const];
	});
	const untold = Object.keys(among).length - told.length;
	const undisclosed: Undisclosed[] = [
		...(amountFrom === undefined && amountTo === undefined ? [] : ['amounts' as const]),
		...Array.from({ length: Math.min(untold, MOST_UNDISCLOSED) }, () => 'own-column' as const),
	];
	return {
		...(from === undefined ? {} : { from }),
		...(to === undefined ? {} : { to }),
		...(owner === undefined ? {} : { owner: owner === '' ? '' : ONE_PERSON }),
		...(leadClass === undefined ? {} : { class: leadClass }),
		...(source === undefined ? {} : { source: labels(source, leadClass ?? null) }),
		...(told.length === 0 ? {} : { among: Object.fromEntries(told) }),
		...(undisclosed.length === 0 ? {} : { undisclosed }),
	};
}

/** How the values that the filters let through may be told. */
const valuesTold = (report: Report, { partners }: Chosen, aliases: Aliases) =>
	valuesOf(report, partners, aliases, Object.values(report.filters.among ?? {}));

/** What only the spend names brought nothing, and what it cost does not travel. */
const brought = ({ created }: SourceFigures): boolean => created > 0;

/** What each source that stands alone is called, by its label and its class before any was folded. */
function sourcesNamed({ report, folded }: Cells, labels: Labels): Naming['sourceOf'] {
	const first = (report.sources ?? []).filter(brought).slice(0, MOST_SOURCES);
	const names = sourceLabels(first, labels);
	const known = new Map(first.map((of, i) => [`${of.class} ${of.source ?? ''}`, names[i] ?? '']));
	return (source, id) => known.get(`${folded.includes(id) ? 'unknown' : id} ${source ?? ''}`) ?? null;
}

function sourcesOf(sources: Report['sources'], naming: Naming): SourceFigures[] | null {
	if (sources === null) return null;
	const first = sources.filter(brought).slice(0, MOST_SOURCES);
	const names = sourceLabels(first, naming.labels);
	return first.map((of, i) => ({
		source: names[i] ?? null,
		class: of.class,
		way: of.way,
		created: of.created,
		won: of.won,
		lost: of.lost,
		open: of.open,
		...moneyOf(of, naming),
		shrunkRate: listedOrNull(of.shrunkRate),
		medianDaysToWin: of.medianDaysToWin,
		shareOfWins: maybeShort(of.shareOfWins),
		...NO_EFFORT,
	}));
}

function partnerOf(of: Partner, naming: Naming): Partner {
	return {
		partner: aliasOf(of.partner, naming.aliases),
		kind: of.kind,
		referrals: of.referrals,
		counted: of.counted,
		won: of.won,
		decided: of.decided,
		...moneyOf(of, naming),
		referralDays: of.referralDays.slice(-MOST_REFERRAL_DAYS),
		lastReferral: of.lastReferral,
		silentDays: of.silentDays,
		usualGapDays: maybeShort(of.usualGapDays),
		silenceChance: maybeShort(of.silenceChance),
		stillActive: maybeShort(of.stillActive),
		status: of.status,
		stake: naming.money(of.stake),
		noneYetChance: maybeShort(of.noneYetChance),
		own: of.own,
	};
}

function thanksOf(of: Thanks, aliases: Aliases): Thanks {
	return {
		owed: numbersFor(of.owed.length),
		updatesOwed: numbersFor(of.updatesOwed.length),
		recentOwed: of.recentOwed,
		recentUpdatesOwed: of.recentUpdatesOwed,
		referrals: of.referrals,
		ended: of.ended,
		withinTwoDays: of.withinTwoDays,
		later: of.later,
		withoutId: of.withoutId,
		waiting: of.waiting.slice(0, MOST_PARTNERS).map(({ partner, thanks, updates }) => ({
			partner: aliasOf(partner, aliases),
			thanks,
			updates,
		})),
	};
}
