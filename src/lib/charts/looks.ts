import type { LeadClass } from '../model';

/** How a class is drawn everywhere: colour tokens of app.css and a line style, so that colour is never alone. */
export interface Look {
	readonly colour: string;
	readonly soft: string;
	readonly ink: string;
	/** Lengths of stroke and gap; empty: solid. */
	readonly dash: readonly number[];
}

function look(token: string, dash: readonly number[]): Look {
	return { colour: `--${token}`, soft: `--${token}-soft`, ink: `--${token}-ink`, dash };
}

export const LOOKS: Readonly<Record<LeadClass, Look>> = {
	referral: look('referral', []),
	introduction: look('intro', [2, 3]),
	lead: look('lead', [7, 4]),
	'existing-client': look('client', [10, 3, 2, 3]),
	unknown: look('unknown', [3, 6]),
};
