/** Hands the reader a file that was made in the page. */
export function download(name: string, type: string, content: BlobPart): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads the address after this turn.
	setTimeout(() => {
		URL.revokeObjectURL(address);
	}, 10_000);
}
