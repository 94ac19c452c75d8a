import { BEHIND_CLOSE_RATES } from './behind-close-rates';
import { BEHIND_OVER_TIME } from './behind-over-time';
import { BEHIND_SOURCES } from './behind-sources';
import { CARE } from './care';
import { CLAIMS } from './claims';
import { CLOSE_RATES } from './close-rates';
import { DATA } from './data';
import { DEPENDENCE } from './dependence';
import { GIVE } from './give';
import { OVER_TIME } from './over-time';
import { PARTNERS } from './partners';
import { SOURCES } from './sources';
import type { Working } from './types';

/**
 * How every figure is worked out, in one place: its method in plain words, what went in, its SQL and, where the rows
 * are at hand, its rows. Loaded only when somebody asks; it reads a report and nothing else.
 */
export const WORKINGS = {
	...CLOSE_RATES,
	...CLAIMS,
	...OVER_TIME,
	...SOURCES,
	...PARTNERS,
	...CARE,
	...GIVE,
	...DEPENDENCE,
	...DATA,
	...BEHIND_CLOSE_RATES,
	...BEHIND_OVER_TIME,
	...BEHIND_SOURCES,
} as const satisfies Record<string, Working>;

export type WorkingId = keyof typeof WORKINGS;

/** Statements that stand behind no figure of their own, each with its reason. */
export const APART: Readonly<Record<string, string>> = {
	'columns/columns.sql':
		'It brings the rows that the answers count; the other statements say what is counted of them.',
	'rows/asked.sql': 'It holds which rows are asked for.',
	'rows/rows.sql': 'It lists the rows behind every figure.',
	'thanks/begin.sql': 'It lists referrals with which a record of thanks can be begun.',
	'care/handled.sql': 'It says who handles a partner’s referrals.',
	'care/notes.sql': 'It brings what was noted of a partner.',
	'care/people.sql': 'It brings what is known of a partner as a person.',
	'readiness/filed.sql': 'It brings what partners files say, for the file that is saved of them.',
	'partner-page/asked.sql': 'It holds which partner is asked for.',
	'partner-page/sent.sql': 'It lists the referrals of one partner.',
};
