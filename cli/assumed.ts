import type { Mapping, Question } from '$lib/model';
import type { Intake, Intaken } from '$lib/pipeline';

type Converted = Extract<Question, { readonly kind: 'converted' }>;
type Join = Extract<Question, { readonly kind: 'join' }>;
type Answer = (mapping: Mapping) => Mapping;

/** Questions that only the owner can answer. */
export type Asked = Exclude<Question, Converted | Join>;
export const isAsked = (question: Question): question is Asked => !isAssumed(question);

/** Questions that the page asks and a shell answers with yes, and says so. */
const isAssumed = (question: Question): question is Converted | Join =>
	question.kind === 'converted' || question.kind === 'join';

/**
 * Whatever may be assumed is, until nothing of the kind is left to ask.
 *
 * @param intaken what was read by `given`: the files are read again only where something is assumed
 */
export function withAssumptions(
	intake: Intake,
	given: Mapping,
	intaken: Intaken,
	today: string,
	say: (line: string) => void,
): Intaken {
	const asked = intaken.review.questions.filter(isAssumed);
	if (asked.length === 0) return intaken;
	// One answer may settle the next question: leads that become deals need no word on the converted.
	const kind = asked.some((question) => question.kind === 'join') ? 'join' : 'converted';
	let mapping = given;
	for (const question of asked.filter((one) => one.kind === kind)) {
		const [sentence, answer] = question.kind === 'join' ? joined(question) : converted(question);
		say(sentence);
		mapping = answer(mapping);
	}
	return withAssumptions(intake, mapping, intake.read(mapping, today), today, say);
}

const rowsInWords = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

function converted({ file, labels }: Converted): readonly [string, Answer] {
	const rows = labels.reduce((sum, { count }) => sum + count, 0);
	const names = labels.map(({ label }) => `"${label}"`).join(', ');
	const won = Object.fromEntries(labels.map(({ label }) => [label, 'won'] as const));
	return [
		`${file}: no file of deals says how converted leads ended, so they are taken for clients (${names}, ${rowsInWords(rows)}); to say otherwise, give --mapping with "outcomes" that say "open".`,
		(mapping) => ({ ...mapping, outcomes: { ...mapping.outcomes, ...won } }),
	];
}

function joined({ file, shape, deals, dealsShape, rows, of }: Join): readonly [string, Answer] {
	return [
		`${file}: ${rows} of ${rowsInWords(of)} go by the same names as a row of ${deals} and are taken for the same; to say otherwise, give --mapping with "joins": [{ "deals": "${dealsShape}", "others": "${shape}", "use": false }].`,
		(mapping) => ({
			...mapping,
			joins: [...mapping.joins, { deals: dealsShape, others: shape, use: true }],
		}),
	];
}
