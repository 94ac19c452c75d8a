import type { Engine } from '../../engine';
import { CLASSES, FOLLOW_UP_DAYS, type FollowUp, type FollowUpSpeed } from '../../model';
import { quantile7 } from '../../stats';
import { wilson } from '../../stats/wilson';
import { closingOf } from './closing';
import { toFollowUpCells, type FollowUpCell } from './facts';
import factsSql from './facts.sql?raw';

/*
 * Method in plain words: days from the creation of an opportunity to its first response, of those that have both; the
 * median and quartiles are of type 7, shares have Wilson's 95% range. Whether sooner goes with closing is looked at only
 * among those still undecided when the first week was over, by which time it is settled who was followed up within a
 * day and who after 2 to 7 days; won of decided is compared within each class (Mantel and Haenszel), and a verdict
 * stands only where it holds with wins of the first week counted, and with those without a recorded first response
 * counted on either side.
 */

/** Of the opportunities that the filters let through; null where no file tells of a first response. */
export async function followUp(engine: Engine, noLosses: boolean): Promise<FollowUp | null> {
	return followUpOf(toFollowUpCells(await engine.query(factsSql)), noLosses);
}

/**
 * The same from cells.
 *
 * @param noLosses the files hold no loss, so that no close rate can be given
 */
export function followUpOf(cells: readonly FollowUpCell[], noLosses: boolean): FollowUp | null {
	if (cells.every(({ response }) => response === 'not-recorded')) return null;
	const matching = cells.filter(({ matches }) => matches);
	const fresh = matching.filter((cell) => cell.class !== 'existing-client');
	return {
		all: speedOf(fresh),
		classes: CLASSES.flatMap((id) => {
			const own = matching.filter((cell) => cell.class === id);
			return own.length === 0 ? [] : [{ class: id, ...speedOf(own) }];
		}),
		waiting: total(
			fresh.filter(
				({ outcome, response }) =>
					outcome === 'open' && (response === 'not-recorded' || response === 'after'),
			),
		),
		closing: closingOf(fresh, noLosses),
	};
}

function speedOf(cells: readonly FollowUpCell[]): FollowUpSpeed {
	const having = (response: FollowUpCell['response']) =>
		total(cells.filter((cell) => cell.response === response));
	const days = cells.flatMap(({ waited, n }) => (waited === null ? [] : [{ day: waited, count: n }]));
	const known = having('known');
	return {
		created: total(cells),
		known,
		notRecorded: having('not-recorded'),
		after: having('after'),
		before: having('before'),
		undated: having('undated'),
		within: FOLLOW_UP_DAYS.map((most) => {
			const count = days.reduce((sum, one) => sum + (one.day <= most ? one.count : 0), 0);
			return { days: most, count, share: wilson(count, known) };
		}),
		median: quantile7(days, 0.5),
		lowerQuartile: quantile7(days, 0.25),
		upperQuartile: quantile7(days, 0.75),
	};
}

const total = (cells: readonly FollowUpCell[]): number => cells.reduce((sum, { n }) => sum + n, 0);
