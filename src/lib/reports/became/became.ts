import type { Engine, Result } from '../../engine';
import { CLASSES, type Became } from '../../model';
import { classOf, outcomeOf } from '../known';
import { becameOf, type BecameCell } from './became-of';
import daysSql from './days.sql?raw';
import factsSql from './facts.sql?raw';

/*
 * Two exports of one list, taken on different days, are compared row by row: rows are the same where their id, or what
 * else stays as it is (name, company, day of creation), is the same. Counting, no estimate. Rows that the last export
 * no longer has still count in every other figure, as the export before has them.
 */

/** Each list of which there are two exports; null where there is none. */
export async function became(engine: Engine): Promise<Became[] | null> {
	const facts = await engine.query(factsSql);
	if (facts.rows === 0) return null;
	const days = dayOf(await engine.query(daysSql));
	const cells = toCells(facts);
	return [...new Set(cells.map(({ scope }) => scope))].map((scope) => ({
		before: days(scope, 2),
		last: days(scope, 1),
		classes: Object.fromEntries(
			CLASSES.map((id) => [id, becameOf(cells.filter((cell) => cell.scope === scope && cell.class === id))]),
		) as unknown as Became['classes'],
	}));
}

function toCells(result: Result): (BecameCell & { readonly scope: string })[] {
	const [scopes, classes] = [result.texts('scope'), result.texts('class')];
	const [was, now, n] = [result.texts('was'), result.texts('became'), result.numbers('n')];
	const outcome = (text: string | null | undefined) => (text == null ? null : outcomeOf(text));
	return Array.from({ length: result.rows }, (_, i) => ({
		scope: scopes[i] ?? '',
		class: classOf(classes[i]),
		was: outcome(was[i]),
		became: outcome(now[i]),
		n: n[i] ?? 0,
	}));
}

function dayOf(result: Result): (scope: string, age: number) => string | null {
	const [scopes, ages, days] = [result.texts('scope'), result.numbers('age'), result.texts('day')];
	return (scope, age) => days.find((_, i) => scopes[i] === scope && ages[i] === age) ?? null;
}
