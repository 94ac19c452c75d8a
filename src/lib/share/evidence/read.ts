import * as v from 'valibot';
import { problem, type Evidence, type Problem, type Report } from '../../model';
import { isCurrency } from '../currencies';
import { SharedEvidence } from './schema';

export type ReadEvidence =
	{ readonly ok: true; readonly evidence: Evidence } | { readonly ok: false; readonly problem: Problem };

const damaged = (path: string | null): ReadEvidence => ({
	ok: false,
	problem: problem(
		'share-damaged',
		`What lies behind this report is damaged, or a newer program made it: ${path === null ? 'it' : `“${path.slice(0, 100)}”`} cannot be read.`,
		'Ask whoever shared it to send it again.',
	),
});

/**
 * Reads what lies behind a shared report, whatever was given. Unknown fields are dropped; parts that an older file lacks
 * are null, or empty.
 *
 * @param report that it came with
 */
export function readEvidence(raw: unknown, report: Pick<Report, 'currency'>): ReadEvidence {
	try {
		return read(raw, report);
	} catch {
		// Only an object that works against its reader gets here.
		return damaged(null);
	}
}

function read(raw: unknown, report: Pick<Report, 'currency'>): ReadEvidence {
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return damaged(null);
	const parsed = v.safeParse(SharedEvidence, raw, { abortEarly: true });
	if (!parsed.success) return damaged(v.getDotPath(parsed.issues[0]));
	const evidence: Evidence = parsed.output;
	const double = doubleIn(evidence);
	if (double !== null) return damaged(double);
	const { ideal } = evidence;
	const currency = ideal?.currency ?? report.currency;
	const known = currency !== null && isCurrency(currency) ? currency : null;
	return {
		ok: true,
		evidence: {
			...evidence,
			ideal: ideal === null ? null : { ...ideal, currency: ideal.currency === null ? null : known },
		},
	};
}

/** Where something stands twice that stands once in every report; null: nowhere. */
function doubleIn(of: Evidence): string | null {
	const ids = (all: readonly { readonly class: unknown }[] | undefined) => all?.map((one) => one.class) ?? [];
	const source = (one: { readonly class: unknown; readonly label: string | null }) =>
		JSON.stringify([one.class, one.label]);
	const at = (one: { readonly unit: string; readonly from: string }) => `${one.unit} ${one.from}`;
	const lists: readonly (readonly [string, readonly unknown[]])[] = [
		['coldCalling', of.coldCalling?.against.map((one) => JSON.stringify([one.class, one.source])) ?? []],
		['coldCalling', of.coldCalling?.labels ?? []],
		['dependence', of.dependence?.first.map(({ partner }) => partner) ?? []],
		['pipeline', ids(of.pipeline?.classes)],
		['balance', of.balance.reach.map(({ key }) => key)],
		['balance', of.balance.leaning.markets.map(({ name, value }) => JSON.stringify([name, value]))],
		...of.balance.reach.map((one) => ['balance', ids(one.by)] as const),
		['change', of.change?.units.map(({ unit }) => unit) ?? []],
		...(of.change?.units ?? []).map((one) => ['change', ids(one.atSameAge)] as const),
		['compared', of.compared?.sources.map(source) ?? []],
		['pace', of.pace?.speed.map((one) => `${at(one)} ${one.class}`) ?? []],
		['pace', of.pace?.mix.map(at) ?? []],
		['pace', ids(of.pace?.faster)],
		['pace', ids(of.pace?.shifts)],
		['earlier', of.earlier?.map(({ back }) => back) ?? []],
		['within', of.within.by.map(({ key }) => key)],
		...of.within.by.map(
			({ groups }) => ['within', groups.map(({ value, band }) => JSON.stringify([value, band]))] as const,
		),
		['claims', of.claims.map(({ id }) => id)],
		...of.claims.map(({ trials }) => ['claims', trials.map(({ assumption }) => assumption)] as const),
		['stale', ids(of.stale?.classes)],
		['quality', of.quality?.map(({ id }) => id) ?? []],
		...(of.quality ?? []).map((one) => ['quality', ids(one.classes)] as const),
		['ideal', of.ideal?.values.map((one) => JSON.stringify([one.dimension, one.value, one.from])) ?? []],
		['funnel', of.funnel?.stages.map(({ label }) => label) ?? []],
		['funnel', ids(of.funnel?.classes)],
		...(of.funnel?.stages ?? []).map((one) => ['funnel', ids(one.classes)] as const),
		['followUp', ids(of.followUp?.classes)],
		['followUp', of.followUp?.closing.bands.map(({ id }) => id) ?? []],
		['followUp', of.followUp?.closing.trials.map(({ assumption }) => assumption) ?? []],
		['gratitude', of.gratitude?.quarters.map(({ from }) => from) ?? []],
	];
	return lists.find(([, keys]) => new Set(keys).size < keys.length)?.[0] ?? null;
}
