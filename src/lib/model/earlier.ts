import type { Claim } from './claim';

/** What the same files would have said of the claims on an earlier day. */
export interface Earlier {
	/** `YYYY-MM-DD` */
	readonly asOf: string;
	/** How long before the report's own day. */
	readonly back: 'month' | 'quarter';
	readonly claims: readonly Pick<Claim, 'id' | 'verdict' | 'value' | 'low' | 'high'>[];
}
