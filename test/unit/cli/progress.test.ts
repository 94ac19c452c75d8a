import { expect, test } from 'vitest';
import { Progress, sizeInWords } from '../../../cli/progress';

/** A screen that keeps what is written, and a clock that is set by hand. */
function watched(isTTY: boolean, quiet = false) {
	const written: string[] = [];
	const clock = { now: 0 };
	const screen = { isTTY, columns: 40, write: (text: string) => written.push(text) };
	const progress = new Progress(screen, quiet, () => clock.now);
	const tellAt = (now: number, ...told: Parameters<Progress['tell']>): void => {
		clock.now = now;
		progress.tell(...told);
	};
	return { written, progress, tellAt };
}

test('where a person looks on, one line changes, and gives way to messages', () => {
	const { written, progress, tellAt } = watched(true);
	tellAt(0, 'Reading deals.csv', 0.42, 2.9e9);
	tellAt(50, 'Reading deals.csv', 0.43, 2.9e9); // too soon to be read
	tellAt(60, 'Loading the rows'); // another step is said at once
	progress.say('A warning.');
	progress.say('Another.');
	tellAt(500, `Reading ${'long '.repeat(20)}`, 0.5, 17);
	expect(written).toEqual([
		'\r\u001b[2KReading deals.csv 42% of 2.9 GB',
		'\r\u001b[2KLoading the rows …',
		'\r\u001b[2K',
		'A warning.\n',
		'Another.\n',
		`\r\u001b[2K${`Reading ${'long '.repeat(20)}`.slice(0, 39)}`,
	]);
	progress.clear();
	expect(written.at(-1)).toBe('\r\u001b[2K');
});

test('elsewhere a plain line now and then tells of what takes longer', () => {
	const { written, tellAt } = watched(false);
	tellAt(0, 'Reading deals.csv', 0.1, 5000);
	tellAt(1999, 'Reading deals.csv', 0.2, 5000);
	tellAt(2000, 'Reading deals.csv', 0.3, 5000);
	tellAt(6999, 'Loading the rows', 0.4);
	tellAt(7000, 'Loading the rows', 0.999);
	expect(written).toEqual(['Reading deals.csv 30% of 5 kB\n', 'Loading the rows 99%\n']);
});

test('asked to be quiet, it says messages only', () => {
	const { written, progress, tellAt } = watched(true, true);
	tellAt(9000, 'Loading the rows');
	progress.say('A warning.');
	progress.clear();
	expect(written).toEqual(['A warning.\n']);
});

test.each([
	[17, '17 bytes'],
	[850_400, '850 kB'],
	[17_000_000, '17 MB'],
	[2_884_000_000, '2.9 GB'],
])('%d bytes are %s', (bytes, words) => {
	expect(sizeInWords(bytes)).toBe(words);
});
