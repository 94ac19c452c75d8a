import { expect, test } from 'vitest';
import type { Thanked } from '../../../src/lib/reports/thanks/thanks';
import { followUpOf } from '../../../src/lib/reports/follow-up/follow-up';
import type { FollowUpCell } from '../../../src/lib/reports/follow-up/facts';
import { gratitudeOf } from '../../../src/lib/reports/gratitude/gratitude';
import { bandRows, FOLLOW_UP_PARTS, followUpRows, hasBands } from '../../../src/lib/ui/give/follow-up-figure';
import { GRATITUDE_PARTS, gratitudeRows, quarterRows } from '../../../src/lib/ui/give/gratitude-figure';

const cell = (own: Partial<FollowUpCell>): FollowUpCell => ({
	class: 'lead',
	outcome: 'won',
	response: 'known',
	waited: 0,
	ended: 'later',
	matches: true,
	n: 1,
	...own,
});

test('a bar for each class has all of it, existing clients last', () => {
	const followUp = followUpOf(
		[
			cell({ n: 1200, class: 'existing-client' }),
			cell({ n: 4, waited: 1 }),
			cell({ n: 3, waited: 2, outcome: 'lost' }),
			cell({ n: 2, waited: 8 }),
			cell({ n: 5, waited: null, response: 'before' }),
			cell({ n: 6, class: 'unknown', waited: null, response: 'not-recorded' }),
		],
		false,
	)!;
	expect(followUpRows(followUp, 'en')).toEqual([
		{ key: 'lead', name: 'Leads', note: '14, median 2 days', counts: [4, 3, 2, 5] },
		{ key: 'unknown', name: 'Unknown source', note: '6', counts: [0, 0, 0, 6] },
		{
			key: 'existing-client',
			name: 'Existing clients',
			note: '1,200, median 0 days',
			counts: [1200, 0, 0, 0],
		},
	]);
	expect(FOLLOW_UP_PARTS.length).toBe(4);
	expect(hasBands(followUp)).toBe(true);
	expect(bandRows(followUp, 'en')[1]).toMatchObject({ x: 0, of: 3, also: '0 of 3, 0% (0–57%)' });
	expect(hasBands(followUpOf([cell({})], false)!)).toBe(false);
});

test('a bar for thanks and one for news, of which every part is there', () => {
	const one: Thanked = {
		place: 0,
		id: 'A',
		partner: 'Ann Lee',
		name: null,
		company: null,
		outcome: 'open',
		createdDay: 19_000,
		ended: false,
		endedDay: null,
		thanked: true,
		thankedDay: 19_001,
		told: false,
		toldDay: null,
	};
	const all = [
		one,
		{ ...one, thankedDay: null },
		{ ...one, thankedDay: 19_009 },
		{ ...one, thanked: false, thankedDay: null },
	];
	const gratitude = gratitudeOf(all, 20_000);
	expect(gratitudeRows(gratitude, 'en')).toEqual([
		{ key: 'thanked', name: 'Thanked', note: '4 in all, soon: within 2 days', counts: [1, 1, 1, 1] },
	]);
	expect(GRATITUDE_PARTS.length).toBe(4);
	expect(quarterRows(gratitude, 'en')).toMatchObject([{ name: 'Q1 2022', x: 1, of: 4 }]);
});
