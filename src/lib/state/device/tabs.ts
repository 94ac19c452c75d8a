/** What tabs tell each other. */
export type Word =
	/** The device remembers from now on. */
	| 'on'
	/** Everything that was remembered is deleted. */
	| 'gone'
	/** Somebody wants to go on in another tab: finish, and let go. */
	| 'take';

/** What this tab is told about who saves. */
export interface Listener {
	/** Another tab took the right to save. */
	lost(): void;
	/** Nobody else has it any more: it came here. */
	free(): void;
}

/** How long a tab that is asked to let go may take, in milliseconds: one that sleeps does not answer. */
const PATIENCE = 2_000;

interface Hold {
	readonly release: () => void;
}

/**
 * Which of several tabs may save: the one that holds a lock of the browser, which also goes when a tab is closed or
 * dies. The store has a guard of its own, so that a tab that wakes late changes nothing.
 */
export class Tabs {
	private held: Hold | null = null;
	/** This tab's place in the queue. */
	private queue: { readonly turn: Promise<boolean>; readonly leave: AbortController } | null = null;
	private taking = false;

	constructor(
		private readonly locks: LockManager,
		private readonly name: string,
		private readonly listener: Listener,
	) {}

	/** This tab may save. */
	get mine(): boolean {
		return this.held !== null;
	}

	/** @returns whether this tab may save; else it stands in the queue from then on */
	async claim(): Promise<boolean> {
		if (this.mine || (await this.hold({ ifAvailable: true }))) return true;
		this.wait();
		return false;
	}

	/**
	 * Takes the right to save from the tab that has it, which may finish first.
	 *
	 * @param ask tells the other tabs that this one wants it
	 */
	async take(ask: () => void, patience = PATIENCE): Promise<void> {
		if (this.mine) return;
		this.taking = true;
		try {
			const { turn, leave } = this.wait();
			ask();
			let timer: ReturnType<typeof setTimeout> | undefined;
			const late = new Promise<boolean>((resolve) => {
				timer = setTimeout(() => {
					resolve(false);
				}, patience);
			});
			const granted = await Promise.race([turn, late]);
			clearTimeout(timer);
			if (granted) return;
			leave.abort();
			this.queue = null;
			if (this.held === null) await this.hold({ steal: true });
		} finally {
			this.taking = false;
		}
	}

	/** Lets the right go, to whoever waits for it. */
	release(): void {
		this.held?.release();
		this.held = null;
	}

	/** Lets the right go and waits for it to come back. */
	step(): void {
		this.release();
		this.wait();
	}

	/** Wants it no more. */
	leave(): void {
		this.queue?.leave.abort();
		this.queue = null;
		this.release();
	}

	private wait(): { readonly turn: Promise<boolean>; readonly leave: AbortController } {
		if (this.queue !== null) return this.queue;
		const leave = new AbortController();
		const turn = this.hold({ signal: leave.signal }).then((granted) => {
			if (!granted) return false;
			this.queue = null;
			if (!this.taking) this.listener.free();
			return true;
		});
		this.queue = { turn, leave };
		return this.queue;
	}

	/** @returns whether the lock was granted; it stays until it is let go or taken */
	private hold(options: LockOptions): Promise<boolean> {
		return new Promise((resolve) => {
			let own: Hold | null = null;
			const asked = this.locks.request(this.name, options, (lock) => {
				if (lock === null) {
					resolve(false);
					return;
				}
				return new Promise<void>((release) => {
					this.held = own = { release };
					resolve(true);
				});
			});
			asked.catch(() => {
				resolve(false); // it left the queue; after a grant this says nothing
				if (own === null || this.held !== own) return;
				this.held = null;
				this.listener.lost();
			});
		});
	}
}
