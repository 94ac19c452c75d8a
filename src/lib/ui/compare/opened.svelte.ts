import { counted } from '../../format';
import { problem, type Problem, type Report } from '../../model';
import { inTime } from '../../reports/versus';
import { openFile, openLink, openSealed, type Opening, type Sealed } from './open';

/** Ten years of months. */
const MOST = 120;

export interface OpenReport {
	readonly id: number;
	/** File name; null where it came by a link. */
	readonly name: string | null;
	readonly report: Report;
}

export interface SealedReport extends Sealed {
	readonly id: number;
	readonly name: string | null;
}

/** Reports that were opened to be compared. They stay in this page for as long as it is open, and are stored nowhere. */
export class OpenedReports {
	reports = $state.raw<readonly OpenReport[]>([]);
	sealed = $state.raw<readonly SealedReport[]>([]);
	problems = $state.raw<readonly Problem[]>([]);
	busy = $state.raw(false);
	private next = 1;

	async addFiles(files: readonly File[]): Promise<void> {
		await this.working(async () => {
			for (const file of files) this.take(file.name, await openFile(file));
		});
	}

	/** @returns whether the link gave something, so that its field can be emptied */
	async addLink(link: string, root: URL): Promise<boolean> {
		let gave = false;
		await this.working(async () => {
			const opening = await openLink(link, root, fetch.bind(globalThis));
			gave = opening.is !== 'refused';
			this.take(null, opening);
		});
		return gave;
	}

	async unlock(id: number, given: string): Promise<void> {
		const waiting = this.sealed.find((one) => one.id === id);
		if (waiting === undefined) return;
		await this.working(async () => {
			const opening = await openSealed(waiting, given);
			if (opening.is === 'report') this.sealed = this.sealed.filter((one) => one.id !== id);
			this.take(waiting.name, opening);
		});
	}

	/** What opens a link is fetched when it is first needed, and may not come. */
	private async working(job: () => Promise<void>): Promise<void> {
		this.problems = [];
		this.busy = true;
		try {
			await job();
		} catch {
			this.say(UNFETCHED);
		} finally {
			this.busy = false;
		}
	}

	remove(id: number): void {
		this.reports = this.reports.filter((one) => one.id !== id);
		this.sealed = this.sealed.filter((one) => one.id !== id);
	}

	removeAll(): void {
		this.reports = [];
		this.sealed = [];
		this.problems = [];
	}

	private take(name: string | null, opening: Opening): void {
		if (opening.is === 'refused') this.say({ ...opening.problem, file: name });
		else if (this.reports.length + this.sealed.length >= MOST) this.say(tooMany(name));
		else if (opening.is === 'sealed')
			this.sealed = [...this.sealed, { id: this.next++, name, by: opening.by, bytes: opening.bytes }];
		else if (this.has(opening.report)) this.say(known(name));
		else {
			const own = { id: this.next++, name, report: opening.report };
			this.reports = [...this.reports, own].sort((a, b) => inTime(a.report, b.report));
		}
	}

	private has(report: Report): boolean {
		const text = JSON.stringify(report);
		return this.reports.some((one) => JSON.stringify(one.report) === text);
	}

	private say(what: Problem): void {
		this.problems = [...this.problems, what];
	}
}

const tooMany = (name: string | null): Problem =>
	problem(
		'compare-too-many',
		`${counted(MOST, 'report is', 'reports are')} open, which is the most.`,
		'Remove some first.',
		{
			file: name,
		},
	);

const known = (name: string | null): Problem =>
	problem('compare-known', 'This report is open already.', '', { file: name });

const UNFETCHED = problem(
	'compare-unfetched',
	'It could not be opened: a part of this page could not be fetched.',
	'Look whether you are connected to the internet, then try again.',
);

export const opened = new OpenedReports();
