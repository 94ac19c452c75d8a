import type { Report } from '../model';
import { readEvidence } from './evidence/read';
import { assertAnswersShareable, assertSame, NotShareableError } from './shareable-answers';

export { NotShareableError } from './shareable-answers';

/**
 * Holds a report against its shared form, every key of it and of what lies behind it.
 *
 * @throws NotShareableError where a field is unknown, or is not as `redact` leaves it
 */
export function assertShareable(report: Report): void {
	assertAnswersShareable(report);
	if (report.evidence === null) return;
	const shared = readEvidence(report.evidence, report);
	if (!shared.ok) throw new NotShareableError(shared.problem.message);
	assertSame(report.evidence, shared.evidence, 'evidence');
}
