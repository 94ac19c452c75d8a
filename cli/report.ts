import { EngineError } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import { parseMapping } from '$lib/mapping';
import {
	EMPTY_MAPPING,
	EMPTY_NOTEBOOK,
	problemSentence,
	type Mapping,
	type Notebook,
	type Report,
} from '$lib/model';
import { answer, Intake, localToday, type Intaken } from '$lib/pipeline';
import { readArguments, UnusableError, USAGE, type Arguments } from './arguments';
import { isAsked, withAssumptions, type Asked } from './assumed';
import { bytesOf, opened, write } from './files';
import { inspect } from './inspect';
import { narrowedSentence, refuseUnknown, withAmong } from './narrowed';
import { prepared } from './publish';
import { tryAll } from './try';
import { workspaceAt } from './workspace';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The report from a shell: the page's own pipeline and SQL on native DuckDB. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
	try {
		const wanted = readArguments(args);
		if (wanted === null) {
			process.stdout.write(`${USAGE}\n`);
			return 0;
		}
		if (wanted.inspect) await inspect(wanted);
		else await report(wanted);
		return 0;
	} catch (error) {
		if (error instanceof UnusableError || error instanceof EngineError) {
			say(error.message);
			return 2;
		}
		throw error;
	}
}

async function report(wanted: Arguments): Promise<void> {
	const today = localToday();
	if (wanted.asOf !== null && wanted.asOf > today)
		throw new UnusableError(`--as-of ${wanted.asOf} lies after today: give a day that has come.`);
	const { intake, mapping, notebook } = await takeIn(wanted.files);
	const given = {
		...(wanted.mapping === null ? mapping : await mappingFrom(wanted.mapping)),
		...(wanted.asOf === null ? {} : { asOf: wanted.asOf }),
		...(wanted.firm === null ? {} : { firm: wanted.firm }),
	};
	const first = intake.read(given, today);
	refuseQuestions(first);
	const intaken = withAssumptions(intake, given, first, today, say);
	if (intaken !== first) refuseQuestions(intaken);
	const filters = withAmong(wanted.filters, wanted.among, intaken.dimensions);
	const engine = await startNative();
	try {
		const { report: made } = await answer(engine, intaken, today, filters, notebook);
		if (made.choices !== null) refuseUnknown(filters, made.choices);
		for (const { sentence } of made.warnings) say(sentence);
		await handOut(made, intaken.review.mapping, wanted);
		const { read, used } = made.rows;
		say(`${used} of ${read} ${read === 1 ? 'row' : 'rows'} used, as of ${made.asOf ?? 'an unknown day'}.`);
		const narrowed = narrowedSentence(made);
		if (narrowed !== null) say(narrowed);
	} finally {
		await engine.end();
	}
}

/**
 * The mapping, the whole report as it was asked for, or the links of what was published: both are never on standard
 * output. Everything is tried before anything is written.
 */
async function handOut(made: Report, mapping: Mapping, wanted: Arguments): Promise<void> {
	const { files, out, saveMapping, publishing } = wanted;
	const ready = publishing === null ? null : await prepared(made, publishing);
	const own = [saveMapping, out].filter((path) => path !== null);
	await tryAll({ folder: ready?.folder ?? null, files: [...own, ...(ready?.files ?? [])] }, files);
	if (saveMapping !== null) await write(saveMapping, `${JSON.stringify(mapping, null, '\t')}\n`);
	const text = `${JSON.stringify(made, null, '\t')}\n`;
	if (out !== null) await write(out, text);
	else if (ready === null) process.stdout.write(text);
	if (ready === null) return;
	const links = await ready.write(say);
	process.stdout.write(links.map((link) => `${link}\n`).join(''));
}

interface TakenIn {
	readonly intake: Intake;
	readonly mapping: Mapping;
	readonly notebook: Notebook;
}

/** Reads the files; a workspace file brings the mapping and the notebook that it was saved with. */
async function takeIn(paths: readonly string[]): Promise<TakenIn> {
	const intake = new Intake();
	let mapping: Mapping | null = null;
	let notebook = EMPTY_NOTEBOOK;
	for (const path of paths) {
		const workspace = await workspaceAt(path);
		if (workspace !== null) {
			if (mapping !== null)
				throw new UnusableError(`${path} is a second workspace file: each has its own answers, so name one.`);
			mapping = workspace.mapping;
			notebook = workspace.notebook;
			for (const { name, encoding, file } of workspace.files) {
				const bytes = new Uint8Array(await file.arrayBuffer());
				const wrong = intake.add(name, bytes, encoding === null ? {} : { encoding });
				if (wrong !== null) say(problemSentence(wrong));
			}
			continue;
		}
		const { files, problems } = await opened(path);
		const [only] = files;
		if (only === undefined) throw new UnusableError(problems.map(problemSentence).join(' '));
		for (const problem of problems) say(problemSentence(problem));
		const wrong = files.map(({ name, bytes }) => intake.add(name, bytes)).filter((one) => one !== null);
		// Of several files in one, those that cannot be read are named, and the others used.
		const refused = wrong.filter(({ code }) => code !== 'same-file');
		if (refused.length === files.length) throw new UnusableError(refused.map(problemSentence).join(' '));
		for (const problem of wrong) say(problemSentence(problem));
	}
	return { intake, mapping: mapping ?? EMPTY_MAPPING, notebook };
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
