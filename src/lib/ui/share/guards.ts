import type { Offer } from './say';

/** Who can open what is handed on: anyone, whoever has the whole link, or whoever knows the words. */
export type Guard = 'open' | 'key' | 'words';

/** Why nothing can be sealed here. */
export const NO_SEAL =
	'not here: browsers seal only on pages that came over https, or from your own computer';

/** Of a report beside the site. */
export const openings = (sealing: boolean): readonly Offer<Guard>[] => {
	const because = sealing ? null : NO_SEAL;
	return [
		{
			value: 'key',
			name: 'Whoever has the whole link',
			note: 'The file is sealed, and the link holds the key behind its #, which no site ever receives. Best for clients.',
			because,
		},
		{
			value: 'words',
			name: 'Whoever has the link and six words',
			note: 'The file is sealed with a passphrase, which you send another way than the link.',
			because,
		},
		{
			value: 'open',
			name: 'Anyone who has the link',
			note: 'The file is not sealed: whoever looks after the site can read it, too.',
		},
	];
};
