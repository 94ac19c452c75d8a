import { readFile, toCsv } from '$lib/ingest';
import { cellsOf, problemSentence, type Cells } from '$lib/model';
import { UnusableError, type Arguments } from './arguments';
import { opened, write } from './files';
import { wholeOf } from './source';

/** Prints what was read of one file, without any mapping; `--cells` writes the accepted rows. */
export async function inspect({ files, cells }: Arguments): Promise<void> {
	const { files: inside, problems } = await opened(files[0] ?? '');
	const [only, another] = inside;
	if (only === undefined) throw new UnusableError(problems.map(problemSentence).join(' '));
	if (another !== undefined)
		throw new UnusableError(
			`It holds ${inside.length} files (${inside.map(({ name }) => name).join(', ')}): unpack it and name one.`,
		);
	for (const problem of problems) process.stderr.write(`${problemSentence(problem)}\n`);
	const result = readFile(only.name, await wholeOf(only.name, only.source));
	if (!result.ok) {
		// No row was accepted: what was asked for says so, and the exit code why.
		if (cells !== null) await write(cells, result.header === undefined ? '' : toCsv([result.header]));
		throw new UnusableError(problemSentence(result.problem));
	}
	const { encoding, delimiter, newline, header, cells: read, preamble, setAside, notes } = result.reading;
	for (const note of notes) process.stderr.write(`${problemSentence(note)}\n`);
	const seen = {
		encoding,
		delimiter,
		newline,
		header,
		rows: read.rows,
		preamble: preamble.length,
		notes: notes.map(({ code, line, message }) => ({ code, line, message })),
		setAside: setAside.map(({ line, reason, text }) => ({ line, reason, text })),
	};
	process.stdout.write(`${JSON.stringify(seen, null, '\t')}\n`);
	if (cells !== null) await write(cells, toCsv(withHeader(header, read)));
}

function* withHeader(header: readonly string[], cells: Cells): Generator<readonly string[]> {
	yield header;
	for (let row = 0; row < cells.rows; row++) yield cellsOf(cells, row);
}
