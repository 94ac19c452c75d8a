import { count } from '../../format';

/** Served by the sender's own computer: nobody else can open a link to it. */
export function isLocal(base: string): boolean {
	if (!URL.canParse(base)) return true;
	const { protocol, hostname } = new URL(base);
	return (
		protocol === 'file:' || /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1\])$/.test(hostname)
	);
}

export const shortLink = (base: string, fragment: string): string => `${base}r/#${fragment}`;

/** Longest link that survives: in any program, in chats, in some. */
const ANYWHERE = 2_000;
const IN_CHATS = 8_000;
const IN_SOME = 16_000;

export interface Reach {
	/** Worth copying at all. */
	readonly usable: boolean;
	/** Likely to be cut on its way. */
	readonly risky: boolean;
	readonly sentence: string;
}

/** How long a link is and where it survives. */
export function reach(length: number): Reach {
	const is = `${count(length)} characters`;
	if (length <= ANYWHERE)
		return { usable: true, risky: false, sentence: `${is}: short enough for any mail or chat program.` };
	if (length <= IN_CHATS)
		return {
			usable: true,
			risky: false,
			sentence: `${is}: fine in chats and in most mail; some mail programs cut links this long.`,
		};
	if (length <= IN_SOME)
		return {
			usable: true,
			risky: true,
			sentence: `${is}: many programs cut links this long. Better send the file, or try the link on yourself first.`,
		};
	return { usable: false, risky: true, sentence: `${is}: too long for a link. Send the file instead.` };
}

/** What is known of programs that cut links. */
export const SURVIVES: readonly string[] = [
	'Up to 2,000 characters: any mail or chat program.',
	'Up to 8,000: chats, and most mail.',
	'Up to 16,000: some; Teams cuts at about 28,000, Slack at 40,000.',
	'Templates of Outlook drop everything behind the #: write the mail by hand.',
	'A link that was cut says so when it is opened.',
];
