/** What had the focus is gone, with its notice or its file: reading goes on where the content begins. */
export function toContent(): void {
	document.getElementById('content')?.focus({ preventScroll: true });
}
