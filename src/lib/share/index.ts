export { isSlug, reportPath, slugFor, toFile } from './file';
export { decodeLink, encodeLink, lite } from './link';
export { assertShareable, NotShareableError, readFileText, readShared } from './read';
export { ONE_PERSON } from './marks';
export { redact } from './redact';
export { PARTNER_NAMES, type PartnerNames, type Read, type ShareOptions } from './types';
