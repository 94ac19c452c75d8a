import { problem, type Brand, type Problem } from '../model';
import { brandFrom } from './brand-schema';

export { brandFrom } from './brand-schema';
export { colourFor, contrast, GROUND, LEAST_CONTRAST, type ColourUsed, type Ground } from './colour';
export { isLogo, MOST_LOGO_BYTES } from './logo';

/* A brand as a file of its own, `vouch.brand/1`: kept once and used for each client. It names no client. */

const SCHEMA = 'vouch.brand/1';
/** Of the text: a picture of 32 kB, eight notes, and room. */
const MOST_TEXT = 128 * 1024;

export type BrandRead =
	{ readonly ok: true; readonly brand: Brand } | { readonly ok: false; readonly problem: Problem };

const refused = (code: string, message: string, fix: string): BrandRead => ({
	ok: false,
	problem: problem(code, message, fix),
});

const CHOOSE = 'Choose a file that was saved with “Save this look”.';

/** Reads the text of a brand's file, whatever it is. Unknown fields are dropped. */
export function readBrandFile(fileText: string): BrandRead {
	if (fileText.length > MOST_TEXT)
		return refused(
			'brand-too-large',
			'This is larger than any file of a look, so it was not opened.',
			CHOOSE,
		);
	let json: unknown;
	try {
		json = JSON.parse(fileText.replace(/^\uFEFF/, ''));
	} catch {
		return refused('brand-not-a-brand', 'This file does not hold the look of a report.', CHOOSE);
	}
	const schema: unknown = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : null;
	const version = typeof schema === 'string' ? /^vouch\.brand\/(\d{1,9})$/.exec(schema)?.[1] : undefined;
	if (version === undefined)
		return refused('brand-not-a-brand', 'This file does not hold the look of a report.', CHOOSE);
	if (Number(version) > 1)
		return refused(
			'brand-newer',
			'This look was saved with a newer Vouch than this one.',
			'Load the page again, or make the look anew here.',
		);
	const brand = brandFrom(json);
	const { logo = null } = json as { readonly logo?: unknown };
	return brand === null || brand.logo !== logo
		? refused('brand-damaged', 'This file of a look is damaged: something in it cannot be used.', CHOOSE)
		: { ok: true, brand };
}

/** The text of a brand's file. */
export function toBrandFile(brand: Brand): string {
	return `${JSON.stringify({ schema: SCHEMA, ...brand }, null, '\t')}\n`;
}
