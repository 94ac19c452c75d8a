/** Bytes of a text in the encodings exports come in; no encoder of the platform writes any but UTF-8. */
export type Encoding =
	'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-16le-bom' | 'utf-16be-bom' | 'windows-1252';

const HIGH_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function encode(text: string, encoding: Encoding = 'utf-8'): Uint8Array {
	switch (encoding) {
		case 'utf-8':
			return new TextEncoder().encode(text);
		case 'utf-8-bom':
			return new TextEncoder().encode(`\ufeff${text}`);
		case 'utf-16le':
		case 'utf-16be':
			return utf16(text, encoding === 'utf-16le');
		case 'utf-16le-bom':
		case 'utf-16be-bom':
			return utf16(`\ufeff${text}`, encoding === 'utf-16le-bom');
		case 'windows-1252':
			return Uint8Array.from(text, (char) => {
				const high = HIGH_1252.indexOf(char);
				return high >= 0 ? 0x80 + high : char.charCodeAt(0);
			});
	}
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
	return new Uint8Array(view.buffer);
}

/** One byte a character: for signatures and broken bytes. */
export function raw(text: string): Uint8Array {
	return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}
