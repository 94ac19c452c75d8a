/** Work that may crash, be refused or never end: what came of it, without ending all that is measured after it. */

/**
 * @template T
 * @typedef {{ value: T } | { failed: string }} Outcome
 */

/**
 * @template T
 * @param {number} limit milliseconds
 * @param {() => Promise<T>} work
 * @param {readonly import('playwright').Page[]} [pages] on which it is done
 * @returns {Promise<Outcome<T>>}
 */
export async function attempt(limit, work, pages = []) {
	/** @type {(error: Error) => void} */
	let fail = () => undefined;
	/** @type {Promise<never>} */
	const ended = new Promise((_, reject) => (fail = reject));
	const timer = setTimeout(() => fail(new Error(`not done after ${limit / 1000} s`)), limit);
	const crashed = () => fail(new Error('the page crashed'));
	for (const page of pages) page.once('crash', crashed);
	try {
		return { value: await Promise.race([work(), ended]) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { failed: (message.split('\n')[0] ?? '').replace(/^page\.evaluate: (Error: )?/, '') };
	} finally {
		clearTimeout(timer);
		for (const page of pages) page.off('crash', crashed);
	}
}

/**
 * One who does the work: on a page of its own each time, which is closed whatever happens.
 * @template T
 * @typedef {{ name: string, open: () => Promise<import('playwright').Page>, run: (page: import('playwright').Page, run: number) => Promise<T> }} Subject
 */

/**
 * Several do the same, in turn, and each time another one begins. Who fails once is not asked again.
 * @template T
 * @param {readonly Subject<T>[]} subjects
 * @param {{ runs: number, limit: number, say: (line: string) => void }} how
 * @returns {Promise<Map<string, T[] | string>>} by name: what each run gave, or why it failed
 */
export async function inTurn(subjects, { runs, limit, say }) {
	/** @type {Map<string, T[] | string>} */
	const made = new Map(subjects.map(({ name }) => [name, []]));
	for (let run = 0; run < runs; run++)
		for (let i = 0; i < subjects.length; i++) {
			const subject = subjects[(run + i) % subjects.length];
			const so = made.get(subject?.name ?? '');
			if (subject === undefined || !Array.isArray(so)) continue;
			const opened = await attempt(limit, () => subject.open());
			const outcome =
				'failed' in opened
					? opened
					: await attempt(limit, () => subject.run(opened.value, run), [opened.value]);
			if ('value' in opened) await opened.value.context().close();
			if ('value' in outcome) so.push(outcome.value);
			else {
				made.set(subject.name, outcome.failed);
				say(`  ${subject.name}: ${outcome.failed}`);
			}
		}
	return made;
}

/**
 * One figure of what each run gave.
 * @template T
 * @param {T[] | string | undefined} made
 * @param {(one: T) => number} figure
 * @returns {import('./table.js').Runs}
 */
export const figureOf = (made, figure) =>
	typeof made === 'string' ? made : (made ?? []).map(figure).filter((one) => !Number.isNaN(one));
