import type { Report } from '../../model';
import { decodeLink, encodeLink } from '../../share';
import { shortLink } from './places';

export interface MadeLink {
	readonly of: Report;
	readonly link: string;
	/** What a reader's page makes of that very link; null where it cannot be read. */
	readonly report: Report | null;
}

/** The report in a link: made again whenever what goes out changes. */
export class ShortLink {
	made = $state.raw<MadeLink | null>(null);
	/** It could not be made. */
	failed = $state(false);

	/** @param base address of the site's first page, as a whole */
	constructor(shared: () => Report | null, base: () => string) {
		$effect(() => {
			const of = shared();
			const under = base();
			if (of !== null) void this.#make(of, under, () => of === shared());
		});
	}

	async #make(of: Report, base: string, wanted: () => boolean): Promise<void> {
		try {
			const fragment = await encodeLink(of);
			const read = await decodeLink(fragment);
			if (!wanted()) return;
			this.made = { of, link: shortLink(base, fragment), report: read.ok ? read.report : null };
			this.failed = false;
		} catch {
			if (wanted()) this.failed = true;
		}
	}
}
