import { problem, type Problem } from '../model';
import type { LockKind } from './sealed-by';
import type { Read } from './types';

/** A sealed report that was not opened, and why. */
export const locked = (kind: LockKind, why: Problem): Read => ({ ok: false, problem: why, locked: kind });

/** Nothing was tried yet. */
export const SEALED = problem(
	'share-sealed',
	'This report is sealed.',
	'It opens with a passphrase that its sender gave you another way than the report itself.',
);

/** A key opens the report, and the link does not hold it. */
export const KEY_MISSING = problem(
	'share-key-missing',
	'The link was cut: the key that opens this report is missing.',
	'Open the whole link again from the message, or ask the sender for it. The key stands at the end, behind a #; some mail programs drop that.',
);
