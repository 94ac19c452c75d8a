import type { Report } from '../model';
import type { Read } from './types';

export { isSlug, reportPath, slugFor, toFile } from './file';
export { assertShareable, NotShareableError, readFileText, readShared } from './read';
export { ONE_PERSON, redact } from './redact';
export { PARTNER_NAMES, type PartnerNames, type Read, type ShareOptions } from './types';

const later = (): never => {
	throw new Error('not built yet');
};

/** What a link keeps of a redacted report, rounded as the link rounds. */
export const lite: (report: Report) => Report = later;
/** The fragment of a link, without `#`. */
export const encodeLink: (report: Report) => Promise<string> = later;
/** The report of a fragment, with or without `#`. */
export const decodeLink: (fragment: string) => Promise<Read> = later;
