import type { Result } from '../../engine';

/** What files of contacts and leads say of one partner. Personal: it stands beside the report. */
export interface PartnerContact {
	readonly partner: string;
	/** `YYYY-MM-DD`, not after the as-of date; null: they do not say it. */
	readonly lastTouch: string | null;
	readonly email: string | null;
	readonly phone: string | null;
}

/** Of the answer to `contacts.sql`. */
export function toContacts(result: Result): PartnerContact[] {
	const [touches, emails, phones] = (['last_touch', 'email', 'phone'] as const).map((name) =>
		result.texts(name),
	);
	return result.texts('partner').flatMap((partner, i) =>
		partner === null
			? []
			: [
					{
						partner,
						lastTouch: touches?.[i] ?? null,
						email: emails?.[i] ?? null,
						phone: phones?.[i] ?? null,
					},
				],
	);
}
