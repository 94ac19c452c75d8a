export { revealing } from './cells/revealing';
export { slugFor, toFile } from './file';
export { decodeLink, encodeLink, lite } from './link';
export { readFileText, readShared } from './read';
export { ONE_PERSON } from './marks';
export { redact } from './redact';
export { assertShareable, NotShareableError } from './shareable';
export { isSlug, reportPath } from './slug';
export { type Read, type ShareOptions } from './types';
