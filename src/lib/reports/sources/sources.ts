import type { Engine } from '../../engine';
import type { SourceFigures } from '../../model';
import type { ReportFrame } from '../frame';
import { toSourceCells, toSourceMoney } from './facts';
import factsSql from './facts.sql?raw';
import { figuresOfSources } from './figures';
import moneySql from './money.sql?raw';

/** What each source brought, of the opportunities that the filters let through. */
export async function sourcesOf(engine: Engine, frame: ReportFrame): Promise<SourceFigures[]> {
	return figuresOfSources({
		cells: toSourceCells(await engine.query(factsSql)),
		money: toSourceMoney(await engine.query(moneySql)),
		currencies: frame.currencies,
		noLosses: frame.whole.noLosses,
	});
}
