import { introductionValues, leaveValues, type Meeting, type Sender, type Values } from '../../../send';

/** What the owner typed of two people; nothing of it is kept. */
export interface Typed {
	readonly one: string;
	readonly oneWork: string;
	readonly other: string;
	readonly otherWork: string;
	readonly why: string;
	readonly shared: string;
}

export const NOTHING_TYPED: Typed = { one: '', oneWork: '', other: '', otherWork: '', why: '', shared: '' };

/** A message on the way to an introduction. */
export interface Step {
	readonly title: string;
	readonly kind: 'ask-leave' | 'introduction';
	readonly partner: string;
	readonly values: Values;
	/** Whom it goes to. */
	readonly readers: readonly string[];
}

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Why there are no words yet, as a sentence; null: there are. */
export function notYet({ one, other }: Typed): string | null {
	if (said(one) === null && said(other) === null) return 'Name two people to get the words.';
	if (said(one) === null || said(other) === null) return 'Name the other one, too, to get the words.';
	return said(one)?.toLowerCase() === said(other)?.toLowerCase() ? 'These are the same person.' : null;
}

/** Each is asked first, without the name of the other; then both are written to. */
export function stepsOf(typed: Typed, sender: Sender): readonly Step[] {
	const meeting: Meeting = {
		one: { name: typed.one.trim(), work: said(typed.oneWork) },
		other: { name: typed.other.trim(), work: said(typed.otherWork) },
		why: said(typed.why),
		shared: said(typed.shared),
	};
	const [toOne, toOther] = leaveValues(meeting, sender);
	const [one, other] = [meeting.one.name, meeting.other.name];
	return [
		{ title: `Ask ${one}`, kind: 'ask-leave', partner: one, values: toOne, readers: [one] },
		{ title: `Ask ${other}`, kind: 'ask-leave', partner: other, values: toOther, readers: [other] },
		{
			title: 'Introduce them, once both said yes',
			kind: 'introduction',
			partner: one,
			values: introductionValues(meeting, sender),
			readers: [one, other],
		},
	];
}
