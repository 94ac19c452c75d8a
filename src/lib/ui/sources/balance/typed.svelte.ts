import { capacityOf } from '../../../reports/balance/say-lean';
import type { Move } from '../../../reports/balance/say-effort';

/** More hours no month has for one person; what is typed beyond is not used. */
const MOST_HOURS = 1000;

/** What the owner tries out under Balance. It lasts as long as the page is open, and is no part of the report. */
class Typed {
	move: Move = $state.raw({ hours: 5, from: 'lead' });
	/** New clients wanted a month, as typed. */
	wanted = $state('');

	readonly capacity = $derived(capacityOf(this.wanted));

	/** NaN while the field is empty. */
	hours(hours: number): void {
		if (hours >= 0 && hours <= MOST_HOURS) this.move = { ...this.move, hours };
	}

	from(from: Move['from']): void {
		this.move = { ...this.move, from };
	}
}

export const typed = new Typed();
