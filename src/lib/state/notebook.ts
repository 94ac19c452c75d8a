import {
	nothingOf,
	type KeptPerson,
	type Mark,
	type Notebook,
	type OwnWords,
	type TouchType,
} from '../model';

/* Changes of the notebook: each gives the notebook as it is after. */

type Change = (now: Notebook) => Notebook;

/** What is marked beside the partner and what it was. */
export interface Marking {
	/** `YYYY-MM-DD` */
	readonly date: string;
	readonly opportunity?: string | null;
	readonly note?: string | null;
}

function textOrNull(text: string | null | undefined): string | null {
	const tidied = text?.trim() ?? '';
	return tidied === '' ? null : tidied;
}

/** A touch with an id of its own. */
export const newMark = (partner: string, type: TouchType, { date, opportunity, note }: Marking): Mark => ({
	id: crypto.randomUUID(),
	partner,
	date,
	type,
	opportunity: opportunity ?? null,
	note: textOrNull(note),
});

export const withMarks =
	(...marks: readonly Mark[]): Change =>
	(now) => ({ ...now, touches: [...now.touches, ...marks] });

/** Takes marks back. */
export const withoutMarks =
	(...ids: readonly string[]): Change =>
	(now) => ({
		...now,
		touches: now.touches.filter(({ id }) => !ids.includes(id)),
		downloaded: now.touches.slice(0, now.downloaded).filter(({ id }) => !ids.includes(id)).length,
	});

/** Says something of one partner; a part that is null is what the files say again. */
export const withPerson =
	(partner: string, said: Partial<Omit<KeptPerson, 'partner'>>): Change =>
	(now) => {
		const before = now.people.find((one) => one.partner === partner);
		const person: KeptPerson = { ...(before ?? nothingOf(partner)), ...said };
		const isNothing = Object.entries(person).every(([part, value]) => part === 'partner' || value === null);
		const others = now.people.filter((one) => one.partner !== partner);
		return { ...now, people: isNothing ? others : [...others, person] };
	};

/** In touch every so many days with those who referred in the last year, and with the others. */
export const withCadence =
	(often: number, seldom: number): Change =>
	(now) => ({ ...now, often, seldom });

/** Words of the owner's own for one kind of message; null: the words that Vouch gives again. */
export const withWords =
	(kind: string, words: OwnWords | null): Change =>
	(now) => {
		const others = Object.entries(now.words).filter(([other]) => other !== kind);
		return { ...now, words: Object.fromEntries(words === null ? others : [...others, [kind, words]]) };
	};

export const withSignature =
	(signature: string | null): Change =>
	(now) => ({ ...now, signature: textOrNull(signature) });

export const withNamesOfOutcomes =
	(namesOutcomes: boolean): Change =>
	(now) => ({ ...now, namesOutcomes });

/** Folds away what is owed from before a day, `YYYY-MM-DD`; null: shows all of it again. */
export const withThanksFrom =
	(thanksFrom: string | null): Change =>
	(now) => ({ ...now, thanksFrom });

/** How many touches would be lost with the page: in no file that the owner has. Marks that were taken back need none. */
export const undownloaded = ({ touches, downloaded }: Notebook): number =>
	Math.max(0, touches.length - downloaded);

/** Whether a report says the same of both. */
export const sameForReport = (a: Notebook, b: Notebook): boolean =>
	a.touches === b.touches && a.people === b.people && a.often === b.often && a.seldom === b.seldom;

/** All touches marked so far stand in a file that the owner has. */
export const asDownloaded: Change = (now) => ({ ...now, downloaded: now.touches.length });
