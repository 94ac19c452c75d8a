import { BYTE_ORDER_MARK, sealedLine } from '../format';
import { FIELDS } from '../model';
import type { PartnerKind } from '../model';
import type { PartnerLine } from './types';

/** Kinds as an owner would write them; they are read back as the same. */
const KINDS: Readonly<Record<PartnerKind, string>> = {
	'existing-client': 'existing client',
	'personal-contact': 'personal contact',
	'strategic-partner': 'strategic partner',
	other: 'other',
};

/**
 * The partners file, `partner,kind,since,cadence,last touch,would refer,knows welcome,can explain,note,e-mail,phone`:
 * a spreadsheet opens it, and dropped back here every partner is read as before. RFC 4180 with a byte order mark.
 */
export function partnersCsv(partners: readonly PartnerLine[]): string {
	const lines = partners.map((one) =>
		sealedLine([
			one.partner,
			one.kind === null ? null : KINDS[one.kind],
			one.since,
			one.cadence,
			one.lastTouch,
			one.wouldRefer,
			one.knowsWelcome,
			one.canExplain,
			one.note,
			one.email,
			one.phone,
		]),
	);
	return [BYTE_ORDER_MARK + sealedLine(FIELDS.partners), ...lines].join('');
}
