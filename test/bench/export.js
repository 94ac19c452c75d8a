/**
 * An invented export of one busy firm: 20 columns, five classes, forty sources, twelve owners, five years, some 286 bytes
 * a row, a line break within one note in a hundred. The same seed gives the same bytes.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import {
	FIRST_NAMES,
	HEADER,
	INDUSTRIES,
	NOTES,
	OPEN_STAGES,
	OWNERS,
	REGIONS,
	SERVICES,
	SURNAMES,
	WAYS,
} from './export-words.js';

const DAY = 86_400_000;
const FIRST = Date.UTC(2021, 3, 1);
const LAST = Date.UTC(2026, 2, 31);
const DAYS = (LAST - FIRST) / DAY;

const SEED = 20260331;

/**
 * Numbers from 0 to 1 by a seed (mulberry32).
 * @param {number} seed
 */
function random(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The days of the export as they are written. */
const ISO = Array.from({ length: DAYS + 1 }, (_, day) =>
	new Date(FIRST + day * DAY).toISOString().slice(0, 10),
);

/** Rows that are written in one go. */
const PART = 10_000;

/**
 * The header and then some thousand records at a time, as CSV.
 * @param {number} rows
 * @param {number} seed
 */
function* partsOf(rows, seed) {
	const next = random(seed);
	/** Early ones more often than late ones: a few sources and partners bring most. @param {readonly string[]} list */
	const oneOf = (list) => list[Math.floor(next() ** 1.6 * list.length)] ?? '';
	const partners = Array.from(
		{ length: 420 },
		(_, i) =>
			`${FIRST_NAMES[i % FIRST_NAMES.length]} ${SURNAMES[Math.floor(i / FIRST_NAMES.length) % SURNAMES.length]}${i < 154 ? '' : ` ${'BCD'[Math.floor(i / 154) - 1]}.`}`,
	);
	/** Two sentences, now and then on a line each. */
	const note = () => {
		const [first, second] = [oneOf(NOTES), oneOf(NOTES)];
		return next() < 0.01 ? `"${first},\n${second}, ""as agreed"""` : `${first}; ${second}`;
	};
	let lines = [HEADER.join(',')];
	for (let i = 0; i < rows; i++) {
		let pick = next();
		const way = WAYS.find(({ share }) => (pick -= share) < 0) ?? WAYS[1];
		const created = Math.floor(next() ** 0.8 * DAYS);
		const won = next() < (way?.chance ?? 0);
		const took =
			Math.floor(-Math.log(1 - next()) * (way?.days ?? 0) * (won ? 1 : 1.7)) + (next() < 0.03 ? 0 : 1);
		const open = created + took > DAYS || next() < 0.05;
		const stage = open ? oneOf(OPEN_STAGES) : won ? 'Closed Won' : 'Closed Lost';
		const person = `${oneOf(FIRST_NAMES)} ${oneOf(SURNAMES)}`;
		const modified = open ? Math.min(DAYS, created + Math.floor(next() * 60)) : created + took;
		lines.push(
			[
				String(4_000_000_000 + i),
				`${person} ${i}`,
				stage,
				ISO[created],
				open ? '' : ISO[created + took],
				next() < 0.1 ? '' : String(Math.round(Math.exp(6.5 + 2 * next()) / 50) * 50),
				'USD',
				oneOf(OWNERS),
				oneOf(way?.labels ?? []),
				way?.referral === true && next() < 0.85 ? oneOf(partners) : '',
				note(),
				`${person} Ltd`,
				oneOf(SERVICES),
				oneOf(INDUSTRIES),
				oneOf(REGIONS),
				ISO[Math.min(DAYS, created + Math.floor(next() * 5))],
				next() < 0.5 ? 'Yes' : 'No',
				next() < 0.4 ? 'Yes' : 'No',
				next() < 0.6 ? 'Yes' : 'No',
				ISO[modified],
			].join(','),
		);
		if (lines.length < PART) continue;
		yield `${lines.join('\n')}\n`;
		lines = [];
	}
	if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

/**
 * @param {number} rows
 * @param {number} [seed]
 * @returns {string} CSV
 */
export const exportOf = (rows, seed = SEED) => [...partsOf(rows, seed)].join('');

/**
 * The same as a file, of which only a part is in memory at a time.
 * @param {string} path
 * @param {number} rows
 * @param {number} [seed]
 */
export function writeExport(path, rows, seed = SEED) {
	const file = openSync(path, 'w');
	try {
		for (const part of partsOf(rows, seed)) writeSync(file, part);
	} finally {
		closeSync(file);
	}
}
