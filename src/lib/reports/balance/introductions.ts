import type { Engine } from '../../engine';
import type { Outcome } from '../../model';
import { known, outcomeOf } from '../known';
import introductionsSql from './introductions.sql?raw';

/** An introduction that could become a referral: personal data, never part of the report. */
export interface Introduced {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	/** `YYYY-MM-DD` */
	readonly created: string | null;
	/** `open` or `won`. */
	readonly outcome: Outcome;
	/** The label: "Word of mouth". */
	readonly source: string | null;
	readonly owner: string | null;
	/** Index of the file among the report's, and the 1-based line in it. */
	readonly file: number;
	readonly line: number;
}

/** Open ones first, the latest created first; at most two hundred. */
export async function introductionsOf(engine: Engine): Promise<Introduced[]> {
	const answer = await engine.query(introductionsSql);
	const [ids, names, companies] = [answer.texts('id'), answer.texts('name'), answer.texts('company')];
	const [created, outcomes] = [answer.texts('created'), answer.texts('outcome')];
	const [sources, owners] = [answer.texts('source'), answer.texts('owner')];
	const [files, lines] = [answer.numbers('file'), answer.numbers('line')];
	return Array.from({ length: answer.rows }, (_, i) => ({
		id: ids[i] ?? null,
		name: names[i] ?? null,
		company: companies[i] ?? null,
		created: created[i] ?? null,
		outcome: outcomeOf(outcomes[i]),
		source: sources[i] ?? null,
		owner: owners[i] ?? null,
		file: known(files[i]) ?? 0,
		line: known(lines[i]) ?? 0,
	}));
}
