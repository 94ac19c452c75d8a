import { savesData } from './saves-data';

/** What can be started before it is needed. */
interface Bootable {
	/** Done when it is there; rejects where it cannot be started. */
	boot(): Promise<void>;
}

/**
 * Starts what reads files as soon as a person reaches for it, so that it is there once a file is chosen: once in the
 * life of what is on the page, and not where data are to be saved. A failure is not told: whoever needs it tries again.
 */
export class Ahead {
	private begun: Promise<boolean> | null = null;

	constructor(private readonly work: () => Promise<Bootable>) {}

	/** @returns when it is over: whether all is there */
	start(): Promise<boolean> {
		if (savesData()) return Promise.resolve(false);
		this.begun ??= this.work()
			.then((work) => work.boot())
			.then(
				() => true,
				() => false,
			);
		return this.begun;
	}

	/** What was started has ended: the next time it is started again. */
	over(): void {
		this.begun = null;
	}
}
