import { describe, expect, test } from 'vitest';
import { review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Field } from '../../../src/lib/model';
import { CASES } from './crm-cases';
import type { Case } from './crm-cases';
import { TODAY, columns } from './helpers';

/** What may be done to the headers of an export without its meaning anything else. */
const TURNED: Readonly<Record<string, (header: string) => string>> = {
	'in capitals': (h) => h.toUpperCase(),
	'in small letters with underscores': (h) => h.toLowerCase().replace(/[\s_]+/g, '_'),
	'with blanks round them and doubled within': (h) => `  ${h.replaceAll(' ', '  ')} `,
	'without blanks and punctuation': (h) => h.replace(/[^\p{L}\p{N}+.]/gu, ''),
	'with accents': (h) => h.replaceAll('e', 'é').replaceAll('o', 'ö'),
};

/** Columns that owners have beside, and that mean nothing here. */
const EXTRA = {
	'Favourite colour': ['blue', 'red'],
	Website: ['https://a.example', 'https://b.example'],
	'Postal code': ['12345', '54321'],
	'Number of employees': ['12', '7'],
	'Email opt out': ['false', 'true'],
} as const;

/** Shuffles without chance: every seventh column first. */
function shuffled<T>(all: readonly T[]): T[] {
	const order = all.map((one, i) => ({ one, at: (i * 7 + 3) % (all.length + 1) }));
	return order.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

function found(one: Case, turn: (header: string) => string, extra: object): [object, object] {
	const { file, mapped } = one;
	const entries = Object.entries({ ...file, ...extra }).map(([h, values]) => [turn(h), values] as const);
	const reading = columns(Object.fromEntries(shuffled(entries)));
	const [first] = review([reading], EMPTY_MAPPING, TODAY).files;
	const turned = (name: string): string => name.split(' + ').map((part) => turn(part).trim()).join(' + '); // prettier-ignore
	const wanted = Object.fromEntries(
		Object.entries(mapped).map(([field, name]) => [field, name === undefined ? undefined : turned(name)]),
	);
	const got = Object.fromEntries(
		Object.keys(mapped).map((field) => [field, first?.mapping.columns[field as Field]]),
	);
	// Any spreadsheet may have Vouch's names: whether it is called so is of no matter.
	const system = first?.system === 'Vouch' ? null : first?.system;
	return [
		{ is: first?.kind, system, ...got },
		{ is: one.kind ?? 'opportunities', ...wanted },
	];
}

/** Where a spelling takes away what tells: `Lead_Source__c` without its underscores is another word. */
const UNREADABLE: ReadonlySet<string> = new Set([
	'prefixes and custom fields in small letters with underscores',
	'prefixes and custom fields without blanks and punctuation',
]);

describe.each(CASES.filter((one) => one.kind !== null))('$crm', (one) => {
	const [plain] = found(one, (h) => h, {});
	const { system } = plain as { readonly system: unknown };

	test.each(Object.entries(TURNED).filter(([how]) => !UNREADABLE.has(`${one.crm} ${how}`)))(
		'%s',
		(_, turn) => {
			const [got, wanted] = found(one, turn, {});
			expect(got).toEqual({ system, ...wanted });
		},
	);

	test('with columns of the owner’s own', () => {
		const [got] = found(one, (h) => h, EXTRA);
		expect(got).toEqual(plain);
	});
});
