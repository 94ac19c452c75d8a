import type { Field, JoinReview, Question } from '../../model';
import type { Join } from '../join/join';
import { CONTACT_FIELDS } from '../join/contact-fields';
import type { FilePlan } from '../plan';

/** What leads can tell of the opportunities they became. */
const LEAD_FIELDS: readonly Field[] = ['created', ...CONTACT_FIELDS, 'contacted'];

/** How files belong together, for the picture; what the owner has yet to answer is not among them. */
export function reviewJoins(joins: readonly Join[], plans: readonly FilePlan[]): JoinReview[] {
	return joins.flatMap((join) => {
		const [deals, others] = [plans[join.deals], plans[join.others]];
		if (deals === undefined || others === undefined || join.used === null) return [];
		return [
			{
				deals: deals.reading.name,
				dealsShape: deals.shape,
				others: others.reading.name,
				othersShape: others.shape,
				part: join.part,
				by: join.link?.here.by ?? 'name',
				columns: columnsOf(join, deals, others),
				...matched(join, deals, others),
				dealsOf: deals.rows.length,
				of: others.rows.length,
				example: join.link?.example ?? null,
				gives: given(join, others),
				because: join.link?.because ?? 'the same names',
				sure: join.link?.sure ?? 'likely',
				used: join.used,
			},
		];
	});
}

const named = (plan: FilePlan): string =>
	(['name', 'company'] as const).flatMap((field) => plan.columns.get(field)?.name ?? []).join(' + ');

const columnsOf = ({ link }: Join, deals: FilePlan, others: FilePlan): JoinReview['columns'] =>
	link === null ? [named(deals), named(others)] : [link.here.column.name, link.there.column.name];

/** Rows of each file that belong to one of the other. */
function matched(
	{ link, names }: Join,
	deals: FilePlan,
	others: FilePlan,
): Pick<JoinReview, 'matched' | 'dealsMatched'> {
	if (link === null) return { matched: names?.pairs.size ?? 0, dealsMatched: names?.pairs.size ?? 0 };
	const { here, there } = link;
	const among = (rows: FilePlan['rows'], own: typeof here, theirs: typeof here): number =>
		rows.filter((row) => own.idsOf(row).some((id) => theirs.values.has(id))).length;
	return { matched: among(others.rows, there, here), dealsMatched: among(deals.rows, here, there) };
}

function given({ part }: Join, others: FilePlan): Field[] {
	const fields = part === 'leads' ? LEAD_FIELDS : CONTACT_FIELDS;
	return fields.filter((field) => others.columns.has(field));
}

/** Asked where only names say that two files speak of the same opportunities. */
export function joinQuestions(joins: readonly Join[], plans: readonly FilePlan[]): Question[] {
	return joins.flatMap((join): Question[] => {
		const [deals, others] = [plans[join.deals], plans[join.others]];
		if (deals === undefined || others === undefined || join.used !== null) return [];
		return [
			{
				kind: 'join',
				file: others.reading.name,
				shape: others.shape,
				deals: deals.reading.name,
				dealsShape: deals.shape,
				rows: join.names?.pairs.size ?? 0,
				of: others.rows.length,
				examples: join.names?.examples ?? [],
			},
		];
	});
}
