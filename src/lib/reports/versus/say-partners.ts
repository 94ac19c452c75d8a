import type { Partner, PartnerStatus, Report } from '../../model';
import { STATUS_WORDS } from '../../format/words';
import { counted, number } from '../say';
import type { Versus } from './types';
import { firstOf } from './words';

const MOST = 5;
const QUIET: readonly (PartnerStatus | null)[] = ['gone-quiet', 'overdue', 'maybe-quiet'];

/** Names are names, and the list is whole as far as it goes. */
const hasNames = ({ partners, sharing, extent }: Report): boolean =>
	partners !== null && (sharing === null ? extent === 'full' : sharing.partners === 'names');

export interface PartnersSince {
	readonly quiet: readonly Partner[];
	readonly back: readonly Partner[];
	/** Referrals that came since then, from those whom both reports name; most first. */
	readonly sent: readonly { readonly partner: string; readonly more: number }[];
}

/** Whose rhythm changed; null where not both reports name their partners. */
export function partnersSince({ earlier, later, classes }: Versus): PartnersSince | null {
	if (!hasNames(earlier) || !hasNames(later)) return null;
	const before = new Map((earlier.partners ?? []).map((of) => [of.partner, of]));
	const both = (later.partners ?? []).flatMap((now) => {
		const then = before.get(now.partner);
		return then === undefined || now.own !== null ? [] : [{ then, now }];
	});
	const nested = classes.some(({ class: id, way }) => id === 'referral' && way === 'since');
	return {
		quiet: both.filter(({ then, now }) => isQuiet(now) && !isQuiet(then)).map(({ now }) => now),
		back: both
			.filter(({ then, now }) => isQuiet(then) && !isQuiet(now) && now.referrals > then.referrals)
			.map(({ now }) => now),
		sent: nested
			? both
					.map(({ then, now }) => ({ partner: now.partner, more: now.referrals - then.referrals }))
					.filter(({ more }) => more > 0)
					.sort((a, b) => b.more - a.more)
			: [],
	};
}

const isQuiet = ({ status }: Partner): boolean => QUIET.includes(status);

export function partnersSaid(of: Versus): string[] {
	const { earlier, later } = of;
	if (earlier.partners === null || later.partners === null) return [];
	const since = partnersSince(of);
	if (since === null)
		return ['Partners can be followed only where both reports are full and name them as they are.'];
	const { quiet, back, sent } = since;
	if (quiet.length + back.length + sent.length === 0)
		return ['No partner whom both reports name went quiet, came back or is known to have sent more.'];
	const names = (of: readonly string[], did = '') => firstOf(of, MOST, did);
	return [
		...(quiet.length === 0
			? []
			: [
					`${counted(quiet.length, 'partner looks', 'partners look')} quiet now and did not then: ${names(quiet.map(({ partner, status }) => `${partner} (${STATUS_WORDS[status ?? 'overdue']})`))}.`,
				]),
		...(back.length === 0
			? []
			: [
					`${counted(back.length, 'partner', 'partners')} who looked quiet then ${back.length === 1 ? 'has' : 'have'} sent again: ${names(back.map(({ partner }) => partner))}.`,
				]),
		...(sent.length === 0
			? []
			: [
					`Since then ${names(
						sent.map(({ partner, more }) => `${partner} sent ${number(more)}`),
						' sent some',
					)}.`,
				]),
	];
}

/** Thanks and news owed, then and now. */
export function thanksSaid({ earlier: { thanks: then }, later: { thanks: now } }: Versus): string[] {
	if (then === null || now === null) return [];
	const owed = (n: number) =>
		n === 0 ? 'no referral waited' : counted(n, 'referral waited', 'referrals waited');
	const owe = (n: number) => (n === 0 ? 'none waits' : counted(n, 'waits', 'wait'));
	return [
		`For thanks ${owed(then.owed.length)} then, of ${number(then.referrals)}; now ${owe(now.owed.length)}, of ${number(now.referrals)}.`,
		`For news of the outcome ${owed(then.updatesOwed.length)} then, of ${counted(then.ended, 'ended one', 'ended ones')}; now ${owe(now.updatesOwed.length)}, of ${number(now.ended)}.`,
	];
}

/** How many rows the answers do without, then and now. */
export function rowsSaid({ earlier, later }: Versus): string[] {
	const aside = ({ rows }: Report) => rows.read - rows.used;
	const said = (report: Report) =>
		`${aside(report) === 0 ? 'none' : number(aside(report))} of ${counted(report.rows.read, 'row')}`;
	return [`Set aside and not used were ${said(earlier)} then, ${said(later)} now.`];
}
