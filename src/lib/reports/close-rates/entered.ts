import { CLASSES, type LeadClass, type Report } from '../../model';
import { lotsOf, type Counted } from './lot';

/** From this difference between shares that came in as leads, a comparison must hold on deals alone, too. */
const MOST_APART = 0.2;

/** How many came in as leads and how many as deals, by class; null where the files do not hold both. */
export function enteredOf(counted: Counted): Report['entered'] {
	const lots = lotsOf(counted);
	if (!lots.entered) return null;
	const of = (leadClass: LeadClass) => {
		const { leads, created } = lots.of(leadClass);
		return { leads, deals: created - leads };
	};
	return Object.fromEntries(CLASSES.map((id) => [id, of(id)])) as unknown as NonNullable<Report['entered']>;
}

/** Shares that came in as leads among referrals and among leads, where they are far apart; null where they are not. */
export function mixedEntry(
	entered: Report['entered'],
): { readonly referral: number; readonly lead: number } | null {
	if (entered === null) return null;
	const share = ({ leads, deals }: { leads: number; deals: number }) =>
		leads + deals === 0 ? null : leads / (leads + deals);
	const [referral, lead] = [share(entered.referral), share(entered.lead)];
	if (referral === null || lead === null || Math.abs(referral - lead) <= MOST_APART) return null;
	return { referral, lead };
}
