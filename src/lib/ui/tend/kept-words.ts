import { count, counted } from '../../format';
import { undownloaded } from '../../state/notebook';
import type { Tending } from './tending';

/** What decides whether what is written here outlasts the page. */
export type Keeping = Pick<Tending, 'notebook' | 'isSample' | 'remembered'>;

/** Whether what the owner marks outlasts the page, in one sentence. */
export function keptSentence({ notebook, isSample, remembered }: Keeping): string {
	const all = notebook.touches.length;
	if (isSample) return 'This is the sample: what you mark here ends with it.';
	if (remembered) return 'What you mark here is remembered on this device.';
	const lost = undownloaded(notebook);
	if (all === 0)
		return 'What you mark here ends with this page, until this device remembers it or you download it.';
	if (lost === 0)
		return all === 1
			? 'The one contact you marked is in a file you saved; this device does not remember it.'
			: `The ${count(all)} contacts you marked are in a file you saved; this device does not remember them.`;
	return lost === 1
		? 'One contact you marked is neither remembered on this device nor downloaded: it ends with this page.'
		: `${counted(lost, 'contact', 'contacts')} you marked are neither remembered on this device nor downloaded: they end with this page.`;
}

/** What the touches file does not hold, where the page would lose it; null: nothing of the kind was written. */
export function besidesSentence({ notebook, isSample, remembered }: Keeping): string | null {
	const { people, words, signature } = notebook;
	const none = people.length === 0 && Object.keys(words).length === 0 && signature === null;
	if (isSample || remembered || none) return null;
	return 'Answers, notes and words of your own last only where this device remembers: the touches file does not hold them.';
}

/** Something would be lost with the page. */
export const isAtRisk = ({ notebook, isSample, remembered }: Keeping): boolean =>
	!isSample && !remembered && undownloaded(notebook) > 0;
