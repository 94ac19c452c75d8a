/** What the button in the header says of the work on the page. */
export function keepLabel(keep: {
	readonly on: boolean;
	readonly elsewhere: boolean;
	readonly saving: boolean;
}): string {
	if (!keep.on) return 'Keep for next time';
	if (keep.elsewhere) return 'Not kept from this tab';
	return keep.saving ? 'Remembering…' : 'Remembered on this device';
}
