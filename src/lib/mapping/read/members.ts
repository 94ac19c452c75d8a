import { problem } from '../../model';
import type { Problem, Reading, Row } from '../../model';
import type { Column } from '../column';
import { MEMBER_TOTALS, NO_MEMBERS } from '../data/bni';
import { ownAmong } from '../names/self';
import type { Self } from '../names/self';
import { straightener } from '../names/straight';
import { key } from '../text';
import { firstColumn } from './bni-columns';
import { parseNumber } from './numbers';
import { isPseudoRow, withoutRows } from './pseudo';
import type { Kept } from './pseudo';

/** Of a list of members the members: not its lines of visitors and totals, nor the owner, who is no partner of their own. */
export function membersOf(reading: Reading, all: Kept, name: Column | null, self: Self): Kept {
	const cell = name?.cell ?? (() => '');
	const lines = new Set<number>();
	all.rows.forEach((row, i) => {
		if (isPseudoRow(reading.cells, row, NO_MEMBERS) || NO_MEMBERS.has(key(cell(row)))) lines.add(i);
	});
	const members = withoutRows(reading, all, lines, 'pseudo-row');
	if (name === null) return members;
	const straight = straightener(Array.from(members.rows, cell));
	const partner = (row: Row): string => straight(cell(row));
	const known = { firm: self.firm, others: [...self.others, ...(self.ofSlips ?? [])] };
	const own = new Set(ownAmong([...new Set(Array.from(members.rows, partner))], known).map(key));
	const mine = new Set(Array.from(members.rows).flatMap((row, i) => (own.has(key(partner(row))) ? [i] : [])));
	const left = withoutRows(reading, members, mine, 'not-mapped-kind');
	return {
		...left,
		notes: [...all.notes, said(left.rows.length, mine.size, reading.name)],
		told: {
			column: name.name,
			because: 'every member of the chapter but you',
			partner,
			note: totalsOf(reading),
			slip: null,
		},
	};
}

/** What a member did with all the others together, as a note; null where the file does not say. */
function totalsOf(reading: Reading): (row: Row) => string | null {
	const sum = (names: readonly (readonly string[])[]): ((row: Row) => number | null) => {
		const found = names.map((one) => firstColumn(reading, one)).filter((one) => one !== null);
		return (row) => {
			const counts = found.map(({ cell }) => parseNumber(cell(row), '.')).filter((n) => n !== null);
			return counts.length === 0 ? null : counts.reduce((all, n) => all + n, 0);
		};
	};
	const [gave, received, met] = [
		sum(MEMBER_TOTALS.gave),
		sum(MEMBER_TOTALS.received),
		sum(MEMBER_TOTALS.meetings),
	];
	return (row) => {
		const parts = [
			counted(gave(row), 'gave', 'referral'),
			counted(received(row), 'received', 'referral'),
			counted(met(row), 'had', 'one-to-one'),
		].filter((part) => part !== null);
		return parts.length === 0
			? null
			: `With all members of the chapter together, in the period of the report: ${parts.join(', ')}.`;
	};
}

const counted = (n: number | null, verb: string, what: string): string | null =>
	n === null ? null : `${verb} ${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;

function said(members: number, own: number, file: string): Problem {
	const listed =
		members === 1
			? 'One member is listed as a partner'
			: `${members.toLocaleString('en')} members are listed as partners`;
	return problem(
		'palms-members',
		`${listed}${own === 0 ? '' : ', and your own row is left out'}; the counts in this report are what each did with the whole chapter, so none of them counts as a referral, a meeting or thanks between you and them.`,
		own === 0 ? 'If you are in the list yourself, write your name as the name of your firm.' : '',
		{ file },
	);
}
