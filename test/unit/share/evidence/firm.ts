import type { Report } from '../../../../src/lib/model';
import { protectedCells } from '../../../../src/lib/share/cells';
import { amountsOf } from '../../../../src/lib/share/amounts';
import { chosenOf } from '../../../../src/lib/share/chosen';
import { currenciesOf } from '../../../../src/lib/share/currencies';
import { labelsOf, sourceLabels } from '../../../../src/lib/share/labels';
import { aliasesOf } from '../../../../src/lib/share/names';
import type { Naming } from '../../../../src/lib/share/naming';
import type { ShareOptions } from '../../../../src/lib/share';
import { CANARY, seeded } from '../rich';

const pick = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
const day = (at: number): string =>
	new Date(Date.UTC(2023, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
	rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

/** An opportunity as it stands in the file: the truth that nobody may work out in small groups. */
export interface Row {
	readonly class: 'referral' | 'introduction' | 'lead' | 'existing-client' | 'unknown';
	readonly outcome: 'won' | 'lost' | 'open';
	readonly created: string;
	readonly source: string;
	readonly service: string;
	readonly industry: string;
	readonly region: string;
	readonly stage: string;
}

/** Every name and text that is the owner's own holds the canary. */
export function rowsOf(
	seed: number,
	n: number,
): { readonly files: Record<string, string>; readonly rows: Row[] } {
	const random = seeded(seed);
	const sources = [
		['referral', 'Client Referral'],
		['referral', 'Partner'],
		['lead', 'Google Ads'],
		['lead', 'Google Ads'],
		['lead', 'Cold Call'],
		['lead', 'Webinar'],
		['introduction', 'Word of mouth'],
		['existing-client', 'Existing customer'],
		['unknown', ''],
	] as const;
	const rows: Row[] = [];
	const deals = Array.from({ length: n }, (_, i) => {
		const [id, source] = pick(random, sources);
		const at = Math.floor(random() ** 0.8 * 1200);
		const outcome = random() < 0.12 ? 'open' : random() < (id === 'referral' ? 0.6 : 0.3) ? 'won' : 'lost';
		const row: Row = {
			class: id,
			outcome,
			created: day(at),
			source,
			service: pick(random, [
				'Tax',
				'Tax',
				'Planning',
				'Planning',
				'Estate',
				random() < 0.2 ? 'Rare' : 'Tax',
			]),
			industry: pick(random, [
				'Retail',
				'Health',
				'Health',
				'Law',
				random() < 0.1 ? `Friends of ${CANARY} 1` : 'Retail',
			]),
			region: pick(random, ['North', 'South', 'South']),
			stage: outcome === 'won' ? 'Agreement' : pick(random, ['First talk', 'Proposal', 'Contract']),
		};
		rows.push(row);
		const partner = id === 'referral' ? `${CANARY} ${1 + Math.floor(random() ** 2 * 9)}` : '';
		const yes = () => (random() < 0.6 ? 'yes' : random() < 0.9 ? 'no' : '');
		const closed =
			outcome === 'open' ? '' : day(at + 1 + Math.floor(random() * (id === 'referral' ? 40 : 90)));
		return [
			`${CANARY}-${i}`, `${CANARY} deal ${i}`, `${CANARY} company ${i}`, outcome, row.created, closed,
			1000 + Math.floor(random() * 9000), 'USD', source, partner, id === 'existing-client' ? 'existing' : 'new',
			`${CANARY} owner ${i % 3}`, row.service, row.stage, random() < 0.8 ? day(at + Math.floor(random() * 5)) : '',
			yes(), yes(), yes(), row.industry, row.region, `${CANARY} extra ${i % 4}`,
		]; // prettier-ignore
	});
	const header = [
		'id', 'name', 'company', 'status', 'created', 'closed', 'amount', 'currency', 'source', 'referrer',
		'kind of business', 'owner', 'service', 'stage', 'contacted', 'needs service', 'fits ideal', 'intro accepted',
		'industry', 'region', `${CANARY} column`,
	]; // prettier-ignore
	const touches = deals
		.filter((deal) => deal[9] !== '' && random() < 0.7)
		.map((deal) => [deal[9]!, day(1190 + Math.floor(random() * 9)), 'thank', deal[0]!, `${CANARY} note`]);
	return {
		rows,
		files: {
			'opportunities.csv': csv([header, ...deals]),
			'touches.csv': csv([['partner', 'date', 'type', 'opportunity id', 'note'], ...touches]),
			'spend.csv': csv([
				['source', 'month', 'cost', 'hours', 'currency'],
				['Google Ads', '2024-01', 987_654, 3, 'USD'],
			]),
		},
	};
}

/** As the rest of the shared report is written. */
export function namingOf(report: Report, options: ShareOptions): Naming {
	const chosen = chosenOf(report, options);
	const cells = protectedCells(report);
	const aliases = aliasesOf(report, chosen);
	const labels = labelsOf(report, chosen.partners, aliases);
	const first = (cells.report.sources ?? []).filter(({ created }) => created > 0);
	const names = sourceLabels(first, labels);
	const known = new Map(first.map((of, i) => [`${of.class} ${of.source ?? ''}`, names[i] ?? '']));
	return {
		aliases,
		labels,
		currencies: currenciesOf(report),
		...amountsOf(report, chosen.money),
		folded: cells.folded,
		sourceOf: (source, id) =>
			known.get(`${cells.folded.includes(id) ? 'unknown' : id} ${source ?? ''}`) ?? null,
	};
}
