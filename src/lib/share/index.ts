import type { Report } from '../model';
import type { Read, ShareOptions } from './types';

export { PARTNER_NAMES, type PartnerNames, type Read, type ShareOptions } from './types';

const later = (): never => {
	throw new Error('not built yet');
};

/** What may be shared of a report: built field by field, so that what is not named here stays behind. */
export const redact: (report: Report, options: ShareOptions) => Report = later;

/** Reads a shared report, whatever was given. */
export const readShared: (json: unknown) => Read = later;

/** A redacted report as the text of its file. @throws where it holds what must not be shared */
export const toFile: (report: Report) => string = later;

/** Name of a hosted report that nobody can guess: firm, as-of date, random letters. */
export const slugFor: (report: Report, random?: (bytes: Uint8Array) => Uint8Array) => string = later;
export const isSlug: (text: string) => boolean = later;
/** Where a hosted report lies, beside the site: `reports/<slug>.json`. */
export const reportPath: (slug: string) => string = later;

/** What a link keeps of a redacted report, rounded as the link rounds. */
export const lite: (report: Report) => Report = later;
/** The fragment of a link, without `#`. */
export const encodeLink: (report: Report) => Promise<string> = later;
/** The report of a fragment, with or without `#`. */
export const decodeLink: (fragment: string) => Promise<Read> = later;
