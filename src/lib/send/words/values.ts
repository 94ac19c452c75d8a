import { firstName } from './first-name';
import type { Values } from './fill';

/** Who writes. */
export interface Sender {
	/** How the owner signs; null: not said. */
	readonly name: string | null;
	readonly firm: string | null;
}

/** One of two people who may be introduced. */
export interface Side {
	readonly name: string;
	/** What they do; null: not said. */
	readonly work: string | null;
}

/** Two people who might get on. */
export interface Meeting {
	readonly one: Side;
	readonly other: Side;
	/** Why they fit, and what they share; null: not said. */
	readonly why: string | null;
	readonly shared: string | null;
}

/** What is known where one partner is written to; `person` is whom they sent, where the words may say it. */
export const partnerValues = (partner: string, sender: Sender, person: string | null = null): Values => ({
	'first name': firstName(partner),
	partner,
	person,
	'my name': sender.name,
	firm: sender.firm,
});

/** What is known where each side is asked for leave: first the one, then the other. */
export function leaveValues(meeting: Meeting, sender: Sender): readonly [Values, Values] {
	const { one, other, why, shared } = meeting;
	const asked = (side: Side, of: Side): Values => ({
		...partnerValues(side.name, sender, of.name),
		'their work': of.work,
		why,
		shared,
	});
	return [asked(one, other), asked(other, one)];
}

/** What is known where both are written to at once. */
export const introductionValues = (meeting: Meeting, sender: Sender): Values => ({
	...partnerValues(meeting.one.name, sender, meeting.other.name),
	'partner work': meeting.one.work,
	'person first name': firstName(meeting.other.name),
	'their work': meeting.other.work,
	why: meeting.why,
	shared: meeting.shared,
});
