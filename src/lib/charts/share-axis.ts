/** An axis of shares: it begins at nothing and ends at a round share that holds all that is shown. */
export interface ShareAxis {
	/** At most 1. */
	readonly top: number;
	/** From 0 to `top`, evenly. */
	readonly marks: readonly number[];
}

/** @param shown shares that are to be held, as many as there are */
export function shareAxis(shown: readonly number[]): ShareAxis {
	const highest = shown.reduce((most, share) => Math.max(most, share), 0.05);
	const step = highest > 0.5 ? 0.25 : highest > 0.2 ? 0.1 : 0.05;
	const steps = Math.ceil(highest / step - 1e-9);
	return { top: Math.min(1, steps * step), marks: Array.from({ length: steps + 1 }, (_, i) => i * step) };
}
