import type { Drawn } from '../../charts/curve-figure';
import type { LeadClass } from '../../model';
import type { Answer } from '../../reports/answer';
import made from './answer.json';

/** The sample's first answer: as much of its report as stands on the first screen. */
export interface SampleAnswer {
	readonly answer: Answer;
	/** What it rests on: "232 referrals, 290 leads". */
	readonly basis: string;
	/** Classes that are drawn, and those of them with their range. */
	readonly curves: readonly LeadClass[];
	readonly banded: readonly LeadClass[];
	/** Of a class that is not drawn it has only the counts; points are rounded to less than can be seen. */
	readonly figures: Drawn;
}

/** What the pipeline gives for `static/sample`: a test compares it, and writes it anew when it is run with `--update`. */
export const SAMPLE_ANSWER: SampleAnswer = made as SampleAnswer;
