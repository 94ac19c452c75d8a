import type { Sureness } from '../../model';

/**
 * What two spellings are to each other: of one name, with the evidence; of two, because something contradicts; or
 * nothing says either.
 */
export type Verdict =
	| {
			readonly is: 'same';
			readonly because: string;
			readonly sure: Exclude<Sureness, 'known'>;
			/** It rests on a slip of the hand: not where both spellings are frequent. */
			readonly slip?: true;
			/** The words are the same, and only what stands around them differs. */
			readonly words?: true;
	  }
	| { readonly is: 'apart' }
	| { readonly is: 'open' };

export const APART: Verdict = { is: 'apart' };
export const OPEN: Verdict = { is: 'open' };
export const likely = (because: string): Verdict => ({ is: 'same', because, sure: 'likely' });
export const unsure = (because: string): Verdict => ({ is: 'same', because, sure: 'unsure' });

export const slipped = (because: string, sure: 'likely' | 'unsure'): Verdict => ({
	is: 'same',
	because,
	sure,
	slip: true,
});

const RANK = { open: 1, apart: 0, unsure: 2, likely: 3 } as const;
const rank = (verdict: Verdict): number => RANK[verdict.is === 'same' ? verdict.sure : verdict.is];

/** Of several ways to read two names the one that says most for their being one. */
export function best(verdicts: readonly Verdict[]): Verdict {
	return verdicts.reduce((a, b) => (rank(b) > rank(a) ? b : a), verdicts[0] ?? OPEN);
}
