import { describe, expect, test } from 'vitest';
import { readEnding, readYesNo, rowOutcome } from '../../../src/lib/mapping/read/outcomes';
import type { OutcomeCells, OutcomeRules } from '../../../src/lib/mapping/read/outcomes';

const table = {
	won: [
		'Won', 'WON', 'closed won', 'Closed Won ', 'closedwon', 'Closed-Won', 'Sold', 'Hired', 'Signed', 'Customer', '100%', '5 - Closed Won', 'Won (renewal)',
		'Gewonnen', 'Gagné', 'Ganado', 'Ganho', 'Vinto', 'Wygrane', 'Fermé gagné', 'Cerrado ganado', 'Chiuso vinto',
	],
	lost: [
		'Lost', 'CLOSED LOST', 'Closed Lost to Competition', 'Closed Lost ', 'Dead', 'Disqualified', 'Unqualified', 'Abandoned', 'Not Hired', 'Junk', 'Junk Lead',
		'Closed - Not Converted', 'Lost: price', 'Not won', '0%', 'Verloren', 'Perdu', 'Perdido', 'Perso', 'Przegrane', 'Cancelled', 'Declined',
	],
	open: [
		'Open', 'New', 'In Process', 'Assigned', 'Recycled', 'Qualified', ' Qualified ', 'Opportunity', 'CONNECTED', 'Contacted', 'Proposal', 'Prospecting',
		'Engaging', 'active', 'Negotiation', 'Negotiation/Review', 'Open - Not Contacted', 'Working - Contacted', 'Presentation Scheduled', 'appointmentscheduled',
		'Site Visit', 'Lead', 'Pending', 'Suspended', 'Incoming', 'Quote', 'Closure', 'Id. Decision Makers', '2. Qualified', 'Proposal (60%)', 'Offen', 'En cours',
	],
	converted: ['Converted', 'Closed - Converted'],
} as const; // prettier-ignore

describe.each(Object.entries(table))('%s', (expected, labels) => {
	test.each(labels)('%s', (label) => expect(readEnding(label)).toBe(expected));
});

test.each(['Blue', 'Stage 7', 'Booking', 'Closed', 'Ann Lee'])('%s is not known', (label) =>
	expect(readEnding(label)).toBeNull(),
);

test('yes and no', () => {
	expect(['true', 'TRUE', '1', 'Yes', 'ja', 'x'].map(readYesNo)).toEqual(Array(6).fill(true));
	expect(['false', '0', 'no', 'Nein', 'N'].map(readYesNo)).toEqual(Array(5).fill(false));
	expect(['', 'maybe', '2'].map(readYesNo)).toEqual([null, null, null]);
});

const rules: OutcomeRules = {
	chosen: new Map(),
	converted: 'won',
	flagConverts: false,
	otherwise: 'open',
};
const names = { isWon: 'Won', isClosed: 'Closed' };
const of = (cells: Partial<OutcomeCells>, over: Partial<OutcomeRules> = {}) => {
	const read = rowOutcome({ status: null, stage: null, isWon: null, isClosed: null, ...cells }, names, {
		...rules,
		...over,
	});
	return read === null ? null : [read.outcome, read.label, read.recognised];
};

test.each([
	[
		'a known status beats all',
		{ status: 'Lost', stage: 'Closed Won', isWon: '1', isClosed: '1' },
		['lost', 'Lost', true],
	],
	[
		'won flag beats stage',
		{ stage: 'Negotiation', isWon: 'true', isClosed: 'true' },
		['won', 'Won: true', true],
	],
	[
		'closed and not won',
		{ stage: 'Negotiation', isWon: 'false', isClosed: 'true' },
		['lost', 'Closed: true', true],
	],
	['neither', { stage: 'Closed Won', isWon: 'false', isClosed: 'false' }, ['open', 'Closed: false', true]],
	[
		'closed alone leaves it to the stage',
		{ stage: 'Closed Lost', isClosed: '1' },
		['lost', 'Closed Lost', true],
	],
	['closed alone, open', { stage: 'Odd', isClosed: '0' }, ['open', 'Closed: 0', true]],
	[
		'not won alone leaves it to the stage',
		{ stage: 'Closed Lost', isWon: '0' },
		['lost', 'Closed Lost', true],
	],
	['not won alone, no stage', { isWon: '0' }, ['open', 'Won: 0', true]],
	['blank flags leave it to the stage', { stage: 'Won', isWon: '', isClosed: '' }, ['won', 'Won', true]],
	['an unknown status leaves it to a known stage', { status: 'Odd', stage: 'Won' }, ['won', 'Won', true]],
	['an unknown label is open and asked about', { stage: 'Odd' }, ['open', 'Odd', false]],
	['a blank status leaves it to the stage', { status: ' ', stage: 'Lost' }, ['lost', 'Lost', true]],
	['nothing tells', { status: '', stage: 'n/a' }, null],
	['converted', { status: 'Converted' }, ['won', 'Converted', true]],
] as const)('%s', (_, cells, expected) => {
	expect(of(cells)).toEqual(expected);
});

test('owner’s choices, converted leads beside deals, and labels nobody knows', () => {
	expect(of({ stage: 'Odd' }, { chosen: new Map([['odd', 'won']]) })).toEqual(['won', 'Odd', true]);
	expect(of({ stage: 'Won' }, { chosen: new Map([['won', 'lost']]) })).toEqual(['lost', 'Won', true]);
	expect(of({ status: 'Converted' }, { converted: 'open' })).toEqual(['open', 'Converted', true]);
	expect(of({ isWon: '1' }, { flagConverts: true })).toEqual(['won', 'Won: 1', true]);
	expect(of({ isWon: '1' }, { flagConverts: true, converted: 'open' })).toEqual(['open', 'Won: 1', true]);
	expect(of({ isWon: '1' }, { chosen: new Map([['won1', 'lost']]) })).toEqual(['lost', 'Won: 1', true]);
	expect(of({ stage: 'Odd' }, { otherwise: null })).toEqual([null, 'Odd', false]);
});
