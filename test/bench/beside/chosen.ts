/** The file that was chosen on this page. */
export function chosen(): File {
	const file = document.querySelector('input')?.files?.[0];
	if (file === undefined) throw new Error('No file was chosen.');
	return file;
}
