import { NONE, type Joined } from './join';
import { NO_DAY } from './opportunities';
import { sortedBy } from './sorted';

/** Opportunities in the order of their places: by the day they were created, those without one last. */
export interface Placed {
	readonly joined: Joined;
	/** Only the first so many have a day of creation. */
	readonly dated: number;
	/** The day each was created: of its lead where it goes on from one. */
	readonly began: Int32Array;
}

/**
 * @param joined by file and line
 * @param created day of each row; `NO_DAY`: none
 */
export function placed({ count, own, lead, goesOn, isDeal, tied }: Joined, created: Int32Array): Placed {
	const began = Int32Array.from(own, (row, i) => {
		const ofLead = goesOn[i] === 1 && lead[i] !== NONE ? created[lead[i]!]! : NO_DAY;
		return ofLead === NO_DAY ? created[row]! : ofLead;
	});
	const order = sortedBy(
		Uint32Array.from({ length: count }, (_, i) => i),
		began,
	);
	const byPlace = began.map((_, place) => began[order[place]!]!);
	const undated = byPlace.indexOf(NO_DAY);
	return {
		joined: {
			count,
			own: own.map((_, place) => own[order[place]!]!),
			lead: lead.map((_, place) => lead[order[place]!]!),
			goesOn: goesOn.map((_, place) => goesOn[order[place]!]!),
			isDeal: isDeal.map((_, place) => isDeal[order[place]!]!),
			tied,
		},
		dated: undated < 0 ? count : undated,
		began: byPlace,
	};
}
