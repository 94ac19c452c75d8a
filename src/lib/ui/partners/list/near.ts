import { flushSync } from 'svelte';

/** So far outside the window a block is drawn already. */
const MARGIN = '600px 0px';
/** In one frame, in milliseconds: what is left waits for the next, so that scrolling never stands still. */
const A_FRAME = 8;

/**
 * Tells blocks of a long list when they come near the window, a few a frame, and when they are far again.
 * `watch` gives back how to stop.
 */
export class Nearness {
	private readonly told = new Map<Element, (near: boolean) => void>();
	private readonly near = new Set<Element>();
	private readonly waiting = new Set<Element>();
	private frame = 0;
	private observer: IntersectionObserver | null = null;

	watch(block: Element, tell: (near: boolean) => void): () => void {
		this.observer ??= new IntersectionObserver(
			(seen) => {
				this.saw(seen);
			},
			{ rootMargin: MARGIN },
		);
		this.told.set(block, tell);
		this.observer.observe(block);
		return () => {
			this.told.delete(block);
			this.near.delete(block);
			this.waiting.delete(block);
			this.observer?.unobserve(block);
		};
	}

	/** Tells all that are near once more: they hold something else now. */
	again(): void {
		for (const block of this.near) this.waiting.add(block);
		this.soon();
	}

	private saw(seen: readonly IntersectionObserverEntry[]): void {
		for (const { target, isIntersecting } of seen) {
			if (isIntersecting) {
				this.near.add(target);
				this.waiting.add(target);
			} else {
				this.near.delete(target);
				this.waiting.delete(target);
				this.told.get(target)?.(false);
			}
		}
		this.soon();
	}

	private soon(): void {
		if (this.waiting.size === 0 || this.frame !== 0) return;
		this.frame = requestAnimationFrame(() => {
			this.frame = 0;
			const until = performance.now() + A_FRAME;
			for (const block of this.waiting) {
				this.waiting.delete(block);
				flushSync(() => this.told.get(block)?.(true));
				if (performance.now() > until) break;
			}
			this.soon();
		});
	}
}
