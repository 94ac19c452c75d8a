import * as v from 'valibot';
import { CLAIM_IDS, KNOWN_DIMENSIONS } from '../../model';
import { list, name, nothing, orNull, sentence, text } from '../checks';
import { concentration, coldCalling, pipeline, balance, dependence } from './schema-sources';
import { became, change, compared, pace, earlier } from './schema-time';
import { within, trials, stale, curves, quality, ideal, funnel } from './schema-rates';
import { followUp, gratitude } from './schema-done';

/*
 * The evidence of `vouch.report/1` in its shared form, read when somebody asks what lies behind the answers. Unknown
 * fields are dropped; parts that an older file does not have are null, or empty.
 */

const dimensions = list(
	v.object({ key: text(20), name, column: v.picklist(KNOWN_DIMENSIONS) }),
	KNOWN_DIMENSIONS.length,
);

/** Evidence as it is shared. Reading drops what is unknown; writing makes nothing else. */
export const SharedEvidence = v.object({
	dimensions: v.optional(dimensions, []),
	spend: nothing,
	effort: nothing,
	concentration: orNull(concentration),
	coldCalling: orNull(coldCalling),
	dependence: orNull(dependence),
	became: orNull(became),
	pipeline: orNull(pipeline),
	balance: v.optional(balance, {}),
	change: orNull(change),
	compared: orNull(compared),
	pace: orNull(pace),
	earlier: orNull(earlier),
	within: v.optional(v.object({ by: list(within, 20), because: orNull(sentence) }), { by: [] }),
	claims: v.optional(list(v.object({ id: v.picklist(CLAIM_IDS), trials }), 50), []),
	stale: orNull(stale),
	curves: v.optional(curves, { verdict: 'cannot-tell' }),
	quality: orNull(quality),
	ideal: orNull(ideal),
	funnel: orNull(funnel),
	followUp: orNull(followUp),
	gratitude: orNull(gratitude),
});
