import type { FilePlan } from '../plan';
import { namesAgree, numbersAgain, numbersAgree } from './likeness';
import { ownId } from './links';
import type { Link } from './links';
import { nounIn, sameNoun } from './nouns';
import { roleOf } from './roles';

/** Two exports of one list in different shapes: the same own numbers on both. */
export function oneList(a: FilePlan, b: FilePlan, link: Link): boolean {
	const [here, there] = [roleOf(a), roleOf(b)];
	if (here !== there || !link.hereIsOwn || !link.thereIsOwn || link.here.by !== 'id') return false;
	const [mine, theirs] = [nounIn(link.here.column.name), nounIn(link.there.column.name)];
	if (mine !== null && theirs !== null && !sameNoun(mine, theirs)) return false;
	const share = link.shared / Math.min(link.here.values.size, link.there.values.size);
	const enough = link.here.telling || (share >= 0.8 && link.shared >= 10);
	return enough && !numbersAgain(a, link.here, b, link.there);
}

/** Two exports of one list whose columns have changed in between: the same rows have the same numbers, names and days. */
export function changedShape(a: FilePlan, b: FilePlan): boolean {
	if (a.kind !== 'opportunities' || b.kind !== 'opportunities') return false;
	const [here, there] = [roleOf(a), roleOf(b)];
	if (here !== there || here === 'contacts') return false;
	const [mine, theirs] = [ownId(a), ownId(b)];
	const numbered = mine !== null && theirs !== null && a.columns.has('id') && b.columns.has('id');
	return numbered ? mine.by === 'id' && numbersAgree(a, mine, b, theirs) : namesAgree(a, b);
}

/**
 * Files of one shape whose numbers start again, each year or for each pipeline, are lists of their own: their scopes
 * are told apart.
 */
export function apart(plans: readonly FilePlan[]): readonly FilePlan[] {
	const lists = new Map<string, FilePlan[][]>();
	return plans.map((plan) => {
		if (plan.kind !== 'opportunities' || !plan.columns.has('id')) return plan;
		const ofScope = lists.get(plan.scope) ?? [];
		lists.set(plan.scope, ofScope);
		const found = ofScope.findIndex((list) => list.every((other) => !startsAgain(other, plan)));
		if (found >= 0) ofScope[found]?.push(plan);
		else ofScope.push([plan]);
		const place = found >= 0 ? found : ofScope.length - 1;
		return place === 0 ? plan : { ...plan, scope: `${plan.scope}${APART}${place + 1}` };
	});
}

/** Parts a scope from the number of its list. */
const APART = '\u001e';

/** Whether a file's numbers are those of other rows in another file of its shape. */
export const isApart = ({ scope }: Pick<FilePlan, 'scope'>): boolean => scope.includes(APART);

function startsAgain(a: FilePlan, b: FilePlan): boolean {
	const [mine, theirs] = [ownId(a), ownId(b)];
	return mine !== null && theirs !== null && mine.by === 'id' && numbersAgain(a, mine, b, theirs);
}
