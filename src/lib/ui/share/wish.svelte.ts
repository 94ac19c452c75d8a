import {
	isDay,
	REPORT_SECTIONS,
	type Brand,
	type MoneyShown,
	type PartnerNames,
	type Report,
	type ReportSection,
} from '../../model';
import type { ShareOptions } from '../../share';
import { localToday } from '../../format/today';

/** Whose work the report is, as it is being written: no colour is an empty text. */
export interface BrandDraft {
	name: string;
	logo: string | null;
	colour: string;
	note: string;
	notes: Partial<Record<ReportSection, string>>;
	contact: string;
	hidesProduct: boolean;
}

export const emptyDraft = (): BrandDraft => ({
	name: '',
	logo: null,
	colour: '',
	note: '',
	notes: {},
	contact: '',
	hidesProduct: false,
});

export const draftOf = (brand: Brand): BrandDraft => ({
	...brand,
	colour: brand.colour ?? '',
	notes: { ...brand.notes },
});

/** The brand as it is shared; null where nothing is said. Notes of sections that are left out stay behind. */
export function brandOf(draft: BrandDraft, sections: readonly ReportSection[]): Brand | null {
	const notes = Object.fromEntries(
		sections.flatMap((section) => {
			const note = draft.notes[section]?.trim() ?? '';
			return note === '' ? [] : [[section, note]];
		}),
	);
	const brand: Brand = {
		name: draft.name.trim(),
		logo: draft.logo,
		colour: /^#[0-9a-f]{6}$/.test(draft.colour) ? draft.colour : null,
		note: draft.note.trim(),
		notes,
		contact: draft.contact.trim(),
		hidesProduct: draft.hidesProduct,
	};
	const { name, logo, colour, note, contact, hidesProduct } = brand;
	const said = [name, note, contact].some((text) => text !== '') || Object.keys(notes).length > 0;
	return said || logo !== null || colour !== null || hidesProduct ? brand : null;
}

/** The look by itself, for the next client: notes are written for one report. null where nothing is said. */
export const lookOf = (draft: BrandDraft): Brand | null => brandOf({ ...draft, note: '', notes: {} }, []);

/** Another look; the notes of this report stay. */
export const withLook = (draft: BrandDraft, look: Brand): BrandDraft => ({
	...draftOf(look),
	note: draft.note,
	notes: draft.notes,
});

/** A day that the report can still be read on; null where none is chosen, or it is past. */
export const expiryOf = (day: string, today: string): string | null =>
	isDay(day) && day >= today ? day : null;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the sender chose: kept while the page is open, on no device. */
export class Wish {
	sections = $state.raw<readonly ReportSection[]>(REPORT_SECTIONS);
	partners = $state<PartnerNames>('numbers');
	money = $state<MoneyShown>('indexed');
	firm = $state('');
	preparedBy = $state('');
	/** `YYYY-MM-DD`; empty: none. */
	expires = $state('');
	brand = $state(emptyDraft());
	/** Files that the report was made of when the dialog was last opened, each with its number of rows. */
	#files: readonly string[] = [];

	/**
	 * The dialog is opened for a report. Of files none of which was there before it is another firm's, so that its name, the
	 * notes written about it, what is shown, what partners and amounts tell and for how long begin anew; the sender and the look stay.
	 */
	begin({ rows, firm, preparedBy }: Pick<Report, 'rows' | 'firm' | 'preparedBy'>): void {
		const files = rows.files.map(({ name, read }) => `${name} ${read}`);
		if (this.#files.length > 0 && !files.some((file) => this.#files.includes(file))) {
			[this.firm, this.partners, this.money, this.expires] = ['', 'numbers', 'indexed', ''];
			this.sections = REPORT_SECTIONS;
			this.brand = { ...this.brand, note: '', notes: {} };
		}
		this.#files = files;
		if (this.firm === '') this.firm = firm ?? '';
		if (this.preparedBy === '') this.preparedBy = preparedBy ?? '';
	}

	/** All of it, as it is now. */
	options(): Omit<ShareOptions, 'random'> {
		return {
			sections: this.sections,
			partners: this.partners,
			money: this.money,
			firm: orNull(this.firm),
			preparedBy: orNull(this.preparedBy),
			expires: expiryOf(this.expires, localToday()),
			brand: brandOf(this.brand, this.sections),
		};
	}
}

export const wish = new Wish();
