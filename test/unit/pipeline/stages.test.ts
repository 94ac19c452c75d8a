import { expect, test } from 'vitest';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { lay, type Stage } from '../../../src/lib/pipeline/answer';
import { rehearsal } from '../../../src/lib/pipeline/rehearsal';

const TODAY = '2026-04-01';

test('each stage is told once and in order, and all else follows', () => {
	const intake = new Intake();
	expect(intake.add('deals.csv', new TextEncoder().encode(rehearsal()))).toBeNull();
	const stages: Stage[] = [];
	const { loaded } = lay(intake.read(EMPTY_MAPPING, TODAY), TODAY, undefined, (stage) => stages.push(stage));
	expect(stages).toEqual(['laid', 'typed']);
	expect(loaded.survey.columns.rows).toBe(1000);
});
