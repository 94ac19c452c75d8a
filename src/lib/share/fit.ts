import { PERIOD_UNITS, type PeriodUnit, type Report } from '../model';
import { MOST_BYTES, MOST_PERIODS } from './limits';

/** Room for what escaping and the file's own lines add. */
const TARGET = MOST_BYTES - 64 * 1024;

const bytes = (report: Report): number => new TextEncoder().encode(JSON.stringify(report)).length;

const tooManyPeriods = ({ periods }: Report): boolean => (periods?.length ?? 0) > MOST_PERIODS;

/**
 * A shared report that a reader will accept: where it is too large, months go first, then what lies behind the answers,
 * then partners from the end of the list, a quarter at a time. Ordinary reports have a twentieth of the size.
 */
export function fitted(report: Report): Report {
	let fit = report;
	for (const unit of PERIOD_UNITS) if (tooManyPeriods(fit)) fit = withoutPeriods(fit, unit);
	if (bytes(fit) > TARGET) fit = withoutPeriods(fit, 'month');
	if (bytes(fit) > TARGET) fit = { ...fit, evidence: null };
	while (bytes(fit) > TARGET && (fit.partners?.length ?? 0) > 0) fit = withFewerPartners(fit);
	return fit;
}

/** One wrong date long ago makes thousands of empty months. */
function withoutPeriods(report: Report, unit: PeriodUnit): Report {
	return { ...report, periods: report.periods?.filter((period) => period.unit !== unit) ?? null };
}

function withFewerPartners(report: Report): Report {
	const partners = report.partners ?? [];
	const kept = partners.slice(0, Math.floor((partners.length * 3) / 4));
	const { leftOut } = report;
	return {
		...report,
		partners: kept,
		leftOut: {
			partners: (leftOut?.partners ?? 0) + partners.length - kept.length,
			sources: leftOut?.sources ?? 0,
		},
	};
}
