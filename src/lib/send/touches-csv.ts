import { BYTE_ORDER_MARK, sealedLine } from '../format';
import { FIELDS } from '../model';
import type { TouchLine } from './types';

/**
 * The touches file, `partner,date,type,opportunity id,note`: a spreadsheet opens it, and dropped back here every touch
 * is read as it was. RFC 4180 with a byte order mark.
 */
export function touchesCsv(touches: readonly TouchLine[]): string {
	const lines = touches.map(({ partner, date, type, opportunity, note }) =>
		sealedLine([partner, date, type, opportunity, note]),
	);
	return [BYTE_ORDER_MARK + sealedLine(FIELDS.touches), ...lines].join('');
}
