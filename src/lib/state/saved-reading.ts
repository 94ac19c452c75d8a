import { parseMapping } from '../mapping';
import { problem, type Mapping, type Problem } from '../model';

export type OpenedReading =
	{ readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problem: Problem };

/** No reading is nearly as large: a larger file is something else. */
const LARGEST = 5_000_000;

/** The mapping in a file that "Save this reading" made. */
export async function openReading(file: File): Promise<OpenedReading> {
	if (file.size > LARGEST) return notOne(file.name);
	let json: unknown;
	try {
		json = JSON.parse(await file.text());
	} catch {
		return notOne(file.name);
	}
	return parseMapping(json);
}

function notOne(file: string): OpenedReading {
	return {
		ok: false,
		problem: problem(
			'not-a-reading',
			'This is not a saved reading.',
			'Choose the mapping.json that “Save this reading for next month” gave you.',
			{ file },
		),
	};
}
