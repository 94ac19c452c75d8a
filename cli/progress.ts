/** Where lines go: standard error. */
export interface Screen {
	readonly isTTY?: boolean;
	readonly columns?: number;
	write(text: string): unknown;
}

/** Before this no word is needed. Milliseconds. */
const SOON = 2_000;
/** Where lines stay, a word now and then is enough. */
const NOW_AND_THEN = 5_000;
/** A line that changes is not changed faster than it is read. */
const BLINK = 100;
const WIDTH = 80;
/** Some screens say that they have no width. */
const LEAST_WIDTH = 40;
const CLEAR = '\r\u001b[2K';

/**
 * How far the work is, in one line that changes where a person looks at it, else as a line now and then of what takes
 * longer. Messages go the same way, so that none is written into that line.
 */
export class Progress {
	private readonly begun: number;
	private last = -Infinity;
	private step = '';
	private shown = false;

	constructor(
		private readonly screen: Screen,
		private readonly quiet = false,
		private readonly now: () => number = () => performance.now(),
	) {
		this.begun = now();
	}

	/**
	 * @param step "Reading deals.csv"
	 * @param share 0 to 1; null where it cannot be said
	 * @param size of the whole, in bytes; null where it has none
	 */
	readonly tell = (step: string, share: number | null = null, size: number | null = null): void => {
		if (this.quiet) return;
		const now = this.now();
		const lives = this.screen.isTTY === true;
		const wait = lives ? (step === this.step ? BLINK : 0) : NOW_AND_THEN;
		if (now - this.last < wait || (!lives && now - this.begun < SOON)) return;
		this.last = now;
		this.step = step;
		const line = inWords(step, share, size);
		if (!lives) {
			this.screen.write(`${line}\n`);
			return;
		}
		this.screen.write(`${CLEAR}${line.slice(0, Math.max(this.screen.columns ?? WIDTH, LEAST_WIDTH) - 1)}`);
		this.shown = true;
	};

	/** A message that stays. */
	readonly say = (line: string): void => {
		this.clear();
		this.screen.write(`${line}\n`);
	};

	/** Takes the line away. */
	clear(): void {
		if (this.shown) this.screen.write(CLEAR);
		this.shown = false;
	}
}

function inWords(step: string, share: number | null, size: number | null): string {
	if (share === null) return `${step} …`;
	const part = `${step} ${Math.floor(share * 100)}%`;
	return size === null ? part : `${part} of ${sizeInWords(size)}`;
}

/** "850 kB", "2.9 GB". */
export function sizeInWords(bytes: number): string {
	const [figure, unit] = [
		[bytes / 1e9, 'GB'] as const,
		[bytes / 1e6, 'MB'] as const,
		[bytes / 1e3, 'kB'] as const,
	].find(([value]) => value >= 1) ?? [bytes, 'bytes'];
	return `${figure >= 10 ? Math.round(figure) : Math.round(figure * 10) / 10} ${unit}`;
}
