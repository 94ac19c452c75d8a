import { PARTNER_KINDS } from '../../model';
import type { PartnerKind } from '../../model';
import { PARTNER_KIND_NAMES, TOUCH_TYPES } from '../data/headers';
import { key, words } from '../text';

const index = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
	new Map(
		Object.entries(lists).flatMap(([word, names]) => names.split(',').map((n) => [key(n), word] as const)),
	);

/** Longer cells are notes and no word of a list. */
const LONGEST = 60;

const TOUCHES = index(TOUCH_TYPES);
const KINDS = index(PARTNER_KIND_NAMES);

/** What a contact is foremost, where a label has several words ("Thank-you call"). */
const FOREMOST = ['thank', 'gift', 'given', 'outcome', 'meeting', 'call', 'note'];

/** Type of a touch (`call meeting thank outcome gift given note`); null where the words are none. */
export function readTouchType(cell: string): string | null {
	const whole = TOUCHES.get(key(cell));
	if (whole !== undefined || cell.length > LONGEST) return whole ?? null;
	const found = new Set(words(cell).map((w) => TOUCHES.get(w)));
	return FOREMOST.find((type) => found.has(type)) ?? null;
}

const CADENCES: ReadonlyMap<string, number> = new Map([
	['weekly', 7],
	['fortnightly', 14],
	['biweekly', 14],
	['monthly', 30],
	['quarterly', 90],
	['halfyearly', 180],
	['yearly', 365],
	['annually', 365],
	['annual', 365],
]);

/** Days between contacts: a number of days, or a word such as "monthly"; null where it is neither. */
export function readCadence(cell: string): number | null {
	const text = cell.trim();
	if (text.length > LONGEST) return null;
	const days = /^(\d{1,4})(?:[.,]0+)?\s*(?:d|days?|tage?)?$/i.exec(text)?.[1];
	return days === undefined ? (CADENCES.get(key(text)) ?? null) : Number(days);
}

/** Kind of a partner; null where the word is none. */
export function readPartnerKind(cell: string): PartnerKind | null {
	const word = KINDS.get(key(cell));
	return PARTNER_KINDS.find((k) => k === word) ?? null;
}

const EXISTING =
	/^(?:existing|renewals?|upsells?|upgrades?|expansions?|repeat|returning|bestand\p{L}*|existant\p{L}*|existente|esistente|bestaand\p{L}*)$/u;
const NEW = /^(?:new|neu\p{L}*|nouve\p{L}*|nuev[oa]|nov[oa]|nuov[oa]|nieuw\p{L}*|now[yae])$/u;

/** Whether a type says that the business is with an existing client; null where it says neither new nor existing. */
export function readExisting(cell: string): boolean | null {
	const parts = words(cell.slice(0, LONGEST));
	const whole = parts.join('');
	if (parts.some((w) => EXISTING.test(w)) || /^existing|^crosssell/.test(whole)) return true;
	return parts.some((w) => NEW.test(w)) || /^new(?:business|customer|client|logo|deal)/.test(whole)
		? false
		: null;
}
