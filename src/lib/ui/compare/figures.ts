import { CLASSES, type Report } from '../../model';
import { redact, toFile } from '../../share';

/**
 * One month's figures as a small file: rates, counts, claims and sources, and no names of partners or people. Curves and
 * what lies behind the answers are left out, since neither is compared.
 *
 * @param amounts amounts as they are, so that sums can be compared; else parts of a hundred, which say shares only
 */
export function monthFigures(
	report: Report,
	amounts: boolean,
): { readonly name: string; readonly text: string } {
	const shared = redact(
		{ ...report, evidence: null },
		{
			partners: 'numbers',
			firm: report.firm,
			preparedBy: null,
			sections: ['answers', 'close-rates', 'over-time', 'sources', 'give-and-thank'],
			money: amounts ? 'shown' : 'indexed',
		},
	);
	const classes = Object.fromEntries(
		CLASSES.map((id) => [id, { ...shared.classes[id], curve: null }]),
	) as unknown as Report['classes'];
	const thanks = shared.thanks === null ? null : { ...shared.thanks, waiting: [] };
	return {
		name: `vouch-figures-${report.asOf ?? report.madeOn}.json`,
		text: toFile({ ...shared, classes, thanks, reciprocity: null }),
	};
}
