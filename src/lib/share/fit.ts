import type { Report } from '../model';
import { MOST_BYTES } from './limits';

/** Room for what escaping and the file's own lines add. */
const TARGET = MOST_BYTES - 64 * 1024;

const bytes = (report: Report): number => new TextEncoder().encode(JSON.stringify(report)).length;

/**
 * A shared report that a reader will accept: where it is too large, months go first, then partners from the end of the
 * list, a quarter at a time. Ordinary reports have a twentieth of the size.
 */
export function fitted(report: Report): Report {
	if (bytes(report) <= TARGET) return report;
	let fit: Report = { ...report, periods: report.periods?.filter(({ unit }) => unit !== 'month') ?? null };
	while (bytes(fit) > TARGET && (fit.partners?.length ?? 0) > 0) fit = withFewerPartners(fit);
	return fit;
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
