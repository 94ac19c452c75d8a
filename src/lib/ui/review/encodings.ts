/** Encodings that exports come in, the likeliest first. */
export const ENCODINGS = [
	'utf-8',
	'windows-1252',
	'windows-1250',
	'utf-16le',
	'utf-16be',
	'shift_jis',
] as const;

export const ENCODING_WORDS: Readonly<Record<string, string>> = {
	'utf-8': 'Unicode (UTF-8)',
	'windows-1252': 'Western European (Windows-1252)',
	'windows-1250': 'Central European (Windows-1250)',
	'utf-16le': 'Unicode (UTF-16)',
	'utf-16be': 'Unicode (UTF-16, big-endian)',
	shift_jis: 'Japanese (Shift-JIS)',
};
