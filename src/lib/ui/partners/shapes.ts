import type { PartnerStatus } from '../../model';

/** How a status is drawn: the end of its silence and the mark beside its words. Never by colour alone. */
export interface StatusLook {
	readonly shape: 'square' | 'diamond' | 'ring' | 'dot' | 'triangle' | 'speck' | 'none';
	/** The line of the silence. */
	readonly line: 'thick' | 'dashes' | 'dots' | 'thin';
	readonly tone: 'warn' | 'good' | 'calm';
}

const LOOKS: Readonly<Record<PartnerStatus, StatusLook>> = {
	'gone-quiet': { shape: 'square', line: 'thick', tone: 'warn' },
	overdue: { shape: 'diamond', line: 'dashes', tone: 'warn' },
	'maybe-quiet': { shape: 'ring', line: 'dots', tone: 'warn' },
	'on-rhythm': { shape: 'dot', line: 'thin', tone: 'good' },
	new: { shape: 'triangle', line: 'thin', tone: 'good' },
	'one-referral-only': { shape: 'speck', line: 'thin', tone: 'calm' },
	promising: { shape: 'none', line: 'thin', tone: 'calm' },
};

export const lookOf = (status: PartnerStatus | null): StatusLook =>
	status === null ? { shape: 'none', line: 'thin', tone: 'calm' } : LOOKS[status];
