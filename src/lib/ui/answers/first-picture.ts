import { drawable } from '../../charts/curve-figure';
import { CLASSES, type LeadClass, type Report } from '../../model';

/** Fewer than this many rows of another class would only crowd the picture. */
const WORTH_A_LINE = 50;

const COMPARED: readonly LeadClass[] = ['referral', 'lead'];

/** What the picture beside the first answer draws: `curves`, and those of them whose range is drawn; none without a win. */
export function firstPicture(report: Pick<Report, 'classes'>): {
	readonly curves: readonly LeadClass[];
	readonly banded: readonly LeadClass[];
} {
	const won = CLASSES.some((c) => report.classes[c].won > 0);
	const curves = won ? drawable(report, WORTH_A_LINE) : [];
	const compared = curves.filter((c) => COMPARED.includes(c));
	return { curves, banded: compared.length > 0 ? compared : curves };
}
