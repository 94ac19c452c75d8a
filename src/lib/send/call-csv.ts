import { BYTE_ORDER_MARK, sealedLine } from '../format';
import type { CallLine } from './types';

const HEADER = [
	'partner',
	'reasons',
	'what to say',
	'last note',
	'received',
	'given',
	'e-mail',
	'phone',
] as const;

/** The call list for a spreadsheet, in its order. RFC 4180 with a byte order mark; a cell that is not known is empty. */
export function callCsv(calls: readonly CallLine[]): string {
	const lines = calls.map((call) =>
		sealedLine([
			call.partner,
			call.reasons.join('; '),
			call.say,
			call.note,
			call.received,
			call.given,
			call.email,
			call.phone,
		]),
	);
	return [BYTE_ORDER_MARK + sealedLine(HEADER), ...lines].join('');
}
