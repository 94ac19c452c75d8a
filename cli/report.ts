import { parseMapping } from '$lib/mapping';
import { problemSentence, type Mapping, type Report } from '$lib/model';
import { answer, localToday, type Intaken } from '$lib/pipeline';
import { readArguments, UnusableError, USAGE, type Arguments } from './arguments';
import { isAsked, withAssumptions, type Asked } from './assumed';
import { withEngine } from './engine';
import { bytesOf, write } from './files';
import { inspect } from './inspect';
import { narrowedSentence, refuseUnknown, withAmong } from './narrowed';
import { Progress } from './progress';
import { prepared } from './publish';
import { takeIn } from './take-in';
import { tryAll } from './try';
import { sentenceOf } from './went-wrong';

/** The report from a shell: the page's own pipeline and SQL on native DuckDB. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
	let progress = new Progress(process.stderr);
	try {
		const wanted = readArguments(args);
		if (wanted === null) {
			process.stdout.write(`${USAGE}\n`);
			return 0;
		}
		progress = new Progress(process.stderr, wanted.running.quiet);
		if (wanted.inspect) await inspect(wanted);
		else await report(wanted, progress);
		return 0;
	} catch (error) {
		const sentence = sentenceOf(error);
		progress.clear();
		if (sentence === null) throw error;
		progress.say(sentence);
		return 2;
	}
}

async function report(wanted: Arguments, progress: Progress): Promise<void> {
	const { say, tell } = progress;
	const today = localToday();
	if (wanted.asOf !== null && wanted.asOf > today)
		throw new UnusableError(`--as-of ${wanted.asOf} lies after today: give a day that has come.`);
	const { intake, mapping, notebook } = await takeIn(wanted.files, progress);
	const given = {
		...(wanted.mapping === null ? mapping : await mappingFrom(wanted.mapping)),
		...(wanted.asOf === null ? {} : { asOf: wanted.asOf }),
		...(wanted.firm === null ? {} : { firm: wanted.firm }),
	};
	tell('Working out what the columns mean');
	const first = intake.read(given, today);
	refuseQuestions(first);
	const intaken = withAssumptions(intake, given, first, today, say);
	if (intaken !== first) refuseQuestions(intaken);
	const filters = withAmong(wanted.filters, wanted.among, intaken.dimensions);
	await withEngine(wanted.running, async (engine) => {
		const { report: made } = await answer(engine, intaken, today, filters, notebook, tell);
		if (made.choices !== null) refuseUnknown(filters, made.choices);
		for (const { sentence } of made.warnings) say(sentence);
		await handOut(made, intaken.review.mapping, wanted, progress);
		const { read, used } = made.rows;
		say(`${used} of ${read} ${read === 1 ? 'row' : 'rows'} used, as of ${made.asOf ?? 'an unknown day'}.`);
		const narrowed = narrowedSentence(made);
		if (narrowed !== null) say(narrowed);
	});
}

/**
 * The mapping, the whole report as it was asked for, or the links of what was published: both are never on standard
 * output. Everything is tried before anything is written.
 */
async function handOut(made: Report, mapping: Mapping, wanted: Arguments, progress: Progress): Promise<void> {
	const { files, out, saveMapping, publishing } = wanted;
	progress.clear();
	const ready = publishing === null ? null : await prepared(made, publishing);
	const own = [saveMapping, out].filter((path) => path !== null);
	await tryAll({ folder: ready?.folder ?? null, files: [...own, ...(ready?.files ?? [])] }, files);
	if (saveMapping !== null) await write(saveMapping, `${JSON.stringify(mapping, null, '\t')}\n`);
	const text = `${JSON.stringify(made, null, '\t')}\n`;
	if (out !== null) await write(out, text);
	else if (ready === null) process.stdout.write(text);
	if (ready === null) return;
	const links = await ready.write(progress.say);
	process.stdout.write(links.map((link) => `${link}\n`).join(''));
}

async function mappingFrom(path: string): Promise<Mapping> {
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder().decode(await bytesOf(path)));
	} catch (error) {
		if (error instanceof UnusableError) throw error;
		throw new UnusableError(`${path} is not JSON: give a mapping saved by Vouch.`);
	}
	const parsed = parseMapping(json);
	if (!parsed.ok) throw new UnusableError(`${path}: ${problemSentence(parsed.problem)}`);
	return parsed.mapping;
}

/** What only the owner can know is not guessed. */
function refuseQuestions({ review }: Intaken): void {
	const questions = review.questions.filter(isAsked);
	if (!review.files.some(({ kind }) => kind === 'opportunities') && questions.length === 0)
		throw new UnusableError(
			'None of these files holds opportunities (deals, leads, matters, enquiries): add an export that says how each one ended.',
		);
	const [question] = questions;
	if (question !== undefined) throw new UnusableError(asSentence(question));
}

function asSentence(question: Asked): string {
	const { file } = question;
	if (question.kind === 'date-order') {
		const [first] = question.options;
		const values = first?.examples.map(({ raw }) => raw).join(', ') ?? '';
		return `${file}: the dates in "${question.column}" can be read in more than one order (${values}): give --mapping with dateOrder "${question.field}" set to ${question.options.map(({ order }) => order).join(' or ')}.`;
	}
	if (question.column === null)
		return `${file}: no column says how each opportunity ended (won, lost or open): give --mapping that names it as "status" or "stage".`;
	const labels = question.labels.slice(0, 3).map(({ label }) => `"${label}"`);
	return `${file}: it cannot be told which labels of "${question.column}" mean won and which lost (${labels.join(', ')}): give --mapping with "outcomes" that say what each of them means.`;
}
