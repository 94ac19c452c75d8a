/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	// Some engines read 31 February as 3 March.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
