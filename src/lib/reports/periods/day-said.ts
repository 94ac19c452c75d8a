/** Made when it is first needed: to make one takes long. */
let made: Intl.DateTimeFormat | null = null;
const longDay = (): Intl.DateTimeFormat =>
	(made ??= new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	}));

/** A day within a sentence: "31 May 2026". */
export const daySaid = (iso: string): string => longDay().format(new Date(`${iso}T12:00:00Z`));
