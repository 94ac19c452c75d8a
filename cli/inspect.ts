import { basename } from 'node:path';
import { readFile, toCsv } from '$lib/ingest';
import { problemSentence } from '$lib/model';
import { UnusableError, type Arguments } from './arguments';
import { bytesOf, write } from './files';

/** Prints what was read of one file, without any mapping; `--cells` writes the accepted rows. */
export async function inspect({ files, cells }: Arguments): Promise<void> {
	const path = files[0] ?? '';
	const result = readFile(basename(path), await bytesOf(path));
	if (!result.ok) throw new UnusableError(problemSentence(result.problem));
	const { encoding, delimiter, newline, header, rows, preamble, setAside, notes } = result.reading;
	for (const note of notes) process.stderr.write(`${problemSentence(note)}\n`);
	const seen = {
		encoding,
		delimiter,
		newline,
		header,
		rows: rows.length,
		preamble: preamble.length,
		setAside: setAside.map(({ line, reason, text }) => ({ line, reason, text })),
	};
	process.stdout.write(`${JSON.stringify(seen, null, '\t')}\n`);
	if (cells !== null) await write(cells, toCsv([header, ...rows]));
}
