import * as v from 'valibot';
import { problem, type Report } from '../model';
import { isCurrency } from './currencies';
import { MOST_BYTES } from './limits';
import { SharedReport } from './schema';
import type { Read } from './types';

const AGAIN = 'Ask whoever shared it to send it again.';

export const refused = (code: string, message: string, fix = AGAIN): Read => ({
	ok: false,
	problem: problem(code, message, fix),
});

export const notAReport = (): Read => refused('share-not-a-report', 'This is not a shared report.');

export const newer = (): Read =>
	refused(
		'share-newer',
		'This report was made with a newer program than this page.',
		'Load the page again, or open the report where it was made.',
	);

export const tooLarge = (): Read =>
	refused('share-too-large', 'This is larger than any shared report, so it was not opened.');

/** @param path of what cannot be read; null where it is the whole */
const damaged = (path: string | null): Read =>
	refused(
		'share-damaged',
		`This report is damaged, or a newer program made it: ${path === null ? 'it' : `“${path.slice(0, 100)}”`} cannot be read.`,
	);

/** Reads a shared report, whatever was given. Unknown fields are dropped; what an older report lacks is null. */
export function readShared(json: unknown): Read {
	try {
		return read(json);
	} catch {
		// Only an object that works against its reader gets here.
		return damaged(null);
	}
}

function read(json: unknown): Read {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) return notAReport();
	const { schema } = json as { readonly schema?: unknown };
	const version = typeof schema === 'string' ? /^vouch\.report\/(\d{1,9})$/.exec(schema) : null;
	if (version === null) return notAReport();
	if (Number(version[1]) > 1) return newer();
	const parsed = v.safeParse(SharedReport, json, { abortEarly: true });
	if (!parsed.success) return damaged(v.getDotPath(parsed.issues[0]));
	const double = doubleIn(parsed.output);
	if (double !== null) return damaged(double);
	const { counted, currency, ...rest } = parsed.output;
	const report: Report = {
		...rest,
		care: null,
		evidence: null,
		counted: counted ?? rest.rows.used,
		currency: currency !== null && isCurrency(currency) ? currency : null,
	};
	return { ok: true, report, behind: (json as { readonly evidence?: unknown }).evidence ?? null };
}

type Parsed = Pick<Report, 'partners' | 'sources' | 'trends' | 'reciprocity' | 'periods' | 'claims'>;

/** Name of a part in which something stands twice that stands once in every report; null where none does. */
function doubleIn({ partners, sources, trends, reciprocity, periods, claims }: Parsed): keyof Parsed | null {
	const keys: Readonly<Record<keyof Parsed, readonly string[]>> = {
		partners: partners?.map(({ partner }) => partner) ?? [],
		sources: sources?.map((of) => `${of.class} ${of.source ?? ''} ${of.source === null}`) ?? [],
		trends: trends?.map((of) => of.class) ?? [],
		reciprocity: reciprocity?.map(({ partner }) => partner) ?? [],
		periods: periods?.map((of) => `${of.unit} ${of.from} ${of.class}`) ?? [],
		claims: claims.map(({ id }) => id),
	};
	const names = Object.keys(keys) as (keyof Parsed)[];
	return names.find((name) => new Set(keys[name]).size < keys[name].length) ?? null;
}

/** Reads a shared report from the text of its file, at most 2 MB. */
export function readFileText(text: string): Read {
	if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) return tooLarge();
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return text.trimStart().startsWith('{')
			? refused('share-damaged', 'This report is damaged or cut short.')
			: notAReport();
	}
	return readShared(json);
}
