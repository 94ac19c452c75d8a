import type { KeptPerson, Notebook, Partner, PartnerCare, PartnerKind, Person, Report } from '../../../model';
import { dueState, type DueState } from '../../../reports/care/say-cadence';
import { withKeys } from '../../keys';
import { plain } from '../table';

/** A note and its day, where it has one. */
export interface Noted {
	readonly text: string;
	readonly day: string | null;
}

/** One partner of the list, with everything that is known beside the report. */
export interface Row {
	/** Tells rows apart, also of one name. */
	readonly key: string;
	readonly partner: Partner;
	/** null: nothing is known of contacts. */
	readonly care: PartnerCare | null;
	readonly due: DueState | null;
	/** What the owner says of them on the page, under the name it was written; null: nothing. */
	readonly kept: KeptPerson | null;
	/** What the owner wrote here; without it, what a list of partners says. */
	readonly note: string | null;
	/** What was noted at the last contact that has a note. */
	readonly contactNote: Noted | null;
	/** The name and the notes, as a search reads them. */
	readonly text: string;
	/** Place among all names. */
	readonly rank: number;
}

interface Known {
	readonly report: Pick<Report, 'partners' | 'care' | 'asOf'>;
	readonly persons: ReadonlyMap<string, Person>;
	readonly notebook: Pick<Notebook, 'people'>;
	/** A name of the notebook as the report has it. */
	readonly nameOf: (name: string) => string;
}

const NAMES = new Intl.Collator(undefined, { numeric: true });

/** Every partner of the report, in its order. */
export function rowsOf({ report, persons, notebook, nameOf }: Known): Row[] {
	const partners = withKeys(report.partners ?? [], ({ partner }) => partner);
	const said = new Map(notebook.people.map((person) => [nameOf(person.partner), person]));
	const ranks = new Map(
		[...partners]
			.sort((a, b) => NAMES.compare(a.partner, b.partner))
			.map(({ key }, rank): [string, number] => [key, rank]),
	);
	return partners.map(({ key, ...partner }, i) => {
		const care = report.care?.partners[i] ?? null;
		const kept = said.get(partner.partner) ?? null;
		const notes = notesOf(kept?.note ?? null, persons.get(partner.partner)?.note ?? null);
		return {
			key,
			partner,
			care,
			due: care === null ? null : dueState(care, report.asOf),
			kept,
			...notes,
			text: plain([partner.partner, notes.note, notes.contactNote?.text].join(' ')),
			rank: ranks.get(key) ?? 0,
		};
	});
}

/** A note of a contact has a day, or is another one than the owner wrote here. */
function notesOf(written: string | null, known: Noted | null): Pick<Row, 'note' | 'contactNote'> {
	if (known === null || known.text === written) return { note: written, contactNote: null };
	if (known.day === null && written === null) return { note: known.text, contactNote: null };
	return { note: written, contactNote: known };
}

/** How a row is chosen by status: those who are not judged stand together. */
export type StatusChoice = NonNullable<Partner['status']> | 'undated' | 'own';
export const statusChoice = ({ own, status }: Partner): StatusChoice =>
	own !== null ? 'own' : (status ?? 'undated');

export type KindChoice = PartnerKind | 'unsaid';
export const kindChoice = ({ kind }: Partner): KindChoice => kind ?? 'unsaid';
