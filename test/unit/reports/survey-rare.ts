import type { CanonicalRows } from '$lib/model';
import { canonicalOf } from './canonical-build';

const referral = { referrer: 'Ann Lee', class_given: 'referral', outcome: 'open', created: '2024-01-01' };

/** What chance rarely makes: a deal and its lead that were both thanked for, and owners whose names stand otherwise than their counts. */
export const RARE_FILES: CanonicalRows[] = [
	canonicalOf('opportunities', 0, [
		{ ...referral, scope: 'a', id: '1', part: 'leads', tie: 't1', owner: 'Ida' },
	]),
	canonicalOf('opportunities', 1, [
		{ ...referral, scope: 'b', id: '2', lead_tie: 't1', owner: 'Zoe' },
		{ ...referral, scope: 'b', id: '3', owner: 'Zoe' },
		{ ...referral, scope: 'b', id: '4', owner: 'Ida' },
	]),
	canonicalOf('touches', 2, [
		{ partner: 'Ann Lee', date: '2024-01-01', type: 'thank', opportunity_id: '1' },
		{ partner: 'Ann Lee', date: '2024-01-02', type: 'thank', opportunity_id: '2' },
	]),
];
