import {
	EMPTY_MAPPING,
	EMPTY_NOTEBOOK,
	NO_FILTERS,
	problem,
	type Filters,
	type Mapping,
	type Notebook,
	type Problem,
	type Report,
	type Review,
	type RowsAsked,
	type RowsPage,
	type Sent,
	type SetAsideRow,
} from '../model';
import type { Beside, Made, People, Unnamed } from '../reports';
import { Ahead } from './ahead';
import { drawn } from './drawn';
import { sameFilters } from './filters';
import { Keep, type Host, type Opened } from './keep.svelte';
import { asDownloaded, sameForReport } from './notebook';
import type { Progress, SessionView } from './types';
import type { Held, LostFileError, Outcome, Work } from './work';

/** A report with what belongs to it. */
interface Standing {
	readonly report: Report;
	readonly setAside: readonly SetAsideRow[];
	/** Made when they are first asked for. */
	readonly unnamed: () => readonly Unnamed[];
	readonly people: People | null;
	/** What the evidence points to; null as long as the evidence is not there. */
	readonly beside: Beside | null;
}

/**
 * The session: what is in, how it is read, what came out. One piece of work at a time, the others wait
 * their turn; while it runs everything stays as it was, and if it fails or is stopped it stays for good.
 */
class Session implements SessionView, Host {
	progress = $state.raw<Progress | null>(null);
	problems = $state.raw<readonly Problem[]>([]);
	isSample = $state.raw(false);
	/** What runs is a change of filters alone: nothing is read or loaded anew. */
	narrowing = $state.raw(false);
	/** Whether the evidence behind the answers could not be worked out; while it is on its way it is null in the report. */
	evidenceFailed = $state.raw(false);
	held = $state.raw<readonly Held[]>([]);
	private outcome = $state.raw<Outcome | null>(null);
	/** The last report stands while a question about a newer file is open. */
	private standing = $state.raw<Standing | null>(null);

	/** Absolute address of the site's root, with a trailing slash; handed in by the layout. */
	base = '';
	/** What the address asks for, whatever files are in; the report says what is in force. */
	private wanted: Filters = NO_FILTERS;
	mapping: Mapping = EMPTY_MAPPING;
	/** What the owner wrote on the page about those who refer. */
	notebook = $state.raw<Notebook>(EMPTY_NOTEBOOK);
	/** What outlasts the session. */
	readonly keep = new Keep(this);
	private work: Promise<Work> | null = null;
	private readonly ahead = new Ahead(() => this.workOn());
	private queue: Promise<void> = Promise.resolve();
	private proving: Promise<void> = Promise.resolve();
	/** Pieces of work that are begun or wait their turn. */
	private waiting = 0;
	/** Somebody looked at what lies behind the answers of the files that are in. */
	private looked = false;
	/** What lies behind the answers is worked out once somebody looks, and not before. */
	waitsForLook = $state.raw(false);
	/** Files of which the memory that reading took was given back: once it was needed again it stays. */
	private rested: readonly Held[] | null = null;
	/** What the evidence is being worked out of, or waits to be. */
	private proven: Standing | null = null;
	/** Counts how often everything was cleared: work begun before leaves no trace. */
	private life = 0;

	get files(): readonly { name: string; size: number }[] {
		return this.held.map(({ name, file }) => ({ name, size: file.size }));
	}

	get review(): Review | null {
		return this.outcome?.review ?? null;
	}

	get report(): Report | null {
		return this.standing?.report ?? null;
	}

	get setAside(): readonly SetAsideRow[] {
		return this.standing?.setAside ?? this.outcome?.setAside ?? [];
	}

	/** What is asked for, in force or about to be. */
	get filters(): Filters {
		return this.wanted;
	}

	/** Referrals that name nobody, beside the report: they are personal data. */
	get unnamed(): readonly Unnamed[] {
		return this.standing?.unnamed() ?? [];
	}

	/** What is personal of partners, beside the report; null without one. */
	get people(): People | null {
		return this.standing?.people ?? null;
	}

	/** What the evidence points to, beside the report: personal data. */
	get beside(): Beside | null {
		return this.standing?.beside ?? null;
	}

	/**
	 * Somebody reaches for the files: what reads them is started ahead of need.
	 *
	 * @returns when that is over: whether all is there
	 */
	reach(): Promise<boolean> {
		return this.ahead.start();
	}

	async add(given: readonly File[]): Promise<void> {
		const { files, reading } = await withoutReading(await this.keep.withoutWorkspace(given));
		if (files.length === 0 && reading === null) return;
		await this.run(async (work) => {
			// The sample is there to be looked at: an owner's own files take its place.
			const held = this.isSample ? [] : this.held;
			const mapping = reading ?? (this.isSample ? this.keep.recipe : this.mapping);
			const notebook = this.isSample ? this.keep.notebook : null;
			const { taken, problems } = await work.add(held, files, this.tell);
			const all = [...held, ...taken];
			const isNew = taken.length > 0 || reading !== null;
			const settle = isNew && all.length > 0 ? await this.outcomeOf(work, all, mapping, notebook) : null;
			return () => {
				this.problems = problems;
				if (settle !== null) {
					this.isSample = false;
					settle();
				} else if (reading !== null) {
					if (this.isSample) void this.clear();
					this.mapping = reading;
					this.problems = [...problems, READING_WAITS];
				}
			};
		});
	}

	async addSample(): Promise<void> {
		// The sample never takes the place of an owner's own files.
		if (this.held.length > 0 && !this.isSample) return;
		await this.run(async (work, signal) => {
			this.tell({ step: 'Fetching the sample', share: null });
			const { taken } = await work.add([], await this.sampleFiles(signal), this.tell);
			const settle = await this.outcomeOf(work, taken, EMPTY_MAPPING, EMPTY_NOTEBOOK);
			return () => {
				this.isSample = true;
				settle();
			};
		});
	}

	async open(step: string, load: () => Promise<Opened | null>): Promise<void> {
		await this.run(async (work) => {
			this.tell({ step, share: null });
			const opened = await load();
			if (opened === null) return () => undefined;
			const { settle, lost } = await this.without(work, opened);
			return () => {
				this.isSample = false;
				this.problems = lost;
				settle();
			};
		});
	}

	/** Works out what can be read of what is opened, and names the rest. */
	private async without(
		work: Work,
		{ files, mapping, notebook, lost }: Opened,
	): Promise<{ settle: () => void; lost: readonly Problem[] }> {
		if (files.length === 0) return { settle: () => this.begun(mapping, notebook), lost };
		try {
			return { settle: await this.outcomeOf(work, files, mapping, notebook), lost };
		} catch (error) {
			if (!isLostFile(error)) throw error;
			const left = files.filter(({ name }) => name !== error.problem.file);
			return this.without(work, { files: left, mapping, notebook, lost: [...lost, error.problem] });
		}
	}

	/** An empty page, on which files will be read by this mapping. */
	private begun(mapping: Mapping, notebook: Notebook): void {
		this.held = [];
		this.outcome = null;
		this.standing = null;
		this.mapping = mapping;
		this.notebook = notebook;
		this.evidenceFailed = this.waitsForLook = false;
	}

	async remap(mapping: Mapping): Promise<void> {
		await this.run((work) => this.outcomeOf(work, this.held, mapping));
	}

	/**
	 * Narrows every figure; until the new report is there the last one stands.
	 *
	 * @returns what is in force then: where it was stopped or failed, what was in force before
	 */
	async filter(filters: Filters): Promise<Filters> {
		this.wanted = filters;
		// What is on its way may have begun by other filters.
		if (this.standing === null && this.progress === null) return filters;
		await this.run((work) => this.refilter(work, filters), 'filters');
		if (this.wanted === filters && this.standing !== null) this.wanted = this.standing.report.filters;
		return this.wanted;
	}

	private async refilter(work: Work, filters: Filters): Promise<() => void> {
		const { standing } = this;
		// Of several changes in a row only the last one is worth working out.
		if (this.wanted !== filters || standing === null) return () => undefined;
		if (sameFilters(standing.report.filters, filters)) return () => undefined;
		const made = await work.refilter(this.mapping, filters);
		// Another one is wanted by now, or what stands again.
		if (this.wanted !== filters) return () => undefined;
		if (made === null) {
			this.narrowing = false;
			return this.outcomeOf(work, this.held, this.mapping);
		}
		return () => {
			this.standing = { ...standing, ...madeAnew(made) };
		};
	}

	/**
	 * Writes something about those who refer. It is kept at once; what the report says of it follows.
	 *
	 * @returns when the report says it, or could not be made to
	 */
	async note(change: (now: Notebook) => Notebook): Promise<void> {
		const before = this.notebook;
		this.notebook = change(before);
		this.keep.changed();
		// Words and the like change no figure.
		if (this.standing === null || sameForReport(before, this.notebook)) return;
		const told = await this.inTurn((work) => this.tended(work));
		if (told === null && this.report !== null) await this.remap(this.mapping);
	}

	/** Everything on the page is in a file that the owner has. */
	handedOut(): void {
		void this.note(asDownloaded);
	}

	/** @returns null where what was read is not there any more */
	private async tended(work: Work): Promise<true | null> {
		const { life, notebook, standing, mapping } = this;
		if (standing === null) return true;
		const made = await work.tend({ mapping, notebook }, standing.report.filters);
		if (made === null) return null;
		// Evidence that came to its end meanwhile is of what was written before.
		if (life === this.life) this.standing = { ...standing, ...madeAnew(made) };
		return true;
	}

	async readAs(name: string, encoding: string | null): Promise<void> {
		await this.run((work) =>
			this.outcomeOf(
				work,
				this.held.map((one) => (one.name === name ? { ...one, encoding } : one)),
				this.mapping,
			),
		);
	}

	async removeFile(name: string): Promise<void> {
		if (this.held.every((file) => file.name === name)) {
			await this.emptied();
			return;
		}
		await this.run(async (work) => {
			const left = this.held.filter((file) => file.name !== name);
			// Those beside it may have gone while it waited its turn.
			return left.length > 0 ? this.outcomeOf(work, left, this.mapping) : () => void this.emptied();
		});
	}

	/** Without its last file the page is cleared, and so is what the device remembers of files. */
	private async emptied(): Promise<void> {
		await this.clear();
		this.keep.changed(true);
	}

	cancel(): void {
		if (this.progress === null) return;
		void this.work?.then(
			(work) => {
				work.cancel();
			},
			() => undefined,
		);
	}

	clear(): Promise<void> {
		this.life++;
		void this.work?.then(
			(work) => {
				work.end();
			},
			() => undefined,
		);
		this.work = null;
		this.ahead.over();
		this.queue = Promise.resolve();
		this.waiting = 0;
		this.begun(this.keep.recipe, this.keep.notebook);
		this.problems = [];
		this.isSample = false;
		this.progress = null;
		this.narrowing = false;
		return Promise.resolve();
	}

	dismissProblems(): void {
		this.problems = [];
	}

	private readonly tell = (progress: Progress): void => {
		this.progress = progress;
	};

	/**
	 * Works everything out; what is given back lets it take the place of what was there.
	 *
	 * @param other notebook that takes the place of the one at hand; null: that one stays
	 */
	private async outcomeOf(
		work: Work,
		held: readonly Held[],
		mapping: Mapping,
		other: Notebook | null = null,
	): Promise<() => void> {
		const notebook = other ?? this.notebook;
		const outcome = await work.work(held, { mapping, notebook }, this.wanted, this.tell);
		return () => {
			if (held !== this.held) this.looked = this.waitsForLook = false;
			this.held = held;
			// What was written meanwhile in the notebook that stays waits its turn, and is not lost.
			if (other !== null) this.notebook = other;
			this.outcome = outcome;
			this.mapping = outcome.review.mapping;
			this.standing = standingAfter(outcome, this.standing, held);
			if (outcome.report === null && outcome.review.questions.length === 0)
				this.problems = [...this.problems, NO_OPPORTUNITIES];
		};
	}

	private async sampleFiles(signal: AbortSignal): Promise<File[]> {
		const folder = new URL('sample/', this.base);
		const get = async (name: string): Promise<Response> => {
			const response = await fetch(new URL(name, folder), { signal });
			if (!response.ok) throw new Error(`The sample could not be fetched (${response.status}).`);
			return response;
		};
		const names = (await (await get('index.json')).json()) as string[];
		return Promise.all(names.map(async (name) => new File([await (await get(name)).blob()], name)));
	}

	/**
	 * Does a job when its turn comes, and lets its result stand only if nothing was cleared meanwhile.
	 *
	 * @param on what it works on: where it is filters alone, problems of the work before are still to be read
	 */
	private run(
		job: (work: Work, signal: AbortSignal) => Promise<() => void>,
		on: 'files' | 'filters' = 'files',
	): Promise<void> {
		const life = this.life;
		this.waiting++;
		void this.giveWay();
		const turn = this.queue.then(async () => {
			if (life !== this.life) return;
			if (on === 'files') this.problems = [];
			this.progress = { step: 'Starting', share: null };
			this.narrowing = on === 'filters';
			try {
				const work = await this.workOn();
				const settle = await job(work, work.begin());
				if (life === this.life) {
					settle();
					this.keep.changed();
				}
			} catch (error) {
				if (life === this.life) this.fail(error);
			}
			if (life !== this.life) return;
			this.progress = null;
			this.narrowing = false;
			if (--this.waiting === 0) this.proving = this.prove(life);
		});
		this.queue = turn;
		return turn;
	}

	/**
	 * Rows behind a figure of the report that stands, when their turn comes. Nothing changes by it, so something is said
	 * to run only where tables are to be filled first; where an engine died everything is read again.
	 *
	 * @returns null where they cannot be had
	 */
	rowsOf(asked: RowsAsked, after: number, most: number): Promise<RowsPage | null> {
		return this.listed((work) =>
			this.standing === null
				? Promise.resolve(null)
				: work.rows(this.standing.report.filters, asked, { after, most }, this.tell),
		);
	}

	/** Every referral of one partner, in the same way. */
	sent(partner: string): Promise<readonly Sent[] | null> {
		return this.listed((work) => work.sent(partner, this.tell));
	}

	private async listed<T>(list: (work: Work) => Promise<T | null>): Promise<T | null> {
		this.looked = true;
		this.waitsForLook = false;
		const asked = { life: this.life, stopped: false };
		const ask = () =>
			this.inTurn((work) =>
				list(work)
					.catch((error: unknown) => {
						asked.stopped = isStopped(error);
						throw error;
					})
					.finally(() => {
						if (asked.life === this.life) this.progress = null;
					}),
			);
		const found = await ask();
		if (found !== null || asked.stopped || this.standing === null) return found;
		await this.remap(this.mapping);
		return ask();
	}

	/** Asks something when its turn comes; what cannot be had is null. */
	private inTurn<T>(ask: (work: Work) => Promise<T | null>): Promise<T | null> {
		const life = this.life;
		this.waiting++;
		void this.giveWay();
		const turn = this.queue.then(async () => {
			if (life !== this.life) return null;
			const answer = await this.workOn()
				.then((work) => {
					work.begin();
					return ask(work);
				})
				.catch(() => null);
			if (life !== this.life) return null;
			if (--this.waiting === 0) this.proving = this.prove(life);
			return answer;
		});
		this.queue = turn.then(() => undefined);
		return turn;
	}

	/** The evidence gives way to work that somebody waits for. */
	private async giveWay(): Promise<void> {
		(await this.work?.catch(() => null))?.giveWay();
	}

	/** Works out the evidence behind the answers that stand, where nothing else is to be done. */
	private async prove(life: number): Promise<void> {
		const { standing } = this;
		if (standing?.beside !== null) return;
		this.proven = standing;
		await this.proveOf(standing, () => life === this.life && this.standing === standing);
	}

	/** @param stands whether these are still the answers */
	private async proveOf(standing: Standing, stands: () => boolean): Promise<void> {
		try {
			await drawn();
			const work = await this.workOn();
			if (!stands() || this.waiting > 0) return;
			this.waitsForLook = !this.looked && standing.report.rows.read > MANY_ROWS;
			if (this.waitsForLook) {
				this.rest(work);
				return;
			}
			this.evidenceFailed = false;
			const proven = await work.evidence(standing.report.filters);
			if (!stands()) return;
			if (proven === null) this.evidenceFailed = true;
			else
				this.standing = {
					...standing,
					report: { ...standing.report, evidence: proven.evidence },
					beside: proven.beside,
				};
		} catch (error) {
			if (stands() && !isStopped(error)) this.evidenceFailed = true;
		} finally {
			if (this.proven === standing) this.proven = null;
		}
	}

	/** Gives back the memory that reading took, once. */
	private rest(work: Work): void {
		if (this.rested === this.held) return;
		this.rested = this.held;
		work.rest();
		this.ahead.over();
	}

	/** Somebody looks at what lies behind the answers: of a large file it is worked out only then. */
	lookBehind(): void {
		if (this.looked) return;
		this.looked = true;
		this.waitsForLook = false;
		const { standing } = this;
		// What is on its way sees it.
		if (standing?.beside === null && standing !== this.proven && this.waiting === 0)
			this.proving = this.prove(this.life);
	}

	/** The report with its evidence; without it where that cannot be worked out, null where there is no report. */
	async complete(): Promise<Report | null> {
		let proving: Promise<void> | null = null;
		// Whatever is asked for meanwhile begins another one.
		while (this.report?.evidence === null && proving !== this.proving) {
			await this.queue;
			this.lookBehind();
			proving = this.proving;
			await proving;
		}
		return this.report;
	}

	/** Once more, where the evidence could not be worked out. */
	proveAgain(): Promise<void> {
		return this.remap(this.mapping);
	}

	private workOn(): Promise<Work> {
		this.work ??= import('./work').then(
			({ Work }) => new Work(new URL(`engine/${__ENGINE_VERSION__}/`, this.base).href),
			(error: unknown) => {
				this.work = null; // so that the next try starts afresh
				throw Object.assign(new Error('A part of the page is missing.', { cause: error }), {
					code: 'start',
				});
			},
		);
		return this.work;
	}

	private fail(error: unknown): void {
		const name = error instanceof Error ? error.name : '';
		if (name === 'CancelledError' || name === 'AbortError') return;
		if (isLostFile(error)) {
			const lost = error.problem;
			// Only a file that is gone leaves: one that makes no sense in another encoding stays as it was.
			if (lost.code === 'file-unreadable') this.held = this.held.filter((one) => one.name !== lost.file);
			this.problems = [lost];
			return;
		}
		this.problems = [asProblem(error)];
	}
}

/**
 * Above so many rows tables take longer to fill than the page takes to answer, and more memory than all else: they wait
 * until somebody looks behind the answers, and what was needed to read the files is given back.
 */
const MANY_ROWS = 500_000;

/** Takes a saved reading out of what was dropped; another JSON file is left to the reader to name. */
async function withoutReading(
	files: readonly File[],
): Promise<{ files: readonly File[]; reading: Mapping | null }> {
	for (const file of files) {
		if (!/\.json$/i.test(file.name)) continue;
		const { openReading } = await import('./saved-reading');
		const opened = await openReading(file);
		if (opened.ok) return { files: files.filter((one) => one !== file), reading: opened.mapping };
	}
	return { files, reading: null };
}

/** Known by its name: the class itself comes with the work. */
const isLostFile = (error: unknown): error is LostFileError =>
	error instanceof Error && error.name === 'LostFileError';

/** It ended on request, or gave way. */
const isStopped = (error: unknown): boolean => error instanceof Error && error.name === 'CancelledError';

const READING_WAITS = problem(
	'reading-waits',
	'The saved reading is open.',
	'Now add your files: they are read by it.',
);

const NO_OPPORTUNITIES = problem(
	'no-opportunities',
	'None of these files holds opportunities (deals, leads, matters or enquiries).',
	'Add an export that says how each one ended, or say in “Check how we read this” what the file holds.',
);

/** What a report that was made anew changes of what stands. */
const madeAnew = ({ report, unnamed, people }: Made): Omit<Standing, 'setAside'> => ({
	report,
	unnamed,
	people,
	beside: null,
});

/** The report that stands now: the new one; the last one while a question is open and its files are still in. */
function standingAfter(outcome: Outcome, last: Standing | null, held: readonly Held[]): Standing | null {
	if (outcome.report !== null)
		return {
			report: outcome.report,
			setAside: outcome.setAside,
			unnamed: outcome.unnamed,
			people: outcome.people,
			beside: null,
		};
	if (outcome.review.questions.length === 0 || last === null) return null;
	const names = new Set(held.map(({ name }) => name));
	return last.report.rows.files.every(({ name }) => names.has(name)) ? last : null;
}

/** What to tell an owner when something broke that is not about a file. */
function asProblem(error: unknown): Problem {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'broken';
	if (code === 'memory')
		return problem(
			'memory',
			'This browser has not enough memory for these files.',
			'Close other tabs, or export fewer columns, and try again.',
		);
	if (code === 'start')
		return problem(
			'engine-start',
			'The part of the page that reads data could not be started.',
			'Check the connection and reload the page; if it stays, try a current Chrome, Edge, Firefox or Safari.',
		);
	const detail = error instanceof Error ? error.message : String(error);
	return problem(
		code,
		`Something went wrong here, and it is not your file’s fault: ${detail}`,
		'What was loaded is still there. Try again; if it stays, please report this sentence.',
	);
}

export const session = new Session();
