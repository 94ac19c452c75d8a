import { PARTNER_KINDS, type Filed } from '../../model';
import { known } from '../known';
import type { Records } from '../records';
import { saidOfPartners } from './said';

/** What partners files and the notebook say of each partner: what a partners file must hold for nothing to be lost. */
export function filedOf(records: Records): readonly Filed[] {
	const result = saidOfPartners(records);
	const cadences = result.numbers('cadence');
	const texts = (column: string) => result.texts(column);
	const [kinds, since, lasts] = [texts('kind'), texts('since'), texts('last_touch')];
	const [would, knows, can] = [texts('would_refer'), texts('knows_welcome'), texts('can_explain')];
	const [notes, emails, phones] = [texts('note'), texts('email'), texts('phone')];
	return texts('partner').map((partner, i) => ({
		partner: partner ?? '',
		kind: PARTNER_KINDS.find((kind) => kind === kinds[i]) ?? null,
		since: since[i] ?? null,
		cadence: known(cadences[i]),
		lastTouch: lasts[i] ?? null,
		wouldRefer: would[i] ?? null,
		knowsWelcome: knows[i] ?? null,
		canExplain: can[i] ?? null,
		note: notes[i] ?? null,
		email: emails[i] ?? null,
		phone: phones[i] ?? null,
	}));
}
