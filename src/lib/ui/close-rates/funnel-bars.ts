import type { Funnel, LeadClass, Stage, StageOfClass } from '../../model';

/** Classes with fewer decided have ranges too wide to be drawn beside others; the table has them. */
const ENOUGH = 10;

/** Classes to draw: referrals and leads, which are compared; where neither is there, the others with enough decided. */
export function funnelClasses({ classes }: Funnel): LeadClass[] {
	const enough = classes.filter(({ decided }) => decided >= ENOUGH).map((of) => of.class);
	const compared = enough.filter((of) => of === 'referral' || of === 'lead');
	return compared.length > 0 ? compared : enough.slice(0, 2);
}

/** How one class stands at a stage. */
export const ofClassAt = (stage: Stage, leadClass: LeadClass): StageOfClass | undefined =>
	stage.classes.find((of) => of.class === leadClass);

/** The longest bar of counts, for others to be drawn against; at least 1. */
export const mostAt = ({ stages }: Funnel): number =>
	Math.max(1, ...stages.flatMap(({ open, lost }) => [open, lost]));
