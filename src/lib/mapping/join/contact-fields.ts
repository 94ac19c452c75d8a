import type { Field } from '../../model';

/** What contacts can tell of the opportunities they are part of. */
export const CONTACT_FIELDS: readonly Field[] = [
	'name', 'company', 'source', 'referrer', 'class', 'kind of business', 'owner', 'service', 'needs service',
	'fits ideal', 'intro accepted', 'industry', 'region',
]; // prettier-ignore
