import {
	EMPTY_MAPPING,
	problem,
	type Mapping,
	type Problem,
	type Report,
	type Review,
	type SetAsideRow,
} from '../model';
import type { Progress, SessionView } from './types';
import type { Held, Outcome, Work } from './work';

/**
 * The session: what is in, how it is read, what came out. One piece of work at a time; while it runs
 * everything stays as it was, and if it fails or is stopped it stays for good.
 */
class Session implements SessionView {
	progress = $state.raw<Progress | null>(null);
	problems = $state.raw<readonly Problem[]>([]);
	isSample = $state.raw(false);
	private held = $state.raw<readonly Held[]>([]);
	private outcome = $state.raw<Outcome | null>(null);
	/** The last report stands while a question about a newer file is open. */
	private standing = $state.raw<{ report: Report; setAside: readonly SetAsideRow[] } | null>(null);

	/** Absolute address of the site's root, with a trailing slash; handed in by the layout. */
	base = '';
	private mapping: Mapping = EMPTY_MAPPING;
	private work: Promise<Work> | null = null;

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

	async add(files: readonly File[]): Promise<void> {
		if (files.length === 0) return;
		// The sample is there to be looked at: an owner's own files take its place.
		const held = this.isSample ? [] : this.held;
		const mapping = this.isSample ? EMPTY_MAPPING : this.mapping;
		await this.run(async (work) => {
			work.warm();
			const { taken, problems } = await work.add(held, files, this.tell);
			this.problems = problems;
			if (taken.length === 0) return;
			await this.settle(work, [...held, ...taken], mapping);
			this.isSample = false;
		});
	}

	async addSample(): Promise<void> {
		await this.run(async (work) => {
			work.warm();
			this.tell({ step: 'Fetching the sample', share: null });
			const folder = new URL('sample/', this.base);
			const names = (await (await fetch(new URL('index.json', folder))).json()) as string[];
			const files = await Promise.all(
				names.map(async (name) => new File([await (await fetch(new URL(name, folder))).blob()], name)),
			);
			const { taken } = await work.add([], files, this.tell);
			await this.settle(work, taken, EMPTY_MAPPING);
			this.isSample = true;
		});
	}

	async remap(mapping: Mapping): Promise<void> {
		await this.run((work) => this.settle(work, this.held, mapping));
	}

	async removeFile(name: string): Promise<void> {
		const left = this.held.filter((file) => file.name !== name);
		if (left.length === 0) await this.clear();
		else await this.run((work) => this.settle(work, left, this.mapping));
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

	async clear(): Promise<void> {
		this.cancel();
		const work = await this.work;
		work?.end();
		this.work = null;
		this.held = [];
		this.outcome = null;
		this.standing = null;
		this.problems = [];
		this.mapping = EMPTY_MAPPING;
		this.isSample = false;
		this.progress = null;
	}

	dismissProblems(): void {
		this.problems = [];
	}

	private readonly tell = (progress: Progress): void => {
		this.progress = progress;
	};

	/** Works everything out, and only then lets it take the place of what was there. */
	private async settle(work: Work, held: readonly Held[], mapping: Mapping): Promise<void> {
		const outcome = await work.work(held, mapping, this.tell);
		this.held = held;
		this.outcome = outcome;
		this.mapping = outcome.review.mapping;
		if (outcome.report !== null) {
			this.standing = { report: outcome.report, setAside: outcome.setAside };
			return;
		}
		if (outcome.review.questions.length === 0)
			this.problems = [
				...this.problems,
				problem(
					'no-opportunities',
					'None of these files holds opportunities (deals, leads, matters or enquiries).',
					'Add an export that says how each one ended, or say in “Check how we read this” what the file holds.',
				),
			];
	}

	private async run(job: (work: Work) => Promise<void>): Promise<void> {
		if (this.progress !== null) return;
		this.problems = [];
		this.tell({ step: 'Starting', share: null });
		try {
			this.work ??= import('./work').then(({ Work }) => new Work(this.engineFiles()));
			const work = await this.work;
			work.begin();
			await job(work);
		} catch (error) {
			if (!(error instanceof Error && error.name === 'CancelledError')) this.problems = [asProblem(error)];
		} finally {
			this.progress = null;
		}
	}

	private engineFiles(): string {
		return new URL(`engine/${__ENGINE_VERSION__}/`, this.base).href;
	}
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
