import type { Report } from '../model';
import { ONE_PERSON } from './marks';
import { readShared } from './read';
import { isGeneral } from './warnings';

/** Something stands in a report that must not be shared: a bug, said rather than shared. */
export class NotShareableError extends Error {
	override readonly name = 'NotShareableError';
}

/**
 * Holds the answers of a report against their shared form, every key of them; what lies behind them is not looked at and
 * must not travel with them.
 *
 * @throws NotShareableError where a field is unknown, or is not as `redact` leaves it
 */
export function assertAnswersShareable(report: Report): void {
	const answers = { ...report, evidence: null };
	const shared = readShared(answers);
	if (!shared.ok) throw new NotShareableError(shared.problem.message);
	assertSame(answers, shared.report, '');
	const { owner } = report.filters;
	if (owner !== undefined && owner !== '' && owner !== ONE_PERSON)
		throw new NotShareableError('filters.owner is not fit to be shared.');
	const quoting = report.warnings.find((warning) => !isGeneral(warning));
	if (quoting !== undefined) throw new NotShareableError(`The warning ${quoting.code} may quote the files.`);
}

/** @throws NotShareableError where what was given is not what is read of it */
export function assertSame(given: unknown, read: unknown, path: string): void {
	const place = difference(given, read, path);
	if (place !== null) throw new NotShareableError(`${place} is not fit to be shared.`);
}

/** Path of the first thing that was given and is not there, or is another, once read; null where all is the same. */
function difference(given: unknown, read: unknown, path: string): string | null {
	if (typeof given !== 'object' || given === null || typeof read !== 'object' || read === null)
		return Object.is(given, read) ? null : path;
	const keys = new Set([...Object.keys(given), ...Object.keys(read)]);
	for (const key of keys) {
		const place = path === '' ? key : `${path}.${key}`;
		if (!(key in given) || !(key in read)) return place;
		const found = difference(given[key as keyof typeof given], read[key as keyof typeof read], place);
		if (found !== null) return found;
	}
	return null;
}
