import { filledCells, isBlank, looksLikeValue } from './text';

/** Words that begin a line below the data and no row, in the languages exports come in. */
const NOTICES = [
	String.raw`grand\s+totals?`,
	String.raw`confidential(?:\s+information)?|vertraulich|confidentiel|confidencial|vertrouwelijk|riservato|poufne`,
	String.raw`copyright|©|\(c\)`,
	String.raw`generated\s+(?:by|on|at|from)|(?:report|list)\s+(?:generated|created|exported|run)`,
	String.raw`(?:exported|printed|created)\s+(?:by|on|from|at)|end\s+of\s+(?:report|file|list)`,
	String.raw`(?:erstellt|exportiert|erzeugt|gedruckt)\s+(?:am|von|mit|durch)|ende\s+de[sr]\s+(?:berichts|liste|datei)`,
	String.raw`(?:généré|créé|exporté|imprimé)e?\s+(?:le|par)|(?:generado|creado|exportado)\s+(?:el|por)`,
	String.raw`(?:gegenereerd|geëxporteerd|gemaakt)\s+(?:op|door)|(?:generato|creato|esportato)\s+(?:il|da)`,
	String.raw`(?:gerado|criado|exportado)\s+(?:em|por)|(?:wygenerowano|utworzono|wyeksportowano)`,
	String.raw`(?:total|number\s+of)\s+(?:records?|rows?|count)|(?:records?|rows?)\s*(?:count)?\s*[:=]`,
	String.raw`(?:anzahl(?:\s+der)?|nombre\s+d['’]|número\s+de|aantal|numero\s+di|liczba)\s*(?:datensätze|zeilen|einträge|enregistrements|lignes|registros|registos|filas|rijen|records?|righe|linhas|rekordów|wierszy)`,
	String.raw`\d[\d.,]*\s+(?:records?|rows?|datensätze|einträge|enregistrements|registros|registos|rekordów)`,
	String.raw`all\s+rights\s+reserved|do\s+not\s+distribute|alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés|todos\s+(?:los|os)\s+(?:derechos|direitos)\s+reservados|alle\s+rechten\s+voorbehouden|tutti\s+i\s+diritti\s+riservati|wszelkie\s+prawa\s+zastrzeżone`,
];
const NOTICE = new RegExp(String.raw`^[^\p{L}\p{N}©(]*(?:${NOTICES.join('|')})(?!\p{L})`, 'iu');
/** A line of totals: the word stands alone, or with a count. */
const TOTAL =
	/^[^\p{L}\p{N}]*(?:grand\s+|sub|eind)?(?:totals?|sums?|summen?|gesamt(?:summe)?|insgesamt|totaal|totale|totaux|somme|suma|soma|razem|łącznie|ogółem)(?!\p{L})\s*(?:$|[:(=]|général|generale?|geral|complessivo|końcowa|total)/iu;

/** Whether a row of another width than the header is a notice or a total below the data. */
export function isFooterText(cells: readonly string[]): boolean {
	const first = cells.find((cell) => !isBlank(cell)) ?? '';
	return NOTICE.test(first) || (TOTAL.test(first) && first === cells[0]);
}

/** Whether a row of full width, at the end of the data, is one: it says so and is mostly empty. */
export function isFooterRow(cells: readonly string[], afterBlank: boolean): boolean {
	const filled = filledCells(cells);
	const first = cells.find((cell) => !isBlank(cell)) ?? '';
	if (NOTICE.test(first)) return afterBlank || (cells.length > 1 && filled === 1);
	return TOTAL.test(first) && (afterBlank || (cells.length > 2 && filled <= Math.ceil(cells.length / 2)));
}

/** One record at the end of a file, the last first. */
export interface TailRecord {
	readonly cells: readonly string[];
	/** It has as many cells as the header. */
	readonly fits: boolean;
	readonly afterBlank: boolean;
}

/** How many of the records at the end, given last first, are footers. */
export function countFooters(tail: Iterable<TailRecord>): number {
	let [seen, footers] = [0, 0];
	for (const { cells, fits, afterBlank } of tail) {
		const says = fits ? isFooterRow(cells, afterBlank) : isFooterText(cells);
		if (!says && (fits || filledCells(cells) > 1)) break;
		seen++;
		// A short line that says nothing is a footer only below a blank line.
		const isWords = !looksLikeValue(cells.find((cell) => !isBlank(cell)) ?? '');
		if (says || (afterBlank && isWords)) footers = seen;
	}
	return footers;
}
