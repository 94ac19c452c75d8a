import fc from 'fast-check';
import {
	CLASSES,
	EMPTY_NOTEBOOK,
	PARTNER_KINDS,
	TOUCH_TYPES,
	type CanonicalRows,
	type Mark,
	type Notebook,
	type TableKind,
} from '$lib/model';
import { canonicalOf, type Record_ } from './canonical-build';

/* Invented files of every kind, from few words, so that rows meet: ids, names and days collide, and much is missing. */

const few = (...texts: readonly string[]) => fc.constantFrom('', ...texts);
/** 91, 90 and no days before the last of them among others. */
const DAYS = ['2024-01-01', '2024-01-02', '2024-02-29', '2024-03-31', '2024-04-01', '2024-06-30'] as const;
const day = few(...DAYS);
/** Some whose order by bytes is not that of plain comparison. */
const PARTNERS = ['Ann Lee', 'Bo Tan', 'Żaneta', '😀', '\uffee'] as const;
const partner = few(...PARTNERS);
const note = few('a', 'b', '😀', '\uffee');
const id = few('1', '2', '3', 'x');
const reply = few('yes', 'no', 'unsure');

const opportunity = fc.record({
	scope: fc.constantFrom('a', 'b'),
	print: few('p1', 'p2', 'p3', 'p4'),
	id,
	part: few('leads'),
	tie: few('t1', 't1', 't2', 't2'),
	lead_tie: few('t1', 't1', 't2', 't2'),
	name: few('N1', 'N2'),
	company: few('Co', 'Other'),
	outcome: few('won', 'won', 'lost', 'open'),
	created: day,
	closed: day,
	amount: few('100', '12.5', '0', '-3'),
	currency: few('EUR', 'USD'),
	source: few('Referral', 'Web', 'Zoë', '😀', '\uffee'),
	source_class: few(...CLASSES),
	referrer: few('Ann Lee', 'Ann Lee', 'Ann Lee', ...PARTNERS),
	class_given: few('', 'referral', 'referral', ...CLASSES),
	owner: few('Bo Tan', '😀', '\uffee', '\uffee'),
});

/** Contacts that stand in several files, and in the notebook as well. */
const SAME = [
	{ partner: 'Ann Lee', date: '2024-01-01', type: 'given', opportunity_id: '', note: '' },
	{ partner: 'Ann Lee', date: '2024-01-01', type: 'thank', opportunity_id: '1', note: 'a' },
	{ partner: 'Ann Lee', date: '2024-01-02', type: 'thank', opportunity_id: '2', note: '' },
] as const;

const ROWS = {
	opportunities: opportunity,
	referrers: fc.record({ opportunity_id: id, partner, name: few('N1', 'N2'), created: day }),
	partners: fc.record({
		partner,
		kind: few(...PARTNER_KINDS),
		since: day,
		cadence: few('0', '30', '90'),
		last_touch: day,
		would_refer: reply,
		knows_welcome: reply,
		can_explain: reply,
		note,
		email: few('a@b.example', 'c@d.example'),
		phone: few('1', '2'),
	}),
	touches: fc.oneof(
		fc.record({
			partner,
			date: day,
			type: few('thank', 'outcome', 'given', ...TOUCH_TYPES),
			opportunity_id: id,
			note,
		}),
		fc.constantFrom(...SAME),
	),
	given: fc.record({
		partner: few('Ann Lee', 'Ann Lee', ...PARTNERS),
		date: few('2024-01-01', '2024-01-01', ...DAYS),
		direction: few('', 'given', 'received'),
	}),
	spend: fc.record({
		source: few('Web', 'Referral'),
		source_class: few(...CLASSES),
		from_day: day,
		to_day: day,
		cost: few('0', '100', '12.5'),
		hours: few('0', '1.25'),
		currency: few('EUR'),
	}),
	contacts: fc.record({
		partner,
		last_touch: day,
		email: few('a@b.example', 'e@f.example'),
		phone: few('3'),
	}),
} satisfies Record<TableKind, fc.Arbitrary<Record_>>;

const way = fc.constantFrom('once' as const, 'by row' as const, 'twice' as const);

/** Of which kind a file is; a file of slips has rows of two kinds, as one of contacts may. */
const kinds = fc.constantFrom<readonly TableKind[]>(
	['opportunities'],
	['opportunities'],
	['opportunities', 'contacts'],
	['opportunities', 'contacts'],
	['partners'],
	['partners', 'contacts'],
	['touches'],
	['touches'],
	['given'],
	['given', 'touches'],
	['spend'],
	['referrers'],
);

const isDay = (name: string): boolean => /created|closed|date|since|last_touch|_day/.test(name);
const without = (record: Record_, isLeft: (name: string) => boolean): Record_ =>
	Object.fromEntries(Object.entries(record).filter(([name]) => !isLeft(name)));

const fileRows = kinds.chain((among) =>
	fc.tuple(
		...among.map((kind) =>
			fc.record({
				kind: fc.constant(kind),
				records: fc.array<Record_>(ROWS[kind], { maxLength: kind === 'opportunities' ? 14 : 7 }),
				way,
			}),
		),
	),
);

/** Files of several kinds, sometimes without any day, or without ties. */
export const someFiles: fc.Arbitrary<CanonicalRows[]> = fc
	.record({
		files: fc.array(fileRows, { maxLength: 9 }),
		isDated: fc.constantFrom(true, true, true, true, true, false),
		isTied: fc.boolean(),
	})
	.map(({ files, isDated, isTied }) =>
		files.flatMap((parts, file) =>
			parts.map(({ kind, records, way }) => {
				const isLeft = (name: string) => (!isDated && isDay(name)) || (!isTied && /^(lead_)?tie$/.test(name));
				const edition = kind === 'opportunities' ? { edition: String(file) } : {};
				return canonicalOf(
					kind,
					file,
					records.map((record) => ({ ...without(record, isLeft), ...edition })),
					way,
				);
			}),
		),
	);

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = orNull(fc.constantFrom('', 'yes', 'no'));

const mark: fc.Arbitrary<Mark> = fc.record({
	id: fc.constant('mark'),
	partner: fc.constantFrom(...PARTNERS, 'New'),
	date: fc.constantFrom(...DAYS, '2024-12-31'),
	type: fc.constantFrom(...TOUCH_TYPES),
	opportunity: orNull(fc.constantFrom('1', '2', 'x')),
	note: orNull(fc.constantFrom('', 'a', '😀')),
});

const markOf = ({ opportunity_id: opportunity, ...same }: (typeof SAME)[number]): Mark => ({
	...same,
	id: 'mark',
	opportunity: opportunity || null,
	note: same.note || null,
});

const written = fc.record({
	touches: fc.array(fc.oneof(mark, fc.constantFrom(...SAME.map(markOf))), { maxLength: 4 }),
	people: fc.uniqueArray(
		fc.record({
			partner: fc.constantFrom(...PARTNERS, 'New'),
			kind: orNull(fc.constantFrom(...PARTNER_KINDS)),
			cadence: orNull(fc.constantFrom(0, 14)),
			wouldRefer: word,
			knowsWelcome: word,
			canExplain: word,
			note: word,
			email: orNull(fc.constantFrom('kept@b.example')),
			phone: orNull(fc.constantFrom('9')),
		}),
		{ maxLength: 3, selector: ({ partner }) => partner },
	),
});

export const someNotebook: fc.Arbitrary<Notebook> = written.map((some) => ({ ...EMPTY_NOTEBOOK, ...some }));
