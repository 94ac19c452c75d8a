import { betweenByRatio, drawBeta, drawExponential, drawGamma } from './draws';
import type { World } from './firm';

/** The constants of `definitions.md`: one event in 120 days, stopping after one in five. */
const DAYS = 120;
const STOPS = { a: 0.5, b: 2 };

function world(name: string, differ: number): World {
	return {
		name,
		law: (random) => {
			const near = (x: number) => betweenByRatio(x / differ, x * differ, random);
			const shape = near(1);
			const days = near(DAYS);
			const [a, b] = [near(STOPS.a), near(STOPS.b)];
			return (begun, asOf, draw) => {
				const rate = drawGamma(shape, draw) / days;
				const stops = drawBeta(a, b, draw);
				const happened: number[] = [];
				for (let day = begun; day <= asOf; day += drawExponential(1 / rate, draw)) {
					happened.push(Math.floor(day));
					if (draw() < stops) return { days: happened, active: false, rate };
				}
				return { days: happened, active: true, rate };
			};
		},
	};
}

/** Rates by a gamma law, a steady chance to stop after each event: the very model, with the very constants. */
export const EXACT = world('the model itself', 1);
/** The same form, with constants of each firm's own, from half to double: no firm is the one assumed. */
export const OWN_FORM = world('the model’s own form', 2);
