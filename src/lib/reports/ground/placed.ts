import { NONE, type Joined } from './join';
import { NO_DAY } from './opportunities';
import { taken } from './reading';
import { everyPlace, sortedBy } from './sorted';

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
	const began = taken(created, own);
	for (let i = 0; tied && i < count; i++) {
		const ofLead = goesOn[i] === 1 && lead[i] !== NONE ? created[lead[i]!]! : NO_DAY;
		if (ofLead !== NO_DAY) began[i] = ofLead;
	}
	const order = sortedBy(everyPlace(count), began);
	const byPlace = taken(began, order);
	const undated = byPlace.indexOf(NO_DAY);
	return {
		joined: {
			count,
			own: taken(own, order),
			lead: taken(lead, order),
			goesOn: taken(goesOn, order),
			isDeal: taken(isDeal, order),
			tied,
		},
		dated: undated < 0 ? count : undated,
		began: byPlace,
	};
}
