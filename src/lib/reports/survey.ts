import type { Engine } from '../engine';
import { dayNumber } from '../format/day-number';
import type { DataPart, Reciprocity, Report } from '../model';
import { enteredOf } from './close-rates/entered';
import { toCells, type Cell } from './close-rates/facts';
import factsSql from './close-rates/facts.sql?raw';
import { wholeOf, type Whole } from './close-rates/figures';
import { dataFacts, type DataFacts } from './data/data';
import { surveyPartners, type PartnersSurvey } from './partners/survey';
import { reciprocityOf } from './reciprocity/reciprocity';
import { whyNoThanks } from './thanks/thanks';

/** What no filter changes: asked once of tables that are loaded and not narrowed. */
export interface Survey {
	/** Of all opportunities in use, in the order of their numbers. */
	readonly cells: readonly Cell[];
	readonly whole: Whole;
	readonly entered: Report['entered'];
	readonly data: DataFacts;
	readonly partners: PartnersSurvey;
	/** Why touches cannot say who was thanked, as a sentence; null where they can. */
	readonly noThanks: string | null;
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
		whole,
		entered: enteredOf(cells),
		data,
		partners: await surveyPartners(engine, { firm, whole, currencies: data.currencies }),
		noThanks: await whyNoThanks(engine),
		reciprocity: await reciprocityOf(engine),
	};
}

/** Dates that could not be read are told of first: they may be any day. */
function createdAmiss(dates: DataPart['dates']): Whole['createdAmiss'] {
	const created = dates.filter(({ field }) => field === 'created');
	if (created.some(({ unreadable }) => unreadable > 0)) return 'unreadable';
	return created.some(({ future }) => future > 0) ? 'future' : null;
}
