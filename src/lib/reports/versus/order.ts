import type { Report } from '../../model';

/** The day a report speaks of; without one, the day it was made. */
export const dayOf = ({ asOf, madeOn }: Report): string => asOf ?? madeOn;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the day they speak of, then by the day they were made; where both are the same, in an order that does not depend on how they came. */
export const inTime = (a: Report, b: Report): number =>
	text(dayOf(a), dayOf(b)) ||
	text(a.madeOn, b.madeOn) ||
	a.counted - b.counted ||
	text(JSON.stringify(a), JSON.stringify(b));

/** Firms as people write them: case and blanks make no difference. */
const plain = (firm: string): string => firm.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Two firms that are named, and differ. */
export const otherFirm = (a: Report, b: Report): boolean =>
	a.firm !== null && b.firm !== null && plain(a.firm) !== plain(b.firm);
