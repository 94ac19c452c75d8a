/**
 * Whether bytes look like Shift-JIS: two kana or common kanji stand together, and few rare ones beside them.
 * Rare kanji do not count, because their first bytes are the accented letters of Windows-1252: `Hélène` would be two.
 */
export function looksLikeShiftJis(bytes: Uint8Array): boolean {
	let [pairs, common, rare, previous] = [0, 0, 0, -2];
	for (let i = 0; i + 1 < bytes.length; i++) {
		const [lead, trail] = [bytes[i]!, bytes[i + 1]!];
		const isLead = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc);
		if (!isLead || trail < 0x40 || trail === 0x7f || trail > 0xfc) continue;
		if (lead >= 0xe0) rare++;
		else {
			common++;
			if (previous === i - 2) pairs++;
			previous = i;
		}
		i++;
	}
	return pairs > 0 && common >= 4 * rare;
}
