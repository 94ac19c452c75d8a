import { PARTNER_KIND_WORDS, STATUS_WORDS } from '../../../format';
import { PARTNER_KINDS, PARTNER_STATUSES } from '../../../model';
import { DUE_STATES, type DueState } from '../../../reports/care/say-cadence';
import { plain } from '../table';
import { kindChoice, statusChoice, type KindChoice, type Row, type StatusChoice } from './rows';

/** What is looked for; null or empty: anything. */
export interface Wanted {
	/** Words that all stand in the name or in a note. */
	readonly words: string;
	readonly status: StatusChoice | null;
	readonly kind: KindChoice | null;
	/** Who handles most of a partner's referrals; '': nobody is named. */
	readonly handledBy: string | null;
	readonly due: DueState | null;
}

export const ANYBODY: Wanted = { words: '', status: null, kind: null, handledBy: null, due: null };

const handler = ({ care }: Row): string => care?.handledBy ?? '';

/** Those of whom everything that is looked for holds, in the order they came. */
export function chosen(
	rows: readonly Row[],
	{ words, status, kind, handledBy, due }: Wanted,
): readonly Row[] {
	const looked = plain(words)
		.split(/\s+/)
		.filter((word) => word !== '');
	return rows.filter(
		(row) =>
			looked.every((word) => row.text.includes(word)) &&
			(status === null || statusChoice(row.partner) === status) &&
			(kind === null || kindChoice(row.partner) === kind) &&
			(handledBy === null || handler(row) === handledBy) &&
			(due === null || row.due === due),
	);
}

export const looksForAnybody = ({ words, ...others }: Wanted): boolean =>
	words.trim() === '' && Object.values(others).every((one) => one === null);

export interface Option<Value extends string> {
	readonly value: Value;
	readonly words: string;
}

export interface Choices {
	readonly status: readonly Option<StatusChoice>[];
	readonly kind: readonly Option<KindChoice>[];
	readonly handledBy: readonly Option<string>[];
	readonly due: readonly Option<DueState>[];
}

const STATUS_CHOICES: Readonly<Record<StatusChoice, string>> = {
	...STATUS_WORDS,
	undated: 'no dates',
	own: 'your own firm and people',
};
const KIND_CHOICES: Readonly<Record<KindChoice, string>> = { ...PARTNER_KIND_WORDS, unsaid: 'not said' };
const DUE_CHOICES: Readonly<Record<DueState, string>> = {
	overdue: 'overdue',
	soon: 'due within a week',
	later: 'later',
	unknown: 'can’t be told',
	none: 'not asked',
};

/** What can be chosen: only what at least one row has. */
export function choicesOf(rows: readonly Row[]): Choices {
	const [statuses, kinds, handlers, dues] = [
		new Set(rows.map(({ partner }) => statusChoice(partner))),
		new Set(rows.map(({ partner }) => kindChoice(partner))),
		new Set(rows.map(handler)),
		new Set(rows.map(({ due }) => due)),
	];
	const options = <Value extends string>(
		all: readonly Value[],
		has: ReadonlySet<Value | null>,
		words: Readonly<Record<Value, string>>,
	): Option<Value>[] =>
		all.filter((value) => has.has(value)).map((value) => ({ value, words: words[value] }));
	return {
		status: options([...PARTNER_STATUSES, 'undated', 'own'], statuses, STATUS_CHOICES),
		kind: options([...PARTNER_KINDS, 'unsaid'], kinds, KIND_CHOICES),
		handledBy: [...handlers]
			.sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
			.map((value) => ({ value, words: value === '' ? 'nobody named' : value })),
		due: options(DUE_STATES, dues, DUE_CHOICES),
	};
}
