import type { Engine } from '../engine';
import { dayNumber } from '../format/day-number';
import type { DataPart, Filed, Reciprocity, Report } from '../model';
import { enteredOf } from './close-rates/entered';
import { careFacts, type CareFacts } from './care/facts';
import { toCells, type Cell } from './close-rates/facts';
import factsSql from './close-rates/facts.sql?raw';
import { wholeOf, type Whole } from './close-rates/figures';
import { dataFacts, type DataFacts } from './data/data';
import { surveyPartners, type PartnersSurvey } from './partners/survey';
import { filedOf } from './readiness/filed';
import { reciprocityOf } from './reciprocity/reciprocity';
import { columnsOf, type Columns } from './columns';
import { toLabelFacts } from './spend/facts';
import { toSpendRows } from './spend/in-time';
import labelsSql from './spend/labels.sql?raw';
import spendRowsSql from './spend/rows.sql?raw';
import type { SpendSurvey } from './spend/spend';
import { surveyThanks, type ThanksSurvey } from './thanks/thanks';

/** What no filter changes: asked once of tables that are loaded and not narrowed. */
export interface Survey {
	/** Of all opportunities in use, in the order of their numbers. */
	readonly cells: readonly Cell[];
	/** The same opportunities, one by one. */
	readonly columns: Columns;
	readonly whole: Whole;
	readonly entered: Report['entered'];
	readonly data: DataFacts;
	readonly partners: PartnersSurvey;
	readonly care: CareFacts;
	readonly spend: SpendSurvey;
	/** What partners files say. Personal, like the people of `care`. */
	readonly filed: readonly Filed[];
	readonly thanks: ThanksSurvey;
	readonly reciprocity: readonly Reciprocity[] | null;
}

export interface SurveyInput {
	readonly asOf: string | null;
	/** Name of the owner's firm; null where not said. */
	readonly firm: string | null;
	/** What mapping says of dates. */
	readonly dates: DataPart['dates'];
}

/** To be called after the ground is laid, before anything is narrowed. */
export async function surveyOf(engine: Engine, { asOf, firm, dates }: SurveyInput): Promise<Survey> {
	const cells = toCells(await engine.query(factsSql));
	const whole = wholeOf(cells, asOf === null ? null : dayNumber(asOf), createdAmiss(dates));
	const data = await dataFacts(engine);
	return {
		cells,
		columns: await columnsOf(engine, cells),
		whole,
		entered: enteredOf(cells),
		data,
		spend: {
			rows: toSpendRows(await engine.query(spendRowsSql)),
			labels: toLabelFacts(await engine.query(labelsSql)),
		},
		...(await tended(engine, { firm, whole, data })),
	};
}

/** What the owner's notebook changes. */
type Tended = Pick<Survey, 'partners' | 'care' | 'filed' | 'thanks' | 'reciprocity'>;

async function tended(
	engine: Engine,
	{ firm, whole, data }: Pick<Survey, 'whole' | 'data'> & Pick<SurveyInput, 'firm'>,
): Promise<Tended> {
	return {
		partners: await surveyPartners(engine, { firm, whole, currencies: data.currencies }),
		care: await careFacts(engine),
		filed: await filedOf(engine),
		thanks: await surveyThanks(engine),
		reciprocity: await reciprocityOf(engine),
	};
}

/** The same survey once the owner's notebook has changed in the tables. */
export const surveyAgain = async (engine: Engine, survey: Survey, firm: string | null): Promise<Survey> => ({
	...survey,
	...(await tended(engine, { firm, ...survey })),
});

/** Dates that could not be read are told of first: they may be any day. */
function createdAmiss(dates: DataPart['dates']): Whole['createdAmiss'] {
	const created = dates.filter(({ field }) => field === 'created');
	if (created.some(({ unreadable }) => unreadable > 0)) return 'unreadable';
	return created.some(({ future }) => future > 0) ? 'future' : null;
}
