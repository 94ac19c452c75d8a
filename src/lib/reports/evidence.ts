import type { Engine } from '../engine';
import type { Dimension, Evidence, Report } from '../model';
import { became } from './became/became';
import type { Cell, MoneyCell } from './close-rates/facts';
import type { ReportFrame } from './frame';
import type { Unnamed } from './partners/partners';

/** What the answers were made from, and the evidence is made from. */
export interface Ground {
	/** The report without its evidence. */
	readonly report: Report;
	readonly frame: ReportFrame;
	readonly dimensions: readonly Dimension[];
	/** All opportunities in use, and those that the filters let through. */
	readonly all: readonly Cell[];
	readonly cells: readonly Cell[];
	/** Money won of those. */
	readonly money: readonly MoneyCell[];
}

/** What the evidence points to and is no part of the report: personal data. */
export interface Beside {
	readonly unnamed: readonly Unnamed[];
}

export interface Proven {
	readonly evidence: Evidence;
	readonly beside: Beside;
}

/** Works out what lies behind the answers, from the tables that these were made from. */
export async function evidenceOf(engine: Engine, ground: Ground): Promise<Proven> {
	return {
		evidence: {
			dimensions: ground.dimensions,
			became: await became(engine),
		},
		beside: { unnamed: [] },
	};
}
