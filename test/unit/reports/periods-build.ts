import type { Report } from '../../../src/lib/model';
import type { Cell, MoneyCell } from '../../../src/lib/reports/close-rates/facts';
import { wholeOf } from '../../../src/lib/reports/close-rates/figures';
import { periodsOf } from '../../../src/lib/reports/periods/periods';
import { trendsOf } from '../../../src/lib/reports/periods/trends';
import { AS_OF, reportOf } from './build';

/** A report from cells with its periods and trends, as the engine's answers would give it. */
export function timedReportOf(cells: readonly Cell[], money: readonly MoneyCell[] = []): Report {
	const report = reportOf(cells, money);
	const { horizon, classes } = report;
	const dated = cells.some(({ createdDay }) => createdDay !== null);
	const periods = periodsOf({ cells, whole: wholeOf(cells, dated ? AS_OF : null), horizon });
	return { ...report, periods, trends: trendsOf({ periods, horizon, classes }) };
}
