import type { Report } from '../../model';
import {
	readPublished,
	toPublishedFile,
	withEntry,
	type Published,
	type PublishedEntry,
} from '../../share/published';
import type { HandedOut } from './hand';

/** Name of the list's file. */
export const INDEX_FILE = 'vouch-shared.json';

/** A handed-out report as it stands in the list. */
export function entryOf(shared: Report, { slug, file, link, lock, secret }: HandedOut): PublishedEntry {
	return {
		title: shared.firm ?? 'Referrals and leads',
		slug,
		link,
		asOf: shared.asOf,
		madeOn: shared.madeOn,
		expires: shared.sharing?.expires ?? null,
		partners: shared.sharing?.partners ?? 'numbers',
		money: shared.sharing?.money ?? 'hidden',
		lock,
		secret,
		file: `reports/${file}`,
	};
}

/** The reports that were handed out while the page is open, and those of a list that was opened. On no device. */
export class SoFar {
	list = $state.raw<Published>([]);
	/** What is not in a saved list yet. */
	unsaved = $state.raw(false);

	add(entry: PublishedEntry): void {
		this.list = withEntry(this.list, entry);
		this.unsaved = true;
	}

	/** Puts a list before what is there; why not, where it is none. */
	open(fileText: string): string | null {
		const read = readPublished(fileText);
		if (!read.ok) return [read.problem.message, read.problem.fix].filter((part) => part !== '').join(' ');
		this.list = this.list.reduce(withEntry, read.published);
		return null;
	}

	/** The text of the list's file. */
	saved(): string {
		this.unsaved = false;
		return toPublishedFile(this.list);
	}
}

export const soFar = new SoFar();
