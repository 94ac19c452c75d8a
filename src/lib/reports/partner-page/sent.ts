import { inTransaction, type Engine, type Result } from '../../engine';
import type { Sent } from '../../model';
import { known, outcomeOf } from '../known';
import askedSql from './asked.sql?raw';
import sentSql from './sent.sql?raw';

/** Every referral of one partner, the latest first; personal data, so they never become part of a report. */
export const sentBy = (engine: Engine, partner: string): Promise<Sent[]> =>
	inTransaction(engine, async () => {
		await engine.run(askedSql);
		await engine.bind('INSERT INTO partner_asked VALUES ($1)', [partner]);
		return toSent(await engine.query(sentSql));
	});

function toSent(result: Result): Sent[] {
	const [ids, names, companies, created, ended] = ['id', 'name', 'company', 'created', 'ended'].map(
		(column) => result.texts(column),
	);
	const [outcomes, currencies, services, thanked] = ['outcome', 'currency', 'service', 'thanked'].map(
		(column) => result.texts(column),
	);
	const [amounts, told] = [result.numbers('amount'), result.numbers('told')];
	return Array.from({ length: result.rows }, (_, i) => ({
		id: ids?.[i] ?? null,
		name: names?.[i] ?? null,
		company: companies?.[i] ?? null,
		created: created?.[i] ?? null,
		ended: ended?.[i] ?? null,
		outcome: outcomeOf(outcomes?.[i]),
		amount: known(amounts[i]),
		currency: currencies?.[i] ?? null,
		service: services?.[i] ?? null,
		thanked: thanked?.[i] ?? null,
		told: told[i] === 1,
	}));
}
