import { EngineError, stoppable, type Engine } from '../engine';
import { startWasm } from '../engine/wasm';
import {
	NO_FILTERS,
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
import { evidenceBehind, fill, reportOf, rowsBehind, tend, type Loaded } from '../pipeline/answer';
import { factsOf, sentBy, type Ground, type Made, type People, type Proven, type Unnamed } from '../reports';
import { localToday } from '../format/today';
import { sameFilters } from './filters';
import { IntakeClient, IntakeEndedError } from './intake-client';
import type { Progress } from './types';
import { opened } from './unpacking';

/** The work was stopped on request. */
export class CancelledError extends Error {
	override readonly name = 'CancelledError';
}

/** A file that was in cannot be read again. */
export class LostFileError extends Error {
	override readonly name = 'LostFileError';
	constructor(readonly problem: Problem) {
		super(problem.message);
	}
}

/** What is known after the files were read by a mapping. */
export interface Outcome {
	readonly review: Review;
	/** null: a question must be answered first, or no file holds opportunities. */
	readonly report: Report | null;
	readonly setAside: readonly SetAsideRow[];
	/** Referrals that name nobody, made when they are first asked for. */
	readonly unnamed: () => readonly Unnamed[];
	/** What is personal of partners; null without a report. */
	readonly people: People | null;
}

/** What the answers under filters are made from; those that stand, or others of the same files. */
const groundOf = ({ loaded, ground }: Answers, filters: Filters): Ground =>
	ground !== null && sameFilters(ground.report.filters, filters) ? ground : reportOf(loaded, filters).ground;

/** What answers are made of, and the files that it was worked out from. */
interface Answers {
	readonly held: readonly Held[];
	/** The mapping they were made by; the same object stands in the review. */
	readonly mapping: Mapping;
	readonly today: string;
	loaded: Loaded;
	/** What the evidence behind the last answers is made from; null: none were made. */
	ground: Ground | null;
}

/** Whose rows the tables of which engine hold, and what the owner had written by then. */
interface Filled {
	readonly engine: Engine;
	readonly of: Answers;
	readonly notebook: Notebook;
}

/** A file that is in, under the name it goes by. */
export interface Held {
	readonly name: string;
	readonly file: File;
	/** Encoding the owner chose; null: found out from the bytes. */
	readonly encoding: string | null;
}

/** The same file read in another encoding is another reading. */
const readingOf = ({ name, encoding }: Pick<Held, 'name' | 'encoding'>): string =>
	`${encoding ?? ''}:${name}`;

type Tell = (progress: Progress) => void;

/** How the files are read, and what the owner wrote on the page beside them. */
export interface Recipe {
	readonly mapping: Mapping;
	readonly notebook: Notebook;
}

/** Statements that may be stopped without stopping anything else. */
interface Yielding {
	readonly stop: AbortController;
	/** The engine on which they run; null: not yet, or no more. */
	engine: Engine | null;
}

/** For whoever looks into how long the page takes; of the latest change alone, so that a long drag leaves no heap. */
function measured(name: string, start: number): void {
	performance.clearMeasures(name);
	performance.measure(name, { start });
}

/** Between two long pieces of work on the page's own thread, so that it answers in between. */
const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

/** So often the way is rehearsed, and no longer than this in milliseconds: a slow device is not kept busy. */
const REHEARSALS = 16;
const REHEARSED = 4000;
/** Each lane once, before the engine is started. */
const FIRST_REHEARSALS = 2;

/** Once: a second cancel could end what takes back the first one's work. */
function yieldNow(work: Yielding | null): void {
	if (work === null || work.stop.signal.aborted) return;
	work.stop.abort();
	work.engine?.cancel();
}

/**
 * The two workers and what they hold. Both are mortal: whatever ends them, they are started again
 * and filled from the recipe, that is the files and the mapping.
 */
export class Work {
	private engine: Promise<Engine> | null = null;
	private intake: Promise<IntakeClient> | null = null;
	/** Readings of the files the intake worker holds. */
	private holds: string[] = [];
	private answers: Answers | null = null;
	private filled: Filled | null = null;
	private stop = new AbortController();
	/** Something real was asked for. */
	private used = false;
	/** Nothing is started any more. */
	private over = false;
	/** The evidence, which gives way where something else is wanted. */
	private proving: Yielding | null = null;
	/** Ends when no statement of a stopped piece of work runs any more. */
	private resting: Promise<unknown> = Promise.resolve();

	/** @param engineFiles absolute address of the folder with the engine's files */
	constructor(private readonly engineFiles: string) {}

	/**
	 * Starts both workers before anything is asked of them; done when they are there and at their best. What reads comes
	 * first: an answer waits for that alone, and an engine on its way beside it would hold up whoever is in a hurry. Where
	 * something real is wanted by then, the engine is left to what needs it.
	 */
	async boot(): Promise<void> {
		const intake = await this.intakeOn();
		await this.rehearse(intake, 0, FIRST_REHEARSALS);
		if (this.used) return;
		await Promise.all([this.engineOn(), this.rehearse(intake, FIRST_REHEARSALS, REHEARSALS)]);
	}

	/**
	 * Goes all the way with a small invented export, several times: the browser makes code ready when it first runs and
	 * fast when it has run often, which takes longer than to answer a thousand rows. It gives way to anything real. What
	 * goes wrong here goes wrong once more where it matters, and is told there.
	 *
	 * @param from number of the first round
	 * @param to the last one has a smaller number
	 */
	private async rehearse(intake: IntakeClient, from: number, to: number): Promise<void> {
		const isWanted = (): boolean => this.used;
		const until = performance.now() + REHEARSED;
		try {
			for (let round = from; round < to && !isWanted() && performance.now() < until; round++) {
				const lane = round % 2 === 0 ? 'careful' : 'express';
				const { loaded } = await intake.call({ name: 'rehearse', lane, today: localToday() });
				if (loaded !== null && !isWanted()) reportOf(loaded, NO_FILTERS);
			}
		} catch {
			// See above.
		}
	}

	/** To be called before a new piece of work. Its signal says when the work is to stop. */
	begin(): AbortSignal {
		this.used = true;
		this.stop = new AbortController();
		return this.stop.signal;
	}

	/**
	 * Reads files that are not in yet, beside those that are.
	 *
	 * @returns those that are now in, with the names they go by, and what was wrong with the others
	 */
	add(
		held: readonly Held[],
		files: readonly File[],
		tell: Tell,
	): Promise<{ taken: Held[]; problems: Problem[] }> {
		return this.withIntake(held, tell, (intake) => this.addTo(intake, files, tell));
	}

	private async addTo(
		intake: IntakeClient,
		files: readonly File[],
		tell: Tell,
	): Promise<{ taken: Held[]; problems: Problem[] }> {
		const taken: Held[] = [];
		const problems: Problem[] = [];
		for (const [index, file] of files.entries()) {
			tell({ step: `Opening ${file.name}`, share: index / files.length });
			const inside = await this.guarded(opened(file, this.stop.signal));
			problems.push(...inside.problems);
			const part = 1 / files.length / Math.max(1, inside.files.length);
			for (const [at, one] of inside.files.entries()) {
				const held = { name: one.name, file: one, encoding: null };
				const wrong = await this.read(intake, held, tell, index / files.length + at * part, part);
				if (wrong !== null) {
					problems.push(wrong);
					continue;
				}
				const name = (await this.guarded(intake.call({ name: 'list' }))).at(-1)?.name ?? one.name;
				this.holds.push(readingOf({ ...held, name }));
				taken.push({ ...held, name });
			}
		}
		return { taken, problems };
	}

	/** Reads the files by the mapping and, where nothing is left to ask, works out the report. */
	work(held: readonly Held[], recipe: Recipe, filters: Filters, tell: Tell): Promise<Outcome> {
		return this.withIntake(held, tell, (intake) => this.workOn(intake, held, recipe, filters, tell));
	}

	/**
	 * The report of what is loaded under other filters. No table is asked: it can be had while the engine does other work.
	 *
	 * @param mapping as it stands in the review
	 * @returns null where the answers are not those of this mapping any more: then all is to be worked out anew
	 */
	async refilter(mapping: Mapping, filters: Filters): Promise<Made | null> {
		const { answers } = this;
		if (answers?.mapping !== mapping) return null;
		const asked = performance.now();
		const facts = factsOf(answers.loaded, filters);
		measured('vouch:facts', asked);
		const made = await this.guarded(Promise.resolve(reportOf(answers.loaded, filters, facts)));
		measured('vouch:answers', asked);
		answers.ground = made.ground;
		return made;
	}

	/**
	 * The report of what is loaded once the owner has written something on the page.
	 *
	 * @returns null where what it is made of is not at hand any more: then all is to be worked out anew
	 */
	async tend({ mapping, notebook }: Recipe, filters: Filters): Promise<Made | null> {
		const { answers } = this;
		const intake = await this.intake;
		if (answers?.mapping !== mapping || intake === null) return null;
		let tended;
		try {
			tended = await this.guarded(intake.call({ name: 'tend', mapping, notebook }));
		} catch (error) {
			if (error instanceof IntakeEndedError) return null;
			throw error;
		}
		if (tended === null) return null;
		const { loaded } = answers;
		answers.loaded = {
			...loaded,
			notebook: tended.notebook,
			survey: { ...loaded.survey, ...tended.survey },
		};
		const made = reportOf(answers.loaded, filters);
		answers.ground = made.ground;
		return made;
	}

	/**
	 * The evidence behind the answers under these filters. It gives way to whatever else is begun.
	 *
	 * @returns null where there are no answers
	 */
	async evidence(filters: Filters): Promise<Proven | null> {
		const { answers } = this;
		this.giveWay();
		const own: Yielding = (this.proving = { stop: new AbortController(), engine: null });
		const { signal } = own.stop;
		await this.resting;
		if (signal.aborted) throw new CancelledError('Stopped.');
		if (answers === null) return null;
		const work = this.withTables(answers, signal, { yielding: own }, (engine) =>
			evidenceBehind(engine, groundOf(answers, filters)),
		);
		this.resting = Promise.allSettled([this.resting, work]);
		try {
			return await work;
		} catch (error) {
			if (own.stop.signal.aborted) throw new CancelledError('Stopped.');
			throw error;
		} finally {
			own.engine = null;
		}
	}

	/** Does a job with tables that hold the rows of these answers; an engine that died is forgotten. */
	private async withTables<T>(
		answers: Answers,
		signal: AbortSignal,
		{ yielding = null, tell = () => undefined }: { yielding?: Yielding | null; tell?: Tell },
		job: (engine: Engine) => Promise<T>,
	): Promise<T> {
		const engine = await this.guarded(this.engineOn(), signal);
		if (yielding !== null) yielding.engine = engine;
		const own = stoppable(engine, signal);
		try {
			await this.fill(answers, { engine, own }, signal, tell);
			return await job(own);
		} catch (error) {
			if (error instanceof EngineError && error.code === 'dead') await this.forget(engine);
			throw error;
		}
	}

	/** Fills the tables of an engine with the rows of answers, unless it holds them. */
	private async fill(
		answers: Answers,
		{ engine, own }: { engine: Engine; own: Engine },
		signal: AbortSignal,
		tell: Tell,
	): Promise<void> {
		const { held, mapping, today, loaded } = answers;
		const { notebook } = loaded;
		const before = this.filled?.engine === engine && this.filled.of === answers ? this.filled : null;
		if (before?.notebook === notebook) return;
		if (before === null) {
			const filling = await this.withIntake(
				held,
				tell,
				(intake) => {
					tell({ step: 'Looking behind the answers', share: null });
					return this.guarded(intake.call({ name: 'filling', mapping, notebook, today }), signal);
				},
				signal,
			);
			await fill(own, filling, loaded, (share) => {
				tell({ step: 'Looking behind the answers', share });
			});
		} else await tend(own, loaded);
		this.filled = { engine, of: answers, notebook };
	}

	/**
	 * Rows behind a figure of the answers under these filters.
	 *
	 * @returns null where there are no answers, or the engine died
	 */
	rows(
		filters: Filters,
		asked: RowsAsked,
		{ after, most }: { after: number; most: number },
		tell: Tell,
	): Promise<RowsPage | null> {
		return this.listed(tell, (engine, answers) =>
			rowsBehind(engine, groundOf(answers, filters), asked, after, most),
		);
	}

	/**
	 * Every referral of one partner.
	 *
	 * @returns null where there are no answers, or the engine died
	 */
	sent(partner: string, tell: Tell): Promise<readonly Sent[] | null> {
		return this.listed(tell, (engine) => sentBy(engine, partner));
	}

	private async listed<T>(
		tell: Tell,
		list: (engine: Engine, answers: Answers) => Promise<T>,
	): Promise<T | null> {
		const { answers } = this;
		if (answers === null) return null;
		await this.guarded(this.resting);
		const work = this.withTables(answers, this.stop.signal, { tell }, (engine) => list(engine, answers));
		this.resting = work.catch(() => undefined);
		try {
			return await this.guarded(work);
		} catch (error) {
			if (!(error instanceof EngineError) || error.code !== 'dead') throw error;
			return null;
		}
	}

	/** Ends the making of the evidence: something else is wanted. What is read, loaded and answered stays. */
	giveWay(): void {
		yieldNow(this.proving);
	}

	/** Forgets a dead engine; another one may be on its way already: only the dead one goes. */
	private async forget(engine: Engine): Promise<void> {
		if ((await this.engine?.catch(() => null)) === engine) this.engine = null;
		this.filled = null;
	}

	private async workOn(
		intake: IntakeClient,
		held: readonly Held[],
		{ mapping, notebook }: Recipe,
		filters: Filters,
		tell: Tell,
	): Promise<Outcome> {
		const step = 'Working out the answers';
		tell({ step, share: null });
		const today = localToday();
		const read = await this.guarded(
			intake.call({ name: 'read', mapping, notebook, today }, (share) => {
				tell({ step, share });
			}),
		);
		const { review, setAside, loaded } = read;
		if (loaded === null) return { review, report: null, setAside, unnamed: () => [], people: null };
		const answers: Answers = { held, mapping: review.mapping, today, loaded, ground: null };
		await this.guarded(breath());
		const { report, ground, unnamed, people } = reportOf(loaded, filters);
		await this.guarded(breath());
		answers.ground = ground;
		this.answers = answers;
		return { review, report, setAside, unnamed, people };
	}

	/** Stops what runs, at once. What the intake worker holds is read again when it is next needed. */
	cancel(): void {
		this.stop.abort();
		void this.engine?.then(
			(engine) => {
				engine.cancel();
			},
			() => undefined,
		);
		this.dropIntake();
	}

	/** Ends both workers and frees their memory. */
	end(): void {
		this.over = true;
		this.giveWay();
		this.cancel();
		this.rest();
		this.answers = null;
	}

	/** Gives the memory of both workers back; the answers stay, and what lies behind them is read again when it is asked for. */
	rest(): void {
		void this.engine?.then(
			(engine) => engine.end(),
			() => undefined,
		);
		this.engine = null;
		this.filled = null;
		this.dropIntake();
	}

	private dropIntake(): void {
		void this.intake?.then(
			(intake) => {
				intake.end();
			},
			() => undefined,
		);
		this.intake = null;
		this.holds = [];
	}

	private engineOn(): Promise<Engine> {
		if (this.over) return Promise.reject(new CancelledError('Stopped.'));
		this.engine ??= startWasm({ files: this.engineFiles }).catch((error: unknown) => {
			this.engine = null; // so that the next try starts afresh
			throw error;
		});
		return this.engine;
	}

	private intakeOn(): Promise<IntakeClient> {
		if (this.over) return Promise.reject(new CancelledError('Stopped.'));
		if (this.intake !== null) return this.intake;
		const starting = (this.intake = IntakeClient.start());
		starting.catch(() => {
			if (this.intake === starting) this.intake = null;
		});
		return starting;
	}

	/** Does a job with the intake worker; once more from the start where the worker ended on the way. */
	private async withIntake<T>(
		held: readonly Held[],
		tell: Tell,
		job: (intake: IntakeClient) => Promise<T>,
		signal = this.stop.signal,
	): Promise<T> {
		for (let tries = 0; ; tries++) {
			try {
				return await job(await this.intakeOf(held, tell, signal));
			} catch (error) {
				// Who only gives way leaves what was read; a cancel has ended the worker itself.
				if (!(error instanceof EngineError || error instanceof CancelledError)) this.dropIntake();
				if (!(error instanceof IntakeEndedError) || tries > 0) throw error;
			}
		}
	}

	/** The intake worker, holding just these files. */
	private async intakeOf(held: readonly Held[], tell: Tell, signal: AbortSignal): Promise<IntakeClient> {
		const wanted = held.map(readingOf);
		if (this.holds.some((reading, i) => reading !== wanted[i])) this.dropIntake();
		const intake = await this.guarded(this.intakeOn(), signal);
		for (const [index, one] of held.entries()) {
			if (index < this.holds.length) continue;
			const [from, part] = [index / held.length, 1 / held.length];
			let wrong;
			try {
				wrong = await this.read(intake, one, tell, from, part, signal);
			} catch (error) {
				// It may come to hold the file all the same, and nobody would know.
				this.dropIntake();
				throw error;
			}
			if (wrong !== null) throw new LostFileError(wrong);
			this.holds.push(readingOf(one));
		}
		return intake;
	}

	/** One file into the intake worker; `from` and `part`: where it stands in the whole, and how much of it it is. */
	private async read(
		intake: IntakeClient,
		{ name, file, encoding }: Held,
		tell: Tell,
		from: number,
		part: number,
		signal = this.stop.signal,
	): Promise<Problem | null> {
		const step = `Reading ${name}`;
		tell({ step, share: from });
		return this.guarded(
			intake.call({ name: 'add', file: name, content: file, encoding }, (share) => {
				tell({ step, share: from + share * part });
			}),
			signal,
		);
	}

	/** A step that ends at once when the work is stopped, whatever becomes of it. */
	private async guarded<T>(step: Promise<T>, signal = this.stop.signal): Promise<T> {
		let onStop: () => void = () => undefined;
		const stopped = new Promise<never>((_, reject) => {
			onStop = () => {
				reject(new CancelledError('Stopped.'));
			};
			if (signal.aborted) onStop();
			else signal.addEventListener('abort', onStop, { once: true });
		});
		try {
			return await Promise.race([stopped, step]);
		} finally {
			signal.removeEventListener('abort', onStop);
			stopped.catch(() => undefined);
			step.catch(() => undefined);
		}
	}
}
