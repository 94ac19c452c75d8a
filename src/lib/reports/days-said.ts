const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "1 day", "3.5 days". */
export const daysCounted = (days: number): string =>
	`${oneDigit.format(days)} ${oneDigit.format(days) === '1' ? 'day' : 'days'}`;

/** How long half of them took at most: "on the same day", "within 3.5 days". */
export const withinDays = (median: number): string =>
	median === 0 ? 'on the same day' : `within ${daysCounted(median)}`;

/** The middle half: "the middle half took 1 to 6 days"; where both ends are one day, what can be said. */
export function middleHalf(lower: number, upper: number): string {
	const [from, to] = [oneDigit.format(lower), oneDigit.format(upper)];
	return from === to
		? `the middle half took ${daysCounted(lower)}`
		: `the middle half took ${from} to ${daysCounted(upper)}`;
}
