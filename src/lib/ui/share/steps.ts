/** Choosing, looking at it (of its own only where the window is narrow), handing it on. */
export const STEPS = ['choose', 'look', 'send'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES: Readonly<Record<Step, string>> = {
	choose: 'Choose',
	look: 'Look',
	send: 'Hand it on',
};
