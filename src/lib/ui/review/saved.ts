import { parseMapping } from '../../mapping';
import { problem, type Mapping, type Problem } from '../../model';

export type OpenedReading =
	{ readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problem: Problem };

/** No reading is nearly as large: a larger file is something else. */
const LARGEST = 5_000_000;

const notOne = (file: string) =>
	problem(
		'not-a-reading',
		'This is not a saved reading.',
		'Choose the mapping.json that “Save this reading” gave you.',
		{ file },
	);

/** The mapping in a file that "Save this reading" made. */
export async function openReading(file: File): Promise<OpenedReading> {
	if (file.size > LARGEST) return { ok: false, problem: notOne(file.name) };
	try {
		const mapping = parseMapping(JSON.parse(await file.text()));
		return mapping === null ? { ok: false, problem: notOne(file.name) } : { ok: true, mapping };
	} catch {
		return { ok: false, problem: notOne(file.name) };
	}
}
