import { expect, test } from 'vitest';
import { CALENDAR } from '../../tools/partners/calendar';
import { csvOf, dateOf } from '../../tools/partners/csv';
import { firmsOf } from '../../tools/partners/firm';
import { calibration, captured, judged } from '../../tools/partners/judge';
import { OWN_FORM } from '../../tools/partners/own-form';
import { answersOf } from '../../tools/shell';
import { near } from '../stats/tools';

test.each([OWN_FORM, CALENDAR])(
	'$name: files of a firm give what the estimators say of its partners',
	async (world) => {
		// the largest of some firms
		const firm = firmsOf(world, 1, 8).reduce((most, one) =>
			one.partners.length > most.partners.length ? one : most,
		);
		const { report, setAside } = await answersOf(
			{ 'deals.csv': csvOf(firm) },
			{ asOf: dateOf(firm.asOf) },
			'2026-07-01',
		);
		expect(setAside).toEqual([]);
		expect(report.asOf).toBe(dateOf(firm.asOf));

		const said = judged(firm);
		const byName = new Map(report.partners!.map((partner) => [partner.partner, partner]));
		expect(byName.size).toBe(said.length);
		for (const { truth, rhythm, status, silenceChance, stillActive, stake } of said) {
			const partner = byName.get(truth.name)!;
			expect(partner).toMatchObject({
				status,
				counted: rhythm.repeats + 1,
				silentDays: rhythm.observed - rhythm.span,
			});
			expect(partner.referrals).toBe(truth.referrals.length);
			near(partner.stillActive, stillActive);
			near(partner.stake, stake);
			if (silenceChance === null) expect(partner.silenceChance).toBeNull();
			else near(partner.silenceChance, silenceChance);
		}

		// so the report as a whole is as calibrated, and its order captures as much
		const shown = said.map((one) => ({ ...one, stillActive: byName.get(one.truth.name)!.stillActive! }));
		expect(calibration(shown)).toEqual(calibration(said));
		const place = new Map(report.partners!.map(({ partner }, i) => [partner, i]));
		expect(captured(said, ({ truth }) => -place.get(truth.name)!)).toBe(captured(said, ({ stake }) => stake));
	},
);
