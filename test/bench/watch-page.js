/** Runs in every page that is measured, before anything else: `window.bench` says when something was seen there. */
export function watchPage() {
	const TURN = 4;
	/** Frames in which nothing changes on a screen that is whole. */
	const STILL = 20;
	/** When page and workers last spoke, or the page last worked. */
	let heard = performance.now();
	let chosen = NaN;
	let longest = 0;
	/** @type {ReturnType<typeof setInterval> | undefined} */
	let turns;
	const hear = () => {
		heard = performance.now();
	};
	const post = Worker.prototype.postMessage;
	const known = new WeakSet();
	Worker.prototype.postMessage = function (/** @type {any[]} */ ...given) {
		hear();
		if (!known.has(this)) {
			known.add(this);
			this.addEventListener('message', hear);
		}
		// @ts-expect-error either form of the call
		post.apply(this, given);
	};
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) heard = Math.max(heard, startTime + duration);
	}).observe({ type: 'longtask' });
	document.addEventListener(
		'change',
		({ target }) => {
			if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
			chosen = performance.now();
			longest = 0;
			let last = chosen;
			clearInterval(turns);
			turns = setInterval(() => {
				const now = performance.now();
				longest = Math.max(longest, now - last - TURN);
				last = now;
			}, TURN);
		},
		true,
	);
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	/** When what is seen is true; looked at whenever the page changes. @param {() => boolean} seen */
	const when = (seen) =>
		new Promise((done, fail) => {
			const look = () => {
				try {
					if (!seen()) return false;
					done(null);
				} catch (error) {
					fail(error);
				}
				return true;
			};
			if (look()) return;
			new MutationObserver((_, watch) => {
				if (look()) watch.disconnect();
			}).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
		});
	/**
	 * From a click until nothing has changed for so many frames.
	 * @param {() => void} click
	 * @param {(changed: number) => boolean} there by when something last changed
	 * @param {number} still
	 */
	const drawnAfter = async (click, there, still) => {
		const began = performance.now();
		let [changed, drawn, frames] = [0, NaN, 0];
		const watch = new MutationObserver(() => {
			changed = performance.now();
			frames = 0;
		});
		watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
		click();
		while (frames < still || !there(changed)) {
			await frame();
			if (++frames === 2) drawn = performance.now();
		}
		watch.disconnect();
		return drawn - began;
	};
	/** @param {Element | null | undefined} element */
	const press = (element) => {
		if (!(element instanceof HTMLElement)) throw new Error('There is nothing to press.');
		return () => element.click();
	};

	window.bench = {
		async quietFor(ms) {
			while (performance.now() - heard < ms) await new Promise((done) => setTimeout(done, 50));
			return heard;
		},
		async answered() {
			await when(() => {
				const wrong = document.querySelector('[role=alert][aria-label="What went wrong"]');
				if (wrong !== null) throw new Error(wrong.textContent.trim().slice(0, 120));
				return [...document.querySelectorAll('[role=status]')].some((one) =>
					one.textContent.includes('The answers are ready'),
				);
			});
			await frame();
			await frame();
			clearInterval(turns);
			const took = (/** @type {string} */ name) =>
				performance.getEntriesByName(`vouch:${name}`).find(({ startTime }) => startTime >= chosen);
			const read = took('add');
			const typed = took('typed');
			const known = took('read');
			return {
				ms: performance.now() - chosen,
				longest,
				read: read === undefined ? NaN : read.startTime + read.duration - chosen,
				typed: typed === undefined ? NaN : typed.startTime + typed.duration - chosen,
				known: known === undefined ? NaN : known.startTime + known.duration - chosen,
			};
		},
		async cancelled() {
			const bar = document.querySelector('[aria-label="At work"]');
			const button = bar?.querySelector('button');
			if (!bar || !button) return NaN;
			const began = performance.now();
			button.click();
			await when(() => !bar.isConnected);
			await frame();
			return performance.now() - began;
		},
		opened(screen) {
			const link = [...document.querySelectorAll('nav[aria-label=Screens] a')].find(
				(one) => one.textContent.trim() === screen,
			);
			return drawnAfter(press(link), () => link?.getAttribute('aria-current') === 'page', STILL);
		},
		async filtered(search) {
			const link = Object.assign(document.createElement('a'), { href: `?${search}` });
			// As the page itself goes to other filters.
			link.dataset['sveltekitNoscroll'] = '';
			link.dataset['sveltekitKeepfocus'] = '';
			document.body.append(link);
			await frame();
			const began = performance.now();
			const last = (/** @type {'facts' | 'answers'} */ of) =>
				performance.getEntriesByName(`vouch:${of}`).find(({ startTime }) => startTime >= began);
			const told = (/** @type {number} */ changed) => {
				const made = last('answers');
				return made !== undefined && made.startTime + made.duration <= changed;
			};
			const drawn = await drawnAfter(press(link), told, 2);
			const [facts, answers] = [last('facts')?.duration ?? NaN, last('answers')?.duration ?? NaN];
			link.remove();
			return { facts, answers, drawn };
		},
	};
}
