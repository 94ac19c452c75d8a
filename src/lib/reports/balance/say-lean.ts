import type { ClientFlow, ProvenReport, ReferralFlow } from '../../model';
import { isShared } from '../advice';
import type { Limited } from '../answer';
import { counted, number } from '../say';
import { clip } from '../sources/names';
import { hidesTime, hidesWays } from './whole';
import { FLOW_DAYS, MONTH_DAYS, YEAR_DAYS } from './spans';

/** Advice, not a figure: no file says it. */
const GUARD =
	'Few firms live on referrals alone. Keep a second way of being found, also while referrals are enough.';

/** When to lean on prospects: on people to whom nobody has vouched for you yet. */
export function leaningSaid(report: ProvenReport, capacity: number | null): Limited {
	const { referrals, clients, markets, marketsInAll } = report.evidence.balance.leaning;
	const short = clients === null || capacity === null ? null : shortSaid(clients, capacity);
	const [market] = markets;
	const few =
		referrals !== null && (referrals.verdict === 'fewer' || referrals.lately + referrals.before === 0);
	const said = [
		short?.needed === true ? short.sentence : null,
		few ? flowSaid(referrals) : null,
		market === undefined
			? null
			: marketsInAll === 1
				? `Of ${counted(market.created, 'opportunity', 'opportunities')} from “${clip(market.value)}” ${number(market.leads)} were leads and none a referral.`
				: `From ${number(marketsInAll)} industries or regions no referral has come yet; “${clip(market.value)}” is the largest of them.`,
		short?.needed === false ? short.sentence : null,
		referrals !== null && !few ? flowSaid(referrals) : null,
	].filter((part) => part !== null);
	const [sentence, ...others] = said;
	const lean = short?.needed === true || few || market !== undefined;
	return {
		question: 'When should I lean on prospects?',
		sentence: sentence ?? notKnown(report),
		emphasis: null,
		why: [
			...others,
			clients === null || short !== null ? null : clientsSaid(clients),
			isShared(report) ? null : todo(lean, market?.value),
		]
			.filter((part) => part !== null)
			.join(' '),
		limits: [dependence(report), GUARD].filter((part) => part !== null).join(' '),
	};
}

/** Why it is not known whether referrals come as they did before. */
function notKnown({ filters, choices }: ProvenReport): string {
	if (hidesWays(filters))
		return 'While the figures are narrowed to a class or a source, it cannot be said whether referrals come as they did before, or where none come yet.';
	if (hidesTime(filters))
		return 'While the figures are narrowed to a time, it cannot be said whether referrals come as they did before.';
	if (isShared({ choices })) return 'Whether referrals come as they did before is not told here.';
	return choices?.created === null
		? 'Without dates of creation it cannot be said whether referrals come as they did before.'
		: 'The files do not reach back far enough, or leave some out, to say whether referrals come as they did before.';
}

const todo = (lean: boolean, market: string | undefined): string =>
	lean
		? `Lean on prospects ${market === undefined ? 'until referrals fill the gap' : 'where nobody can refer you yet'}, and ask each new client to refer you.`
		: 'Lean on prospects when you enter a new market, and when referrals no longer fill your time.';

const perMonth = (n: number, days: number): number => (n * MONTH_DAYS) / days;

/** "6.6", "12": as one would say it. */
const rate = (n: number): string => (n < 10 ? n.toFixed(1).replace(/\.0$/, '') : number(n));

function flowSaid({ lately, before, verdict }: ReferralFlow): string {
	if (lately + before === 0) return 'No referral came in the last year and a half.';
	const [now, then] = [rate(perMonth(lately, FLOW_DAYS)), rate(perMonth(before, YEAR_DAYS))];
	const figures = `${now} a month in the last half year, ${then} a month in the year before it (${number(lately)} and ${number(before)} in all)`;
	if (verdict === 'alike')
		return `Referrals come about as before: ${figures}; so small a difference may be chance.`;
	return `${verdict === 'fewer' ? 'Fewer' : 'More'} referrals come than before: ${figures}.`;
}

/** "In the last year 79 new clients were won, 6.6 a month: 46 of them by referral." */
function clientsSaid({ clients, referrals }: ClientFlow): string {
	if (clients === 0) return 'No new client was won in the last year.';
	if (clients === 1)
		return `In the last year one new client was won, ${referrals === 1 ? 'by referral' : 'not by referral'}.`;
	const monthly = clients < 12 ? '' : `, ${rate(perMonth(clients, YEAR_DAYS))} a month`;
	const part = referrals === 0 ? 'none' : referrals === clients ? 'all' : number(referrals);
	return `In the last year ${number(clients)} new clients were won${monthly}: ${part} of them by referral.`;
}

/** Whether the new clients of the last year were as many as the owner can take on. */
function shortSaid(flow: ClientFlow, capacity: number): { sentence: string; needed: boolean } {
	const [all, referred] = [perMonth(flow.clients, YEAR_DAYS), perMonth(flow.referrals, YEAR_DAYS)];
	const wanted = `${rate(capacity)} new ${capacity === 1 ? 'client a month is' : 'clients a month are'} wanted`;
	if (referred >= capacity)
		return {
			sentence: `${wanted}, and referrals alone brought ${rate(referred)} a month in the last year.`,
			needed: false,
		};
	const came = `referrals brought ${rate(referred)} a month in the last year, all ways together ${rate(all)}`;
	return all >= capacity
		? { sentence: `${wanted}: ${came}, so leads and the other ways are still needed.`, needed: true }
		: {
				sentence: `${wanted}: ${came}, so ${rate(capacity - all)} more a month must be found.`,
				needed: true,
			};
}

/** What it means that more than four of five new clients come by referral. */
function dependence({ claims }: ProvenReport): string | null {
	const low = claims.find(({ id }) => id === 'eighty-percent')?.low ?? 0;
	return low > 0.8
		? 'More than 80% of new clients came by referral: if a few of those who refer stop, most of the new business stops with them.'
		: null;
}

/** Read what is typed as new clients wanted a month; null: nothing that can be used. */
export function capacityOf(text: string): number | null {
	const value = Number(text.trim().replace(',', '.'));
	return text.trim() !== '' && Number.isFinite(value) && value > 0 && value <= 100_000 ? value : null;
}
