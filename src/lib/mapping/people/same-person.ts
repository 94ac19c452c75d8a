import type { Candidate } from './found';

/** People of one name whose number, address or telephone is the same are one. */
interface One {
	readonly ids: Set<string>;
	readonly emails: Set<string>;
	readonly phones: Set<string>;
	readonly companies: Set<string>;
}

/** More rows of one name than these are not looked at: it is the name of nobody. */
const MOST = 200;

const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-9);

const setOf = (value: string | null): Set<string> => new Set(value === null || value === '' ? [] : [value]);
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
const together = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> => new Set([...a, ...b]);

const oneOf = ({ id, email, phone, company }: Candidate): One => ({
	ids: setOf(id),
	emails: setOf(email),
	phones: setOf(phone === null ? null : digits(phone)),
	companies: setOf(company),
});

const isSame = (a: One, b: One): boolean =>
	overlap(a.ids, b.ids) || overlap(a.emails, b.emails) || overlap(a.phones, b.phones);

/** What is there on both sides and differs says that they are two; the address first, then the telephone, then the firm. */
function differ(a: One, b: One): boolean {
	if (a.emails.size > 0 && b.emails.size > 0) return true;
	if (a.phones.size > 0 && b.phones.size > 0) return true;
	return a.companies.size > 0 && b.companies.size > 0 && !overlap(a.companies, b.companies);
}

/** Whether the rows of one name in one list are all of one person, as far as they say. */
export function isOne(rows: readonly Candidate[]): boolean {
	if (rows.length > MOST) return false;
	const people: One[] = [];
	for (const row of rows) {
		let one = oneOf(row);
		for (let i = people.length - 1; i >= 0; i--) {
			const other = people[i];
			if (other === undefined || !isSame(one, other)) continue;
			people.splice(i, 1);
			one = {
				ids: together(one.ids, other.ids),
				emails: together(one.emails, other.emails),
				phones: together(one.phones, other.phones),
				companies: together(one.companies, other.companies),
			};
		}
		people.push(one);
	}
	return people.every((one, i) => people.slice(i + 1).every((other) => !differ(one, other)));
}
