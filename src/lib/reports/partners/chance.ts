import type { Partner, Referring } from '../../model';
import { FIRM_REPEATS, LOOKS_ACTIVE } from '../../stats/rhythm-words';

/**
 * How many partners that look active to expect among the dormant by chance alone. Our reading of the rule: of those
 * with a repeat whom the list could name, one in ten from four repeats (the silence that makes one overdue comes so
 * often within a rhythm) and one in seven below (so many of the active ones fall under even odds, as simulated).
 * New partners and the firm's own names cannot come on the list, so they are no false alarms either.
 */
export function falseAlarmsOf(partners: readonly Partner[]): Pick<Referring, 'falseAlarms' | 'lookActive'> {
	const judged = partners.filter(
		({ own, status, counted }) => own === null && status !== 'new' && counted > 1,
	);
	if (judged.length === 0) return { falseAlarms: null, lookActive: 0 };
	const active = judged.filter((partner) => (partner.stillActive ?? 0) >= LOOKS_ACTIVE);
	const firm = active.filter(({ counted }) => counted > FIRM_REPEATS).length;
	return { falseAlarms: firm / 10 + (active.length - firm) / 7, lookActive: active.length };
}
