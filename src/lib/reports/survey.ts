import { dayNumber } from '../format/day-number';
import type { CanonicalRows, DataPart, Filed, Reciprocity, Report } from '../model';
import { careFacts, type CareFacts } from './care/facts';
import { enteredOf } from './close-rates/entered';
import { cellColumnsOf, cellsOf, type CellColumns } from './close-rates/facts';
import { wholeOf, type Whole } from './close-rates/figures';
import type { Columns } from './columns';
import { dataFrom, type DataFacts } from './data/data';
import { touchesInUse } from './ground/in-use';
import type { Laid } from './ground/lay';
import { surveyPartners, type PartnersSurvey } from './partners/survey';
import { filedOf } from './readiness/filed';
import { reciprocityOf } from './reciprocity/reciprocity';
import type { Records } from './records';
import { toLabelFacts } from './spend/facts';
import { toSpendRows } from './spend/in-time';
import { labelsOf, spendSaid } from './spend/said';
import type { SpendSurvey } from './spend/spend';
import { surveyThanks, type ThanksSurvey } from './thanks/thanks';

/** What no filter changes: worked out once, of all opportunities. */
export interface Survey {
	/** Of all opportunities in use, in the order of their numbers. */
	readonly cells: CellColumns;
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

export interface SurveyInput extends Laid {
	readonly canonical: readonly CanonicalRows[];
	/** What answers count of the opportunities: `columnsFrom`. */
	readonly columns: Columns;
	readonly records: Records;
	/** Name of the owner's firm; null where not said. */
	readonly firm: string | null;
	/** What mapping says of dates. */
	readonly dates: DataPart['dates'];
}

/** @param input the records without the owner's notebook */
export function surveyFrom(input: SurveyInput): Survey {
	const { asOf, opportunities, columns, records, firm, dates } = input;
	const alike = cellColumnsOf(opportunities);
	const cells = cellsOf(alike);
	const whole = wholeOf(cells, asOf === null ? null : dayNumber(asOf), createdAmiss(dates));
	const data = dataFrom(input);
	return {
		cells: alike,
		columns,
		whole,
		entered: enteredOf(cells),
		data,
		spend: { rows: toSpendRows(spendSaid(records)), labels: toLabelFacts(labelsOf(opportunities)) },
		...tended(input, records, { firm, whole, data }),
	};
}

/** What the owner's notebook changes. */
type Tended = Pick<Survey, 'partners' | 'care' | 'filed' | 'thanks' | 'reciprocity'>;

function tended(
	ground: Pick<Laid, 'opportunities' | 'asOf'>,
	records: Records,
	{ firm, whole, data }: Pick<Survey, 'whole' | 'data'> & Pick<SurveyInput, 'firm'>,
): Tended {
	const touches = touchesInUse(records, ground.asOf);
	return {
		partners: surveyPartners(ground, records, { firm, whole, currencies: data.currencies }),
		care: careFacts(ground, records, touches),
		filed: filedOf(records),
		thanks: surveyThanks(ground, records, touches),
		reciprocity: reciprocityOf(ground, records, touches),
	};
}

/**
 * The same survey once the owner's notebook has changed.
 *
 * @param records with what the notebook says
 */
export const surveyAgainFrom = (
	survey: Survey,
	{ firm, ...ground }: Pick<SurveyInput, 'opportunities' | 'asOf' | 'firm'>,
	records: Records,
): Survey => ({ ...survey, ...tended(ground, records, { firm, ...survey }) });

/** Dates that could not be read are told of first: they may be any day. */
function createdAmiss(dates: DataPart['dates']): Whole['createdAmiss'] {
	const created = dates.filter(({ field }) => field === 'created');
	if (created.some(({ unreadable }) => unreadable > 0)) return 'unreadable';
	return created.some(({ future }) => future > 0) ? 'future' : null;
}
