import * as v from 'valibot';
import { FILE_KINDS, SET_ASIDE_REASONS } from '../model';
import { count, list, orNull, text, word } from './checks';
import { MOST_FILES } from './limits';
import { fileName } from './marks';

/* What a shared report says of the files. */

export const setAside = v.optional(list(v.object({ reason: v.picklist(SET_ASIDE_REASONS), count }), 50), []);

export const files = v.pipe(
	list(
		v.object({
			kind: word(FILE_KINDS),
			read: count,
			used: count,
			joined: v.optional(count, 0),
			setAside,
			system: orNull(text(60)),
			encoding: v.optional(text(40), ''),
		}),
		MOST_FILES,
	),
	// No name of a file is read, so that not even a hand-made report shows one.
	v.transform((all) => all.map((file, i) => ({ name: fileName(i), ...file }))),
);

const none = <T>() =>
	v.pipe(
		v.unknown(),
		v.transform((): T[] => []),
	);

export const data = v.object({
	sources: v.optional(none<never>(), []),
	outcomes: v.optional(none<never>(), []),
	dates: v.optional(none<never>(), []),
	numbers: v.optional(none<never>(), []),
	impossibleDays: v.optional(count, 0),
	identicalKept: v.optional(count, 0),
	conflicts: v.optional(count, 0),
	unrecognised: v.optional(v.object({ labels: count, rows: count }), { labels: 0, rows: 0 }),
	classBy: v.optional(
		v.object({
			'class column': v.optional(count, 0),
			'earlier business': v.optional(count, 0),
			referrer: v.optional(count, 0),
			source: v.optional(count, 0),
			nothing: v.optional(count, 0),
		}),
		{},
	),
});
