import { dayNumber, isoDay, sinceMonday } from '../format/day-number';
import { dayText, escaped, folded, moment } from './calendar-text';
import { printOf } from './print';
import type { CalendarEntry } from './types';

/** The Monday of the week of a day, both `YYYY-MM-DD`. */
export function weekOf(day: string): string {
	const number = dayNumber(day);
	return isoDay(number - sinceMonday(number));
}

/**
 * The day for which a call is put down: today, or the Monday after a Saturday or Sunday, so that a list taken on a
 * Sunday and again on the Monday is of one week.
 */
export function callDay(today: string): string {
	const number = dayNumber(today);
	const since = sinceMonday(number);
	return since < 5 ? today : isoDay(number + 7 - since);
}

/** Names that differ only in case, blanks and punctuation are of one partner, as everywhere here. */
function identity(name: string): string {
	const plain = name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
	return plain === '' ? name : plain;
}

/** The same for one partner, kind and week, whenever it is written; it shows neither name nor address. */
const idOf = ({ partner, kind, on }: CalendarEntry): string =>
	`${printOf([kind, identity(partner), weekOf(on)].join('\n'))}@vouch`;

const FIRST_STAMP = Date.UTC(2020, 0, 1);

/**
 * Google takes a second edition of an event only with a higher number than it has, which a change made there raises by
 * one; so it counts the seconds since 2020.
 */
const edition = (stamp: Date): number => Math.max(0, Math.floor((stamp.getTime() - FIRST_STAMP) / 1000));

function eventOf(id: string, entry: CalendarEntry, stamp: Date): string[] {
	const { on, title, description } = entry;
	return [
		'BEGIN:VEVENT',
		`UID:${id}`,
		`DTSTAMP:${moment(stamp)}`,
		`LAST-MODIFIED:${moment(stamp)}`,
		`SEQUENCE:${edition(stamp)}`,
		`DTSTART;VALUE=DATE:${dayText(on)}`,
		`DTEND;VALUE=DATE:${dayText(isoDay(dayNumber(on) + 1))}`,
		`SUMMARY:${escaped(title.replace(/\s+/gu, ' ').trim())}`,
		...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
		'CLASS:PRIVATE',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

/** Entries by id: those of one partner, kind and week become one day, the first, with what all of them say. */
function byId(entries: readonly CalendarEntry[]): ReadonlyMap<string, CalendarEntry> {
	const found = new Map<string, CalendarEntry>();
	for (const entry of entries) {
		const id = idOf(entry);
		const before = found.get(id);
		const said = [before?.description, entry.description].filter((text) => text !== undefined && text !== '');
		found.set(id, { ...(before ?? entry), description: [...new Set(said)].join('\n') });
	}
	return found;
}

/**
 * A calendar file, RFC 5545, of whole days without alarms, which take no time in the calendar and are private.
 * Importing the list of one week a second time updates its days (Google, Apple, Outlook on the web); Outlook for the
 * desktop adds them beside the first. The same entries and stamp give the same text.
 *
 * @param stamp when it is written
 * @returns null without entries: a calendar must have one
 */
export function calendar(entries: readonly CalendarEntry[], stamp: Date): string | null {
	if (entries.length === 0) return null;
	const events = [...byId(entries)].flatMap(([id, entry]) => eventOf(id, entry, stamp));
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Vouch//Call list//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		...events,
		'END:VCALENDAR',
	];
	return lines.map(folded).join('');
}
